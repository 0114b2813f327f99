import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from './unreadable-file.ts'

const MAX_ENTRIES = 2_000
const MAX_UNPACKED = 80_000_000
const MAX_RATIO = 200
/** Small parts of an ordinary workbook pack better than 1:200; only large ones are suspicious. */
const RATIO_MATTERS_FROM = 1_000_000

/** Names inside the archive, or a refusal: judged by the central directory, before anything is unpacked. */
export function listArchive(bytes: Buffer): Promise<Set<string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (failure, zip) => {
      if (failure) reject(new UnreadableFile('damaged'))
      else walk(zip).then(resolve, reject)
    })
  })
}

function walk(zip: ZipFile): Promise<Set<string>> {
  const names = new Set<string>()
  let unpacked = 0
  return new Promise((resolve, reject) => {
    const refuse = (code: 'damaged' | 'tooLarge') => {
      zip.close()
      reject(new UnreadableFile(code))
    }
    zip.on('error', refuse.bind(null, 'damaged'))
    zip.on('end', resolve.bind(null, names))
    zip.on('entry', (entry: Entry) => {
      names.add(entry.fileName)
      unpacked += entry.uncompressedSize
      if (zip.entryCount > MAX_ENTRIES || unpacked > MAX_UNPACKED || packedTooWell(entry)) refuse('tooLarge')
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

function packedTooWell(entry: Entry): boolean {
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  return entry.uncompressedSize > RATIO_MATTERS_FROM && ratio > MAX_RATIO
}
