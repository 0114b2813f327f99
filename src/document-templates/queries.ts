import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { oncePerPage } from '../app/once.ts'
import { pathOf } from '../app/uploads.ts'
import { documentNames } from '../documents/fields.ts'
import { readTemplate } from '../documents/in-force.ts'
import type { TemplateName } from '../documents/types.ts'
import { words } from './messages.ts'

const file = { storedName: true, originalName: true, mime: true, size: true, sha256: true } as const
const version = { id: true, name: true, createdAt: true, createdById: true, validFrom: true, note: true, version: true, file: { select: file } } as const

export type TemplateVersion = Awaited<ReturnType<typeof findVersion>>

/** The document of an address; NotFound for a name the program does not know. */
export function documentName(name: unknown): TemplateName {
  const found = documentNames().find((one) => one === name)
  if (!found) throw new NotFound()
  return found
}

/** The centre's files, the newest first; of one document or of all. */
export async function listVersions(name?: TemplateName) {
  return read().documentTemplate.findMany({ ...(name ? { where: { name } } : {}), select: version, orderBy: { id: 'desc' } })
}

export async function findVersion(name: TemplateName, id: number) {
  const found = await read().documentTemplate.findFirst({ where: { id, name }, select: version })
  if (!found) throw new NotFound()
  return found
}

/** The bytes of a kept file. */
export function bytesOf({ file: { storedName } }: { file: { storedName: string } }): Promise<Buffer> {
  return readFile(pathOf(storedName))
}

/** The centre's file in force on a day, or null when the built-in template is. */
export const findOwnTemplate = oncePerPage(async (name: TemplateName, day: string) => {
  const found = await read().documentTemplate.findFirst({
    where: { name, validFrom: { lte: day } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    select: { file: { select: { storedName: true } } },
  })
  return found && bytesOf(found)
})

/** Whether a kept file is a copy of the built-in template as it is now. */
export function isBuiltIn({ name, note, file }: { name: string; note: string | null; file: { sha256: string } }): boolean {
  return (
    note === words.builtInNote &&
    createHash('sha256')
      .update(readTemplate(documentName(name)))
      .digest('hex') === file.sha256
  )
}
