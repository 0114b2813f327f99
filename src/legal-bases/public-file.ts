import { readFile } from 'node:fs/promises'
import { NotFound } from '../app/errors.ts'
import { pathOf } from '../app/uploads.ts'
import { stripMetadata } from '../documents/strip-metadata.ts'

type Stored = { storedName: string; mime: string }

// A stored file never changes, so cleaning it once for its many readers is enough; the least recently read ones are forgotten first.
const cleaned = new Map<string, Promise<Buffer | null>>()
const mostKept = 8

/** The bytes of a published file without its metadata. Throws NotFound for one that cannot be cleaned: it must not be shown as it is. */
export async function publicBytes({ storedName, mime }: Stored): Promise<Buffer> {
  const known = cleaned.get(storedName) ?? readFile(pathOf(storedName)).then((bytes) => stripMetadata(bytes, mime))
  cleaned.delete(storedName)
  cleaned.set(storedName, known)
  for (const oldest of [...cleaned.keys()].slice(0, -mostKept)) cleaned.delete(oldest)
  const bytes = await known
  if (bytes === null) throw new NotFound()
  return bytes
}
