import type { Actor } from '../app/actor.ts'
import { isTaken, type Tx, unlessGone, write } from '../app/db.ts'
import { StaleRecord } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import type { Direction } from '../generated/prisma/enums.ts'
import { record } from '../journal/record.ts'
import type { GroupData } from './form.ts'
import { findStudyGroup, stampOf } from './queries.ts'

/** Why a group was not saved: another has the name; the chosen leader, site or programme is gone; somebody changed it meanwhile. */
export type Refusal = 'taken' | 'gone' | 'stale'

/** Adds a study group and returns its id. */
export async function createStudyGroup(actor: Actor, data: GroupData): Promise<number | Refusal> {
  return saved(() => write((tx) => addStudyGroup(tx, actor, data)))
}

async function addStudyGroup(tx: Tx, actor: Actor, data: GroupData): Promise<number> {
  const { id } = await tx.studyGroup.create({ data: { ...data, nameKey: searchKey(data.name) }, select: { id: true } })
  await record(tx, actor, 'studyGroup.created', { kind: 'studyGroup', id })
  return id
}

/** The step for imports: the id of the group of this name, added when it is new. */
export async function ensureStudyGroup(tx: Tx, actor: Actor, name: string, direction: Direction | null = null): Promise<number> {
  const found = await tx.studyGroup.findUnique({ where: { nameKey: searchKey(name) }, select: { id: true } })
  return found?.id ?? addStudyGroup(tx, actor, { name, direction, leaderId: null, siteId: null, courseId: null })
}

/** Saves what the form says of a group. `seen` is the stamp the form was opened with. */
export async function changeStudyGroup(actor: Actor, id: number, seen: string, data: GroupData): Promise<number | Refusal> {
  return saved(() =>
    write(async (tx) => {
      if (stampOf(await findStudyGroup(id)) !== seen) throw new StaleRecord()
      await tx.studyGroup.update({ where: { id }, data: { ...data, nameKey: searchKey(data.name) } })
      await record(tx, actor, 'studyGroup.changed', { kind: 'studyGroup', id })
      return id
    }),
  )
}

async function saved(work: () => Promise<number>): Promise<number | Refusal> {
  try {
    return (await unlessGone(work)) ?? 'gone'
  } catch (error) {
    if (isTaken(error)) return 'taken'
    if (error instanceof StaleRecord) return 'stale'
    throw error
  }
}
