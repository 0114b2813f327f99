import type { Actor } from '../app/actor.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { record } from '../journal/record.ts'
import { addRoadmap } from '../roadmap/commands/addition.ts'
import { daysOf } from './rules.ts'

/** Opens a school year with its roadmap; false when it is open already. */
export async function openSchoolYear(actor: Actor, name: string): Promise<boolean> {
  try {
    await write((tx) => addSchoolYear(tx, actor, name))
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** The step of opening a year, for set-up, which opens the first one. */
export async function addSchoolYear(tx: Tx, actor: Actor, name: string): Promise<number> {
  const { id } = await tx.schoolYear.create({ data: { name, ...daysOf(name) }, select: { id: true } })
  await record(tx, actor, 'schoolYear.opened', { kind: 'schoolYear', id })
  await addRoadmap(tx, actor, id)
  return id
}
