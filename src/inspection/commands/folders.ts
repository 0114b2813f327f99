import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'
import { removeArchive } from '../place.ts'
import type { Scope } from '../queries.ts'

/** Asks for a folder of a year or of one pair; it waits its turn. Refused while one of the same is being made. */
export function askForFolder(actor: Actor, scope: Scope): Promise<number> {
  return write(async (tx) => {
    const same = await tx.inspectionFolder.findFirst({ where: { ...scope, status: { in: ['queued', 'building'] } }, select: { id: true } })
    if (same) throw new RuleViolation([{ code: 'inspection.underWay', url: `/inspection/folders/${same.id}` }])
    const { id } = await tx.inspectionFolder.create({ data: { ...scope, createdById: actor.userId }, select: { id: true } })
    await record(tx, actor, 'folder.asked', { kind: 'folder', id }, { pairId: scope.pairId })
    return id
  })
}

/** Removes a folder with its archive; one that is being made is left to finish. */
export async function removeFolder(actor: Actor, id: number): Promise<void> {
  const storedName = await write(async (tx) => {
    const folder = await tx.inspectionFolder.findUnique({ where: { id }, select: { status: true, storedName: true } })
    if (!folder) throw new NotFound()
    if (folder.status === 'building') throw new RuleViolation([{ code: 'inspection.underWay' }])
    await tx.inspectionFolder.delete({ where: { id } })
    await record(tx, actor, 'folder.removed', { kind: 'folder', id })
    return folder.storedName
  })
  if (storedName !== null) await removeArchive(storedName)
}
