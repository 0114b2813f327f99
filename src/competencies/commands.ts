import type { Actor } from '../app/actor.ts'
import { isTaken, write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import { record } from '../journal/record.ts'
import { findCompetency } from './queries.ts'
import { missingForRemoval } from './rules.ts'

/** Adds an entry at the end of its area (an area when `areaId` is null); false when the name is taken there. */
export async function addCompetency(actor: Actor, { name, areaId }: { name: string; areaId: number | null }): Promise<boolean> {
  return unlessTaken(() =>
    write(async (tx) => {
      // SQLite holds two NULLs different, so the unique index does not guard the areas.
      const nameKey = searchKey(name)
      if (await tx.competency.findFirst({ where: { areaId, nameKey }, select: { id: true } })) return false
      const last = await tx.competency.aggregate({ where: { areaId }, _max: { position: true } })
      const { id } = await tx.competency.create({ data: { name, nameKey, areaId, position: (last._max.position ?? 0) + 1 }, select: { id: true } })
      await record(tx, actor, 'competency.created', { kind: 'competency', id })
      return true
    }),
  )
}

/** Renames an entry everywhere it stands; false when the name is taken in its area. */
export async function renameCompetency(actor: Actor, id: number, name: string): Promise<boolean> {
  return unlessTaken(() =>
    write(async (tx) => {
      const nameKey = searchKey(name)
      const { areaId } = await findCompetency(id)
      if (await tx.competency.findFirst({ where: { areaId, nameKey, id: { not: id } }, select: { id: true } })) return false
      await tx.competency.update({ where: { id }, data: { name, nameKey } })
      await record(tx, actor, 'competency.renamed', { kind: 'competency', id })
      return true
    }),
  )
}

/** Takes an entry out of the choices; cards that have it keep it. */
export function archiveCompetency(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    await findCompetency(id)
    await tx.competency.update({ where: { id }, data: { archivedAt: new Date() } })
    await record(tx, actor, 'competency.archived', { kind: 'competency', id })
  })
}

export function restoreCompetency(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    await findCompetency(id)
    await tx.competency.update({ where: { id }, data: { archivedAt: null } })
    await record(tx, actor, 'competency.restored', { kind: 'competency', id })
  })
}

/** Deletes an entry nobody uses. */
export function removeCompetency(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const reasons = missingForRemoval((await findCompetency(id))._count)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await tx.competency.delete({ where: { id } })
    await record(tx, actor, 'competency.removed', { kind: 'competency', id })
  })
}

async function unlessTaken(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}
