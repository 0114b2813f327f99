import { extname } from 'node:path'
import { decodeText } from './decode-text.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { listArchive } from './zip-guard.ts'

export type TableFile = { kind: 'book'; bytes: Buffer } | { kind: 'text'; text: string }

type Content = 'xlsx' | 'xls' | 'ods' | 'csv'

const extensionsOf: Record<Content, readonly string[]> = {
  xlsx: ['.xlsx', '.xlsm'],
  xls: ['.xls'],
  ods: ['.ods'],
  csv: ['.csv', '.txt', '.tsv'],
}

const MAX_BYTES = 20_000_000
const ZIP = Buffer.from('PK')
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** Web pages saved as .xls, RTF, PDF, JSON: text that is no table. */
const MARKUP = /^\s*(<|\{\\rtf|%PDF|[[{]\s*["[{])/

/**
 * Says what the bytes are, not what the name claims. A name that claims something else is refused:
 * it is either a mistake the person wants to know about or an attempt to slip past a check.
 */
export async function recognise(bytes: Buffer, fileName: string): Promise<TableFile> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('tooLarge')
  if (startsWith(bytes, ZIP)) return recogniseArchive(bytes, fileName)
  if (startsWith(bytes, COMPOUND)) return recogniseCompound(bytes, fileName)
  return recogniseText(bytes, fileName)
}

async function recogniseArchive(bytes: Buffer, fileName: string): Promise<TableFile> {
  const names = await listArchive(bytes)
  const mimetype = bytes.subarray(30, 120).toString('latin1')
  if (names.has('xl/workbook.xml')) {
    demandName('xlsx', fileName)
  } else if (names.has('content.xml') && mimetype.includes('opendocument.spreadsheet')) {
    demandName('ods', fileName)
  } else {
    throw new UnreadableFile('notATable')
  }
  return { kind: 'book', bytes }
}

/** The container of .xls, of .doc, and of any Office file with a password. */
function recogniseCompound(bytes: Buffer, fileName: string): TableFile {
  if (holdsStream(bytes, 'EncryptedPackage')) throw new UnreadableFile('passwordProtected')
  if (!holdsStream(bytes, 'Workbook') && !holdsStream(bytes, 'Book')) throw new UnreadableFile('notATable')
  demandName('xls', fileName)
  return { kind: 'book', bytes }
}

function recogniseText(bytes: Buffer, fileName: string): TableFile {
  const text = decodeText(bytes)
  if (text === null || MARKUP.test(text)) throw new UnreadableFile('notATable')
  if (text.trim() === '') throw new UnreadableFile('empty')
  demandName('csv', fileName)
  return { kind: 'text', text }
}

function demandName(content: Content, fileName: string): void {
  const extension = extname(fileName).toLowerCase()
  if (!extensionsOf[content].includes(extension)) {
    throw new UnreadableFile('renamed', { claimed: extension, actual: content })
  }
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}

function holdsStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'))
}
