import type { Actor } from '../app/actor.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
import type { Direction } from '../generated/prisma/enums.ts'
import { record } from '../journal/record.ts'
import type { GroupData } from './form.ts'
import { findStudyGroup } from './queries.ts'

/** Adds a study group; null when the name is taken. */
export async function createStudyGroup(actor: Actor, data: GroupData): Promise<number | null> {
  return unlessTaken(() => write((tx) => addStudyGroup(tx, actor, data)))
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

/** Saves name, direction and leader; null when the name is taken. */
export async function changeStudyGroup(actor: Actor, id: number, data: GroupData): Promise<number | null> {
  return unlessTaken(() =>
    write(async (tx) => {
      await findStudyGroup(id)
      await tx.studyGroup.update({ where: { id }, data: { ...data, nameKey: searchKey(data.name) } })
      await record(tx, actor, 'studyGroup.changed', { kind: 'studyGroup', id })
      return id
    }),
  )
}

async function unlessTaken(work: () => Promise<number>): Promise<number | null> {
  try {
    return await work()
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}
