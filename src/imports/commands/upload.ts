import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { type Received, storeFile } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import type { ImportKind } from '../fields.ts'

/** Keeps a file that will be read next. Returns the id of the import. */
export function uploadList(actor: Actor, schoolYearId: number, kind: ImportKind, file: Received): Promise<number> {
  return write(async (tx) => {
    const fileId = await storeFile(tx, actor.userId, file)
    const { id } = await tx.import.create({ data: { schoolYearId, kind, fileId, createdById: actor.userId }, select: { id: true } })
    await record(tx, actor, 'import.uploaded', { kind: 'import', id }, { list: kind })
    return id
  })
}
