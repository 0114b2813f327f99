import type { Actor } from '../app/actor.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import { record } from '../journal/record.ts'
import { findCompetency } from './queries.ts'
import { missingForRemoval, moved } from './rules.ts'

/** Adds an entry at the end of its area (an area when `areaId` is null); false when the name is taken there. */
export async function addCompetency(actor: Actor, { name, areaId }: { name: string; areaId: number | null }): Promise<boolean> {
  return unlessTaken(() =>
    write(async (tx) => {
      // SQLite holds two NULLs different, so the unique index does not guard the areas.
      const nameKey = searchKey(name)
      if (await tx.competency.findFirst({ where: { areaId, nameKey }, select: { id: true } })) return false
      const { id } = await tx.competency.create({ data: { name, nameKey, areaId, position: await nextPosition(tx, areaId) }, select: { id: true } })
      await record(tx, actor, 'competency.created', { kind: 'competency', id })
      return true
    }),
  )
}

/** Renames an entry everywhere it stands, and moves it to another area; false when the name is taken there. An area stays an area. */
export async function changeCompetency(actor: Actor, id: number, { name, areaId }: { name: string; areaId: number | null }): Promise<boolean> {
  return unlessTaken(() =>
    write(async (tx) => {
      const nameKey = searchKey(name)
      const before = await findCompetency(id)
      const to = before.areaId === null ? null : await areaFor(areaId ?? before.areaId)
      if (await tx.competency.findFirst({ where: { areaId: to, nameKey, id: { not: id } }, select: { id: true } })) return false
      const position = to === before.areaId ? {} : { position: await nextPosition(tx, to) }
      await tx.competency.update({ where: { id }, data: { name, nameKey, areaId: to, ...position } })
      await record(tx, actor, to === before.areaId ? 'competency.renamed' : 'competency.moved', { kind: 'competency', id }, { from: before.areaId, to })
      return true
    }),
  )
}

async function areaFor(id: number): Promise<number> {
  if ((await findCompetency(id)).areaId !== null) throw new NotFound()
  return id
}

async function nextPosition(tx: Tx, areaId: number | null): Promise<number> {
  const last = await tx.competency.aggregate({ where: { areaId }, _max: { position: true } })
  return (last._max.position ?? 0) + 1
}

/** Moves an entry one place up or down among its neighbours; at the edge nothing changes. */
export function moveCompetency(actor: Actor, id: number, step: -1 | 1): Promise<void> {
  return write(async (tx) => {
    const { areaId } = await findCompetency(id)
    const ids = (await tx.competency.findMany({ where: { areaId }, select: { id: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })).map((row) => row.id)
    const from = ids.indexOf(id)
    const order = moved(ids, from, from + step)
    for (const [index, one] of order.entries()) await tx.competency.update({ where: { id: one }, data: { position: index + 1 } })
    await record(tx, actor, 'competency.reordered', { kind: 'competency', id })
  })
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
