import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A file of the archive: its name there, and where it lies now. */
export type Packed = { name: string; path: string }

/**
 * Packs files into an archive one after another: memory does not grow with them. Nothing is compressed: documents, tables and
 * photos are compressed already. Fails when a file cannot be read.
 */
export async function packInto(archive: string, files: readonly Packed[]): Promise<void> {
  const zip = new ZipFile()
  const broken = new Promise<never>((_resolve, reject) => void zip.once('error', reject))
  for (const { name, path } of files) zip.addFile(path, name, { compress: false, mode: 0o100644 })
  zip.end()
  await Promise.race([pipeline(zip.outputStream, createWriteStream(archive, { mode: 0o600 })), broken])
}
