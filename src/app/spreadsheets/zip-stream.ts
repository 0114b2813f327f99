import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  name: string
  content: Iterable<string> | AsyncIterable<string>
}

interface Entry {
  name: Buffer
  offset: number
  crc: number
  size: number
  packed: number
}

/** Deflated, sizes after the content, names in UTF-8. */
const METHOD = 8
const FLAGS = 0x0808
/** 01.01.1980 00:00, the earliest day of the format: an archive says nothing of when it was made. */
const DAY = 0x0021

/** A ZIP archive given out while its parts are being made: what is kept in memory does not grow with them. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 }
    for await (const chunk of wholePart(entry, content)) {
      offset += chunk.length
      yield chunk
    }
    entries.push(entry)
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  yield endOf(entries.length, directory.length, offset)
}

async function* wholePart(entry: Entry, content: ZipPart['content']): AsyncGenerator<Buffer> {
  yield numbers([0x04034b50, 4], [20, 2], ...common(entry), [0, 2], entry.name)
  const deflate = createDeflateRaw({ level: 6 })
  // Ending early or failing on either side ends the other; the error itself comes out of the loop below.
  pipeline(Readable.from(measured(entry, content)), deflate, () => undefined)
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.length
    yield chunk
  }
  yield numbers([0x08074b50, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4])
}

async function* measured(entry: Entry, content: ZipPart['content']): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    yield bytes
  }
}

function directoryEntry(entry: Entry): Buffer {
  return numbers([0x02014b50, 4], [20, 2], [20, 2], ...common(entry), [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4], entry.name)
}

/** What the head of a part and its line of the directory have in common; of the head the sizes are not known yet. */
function common({ name, crc, packed, size }: Entry): [number, number][] {
  return [
    [FLAGS, 2],
    [METHOD, 2],
    [0, 2],
    [DAY, 2],
    [crc, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
  ]
}

function endOf(count: number, length: number, offset: number): Buffer {
  return numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2])
}

/** Little-endian numbers of 2 or 4 bytes in a row, and bytes as they are. */
function numbers(...fields: ([number, number] | Buffer)[]): Buffer {
  return Buffer.concat(
    fields.map((field) => {
      if (Buffer.isBuffer(field)) return field
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(field[0])
      return bytes.subarray(0, field[1])
    }),
  )
}
