import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { record, type Stranger } from '../journal/record.ts'
import { closeMenteeProfiles } from '../mentees/commands.ts'
import { closeMentorProfiles } from '../mentors/commands.ts'
import type { PersonData } from './data.ts'
import { leavingFacts, removalFacts } from './facts.ts'
import { keysOf, missingForLeaving, missingForRemoval } from './rules.ts'

/** Enters a person and returns the id. */
export function createPerson(actor: Actor, data: PersonData): Promise<number> {
  return write((tx) => addPerson(tx, actor, data))
}

/** The step of entering a person, for imports and other commands; duplicates are the caller's question to ask. */
export async function addPerson(tx: Tx, actor: Actor | Stranger, data: PersonData): Promise<number> {
  const { directions, studyGroupIds, representatives, ...fields } = data
  const { id } = await tx.person.create({
    data: {
      ...fields,
      ...keysOf(data),
      directions: { create: directions.map((direction) => ({ direction })) },
      studyGroups: { create: studyGroupIds.map((studyGroupId) => ({ studyGroupId })) },
      representatives: { create: representatives },
    },
    select: { id: true },
  })
  await record(tx, actor, 'person.created', { kind: 'person', id }, { personKind: data.kind })
  return id
}

/** Saves the form of a person. Throws StaleRecord when somebody else saved meanwhile. */
export function changePerson(actor: Actor, id: number, version: number, data: Partial<PersonData>): Promise<void> {
  return write((tx) => updatePerson(tx, actor, id, data, version))
}

/** The step of changing what is given and nothing else; without `version` the last one to save wins. */
export async function updatePerson(tx: Tx, actor: Actor | Stranger, id: number, changes: Partial<PersonData>, version?: number): Promise<void> {
  const before = await tx.person.findUnique({ where: { id } })
  if (!before) throw new NotFound()
  const { directions, studyGroupIds, representatives, ...fields } = changes
  const keys = keysOf({ ...before, ...fields })
  assertFresh(await tx.person.updateMany({ where: { id, version: version ?? before.version }, data: { ...fields, ...keys, version: before.version + 1 } }))
  if (directions) await replaceDirections(tx, id, directions)
  if (studyGroupIds) await replaceGroups(tx, id, studyGroupIds)
  if (representatives) await replaceRepresentatives(tx, id, representatives)
  const plain = Object.entries(fields).filter(([name, value]) => before[name as keyof typeof before] !== value)
  await record(tx, actor, 'person.changed', { kind: 'person', id }, { fields: plain.map(([name]) => name) })
}

/** Marks that a person left the centre and closes their profiles of this and later years. */
export function markLeft(actor: Actor, id: number, data: { leftOn: string; reason: string; version: number }): Promise<void> {
  return write(async (tx) => {
    const reasons = missingForLeaving(await leavingFacts(id))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    assertFresh(await tx.person.updateMany({ where: { id, version: data.version }, data: { leftOn: data.leftOn, version: data.version + 1 } }))
    await record(tx, actor, 'person.left', { kind: 'person', id }, { leftOn: data.leftOn })
    await closeMentorProfiles(tx, actor, id, data)
    await closeMenteeProfiles(tx, actor, id, data)
  })
}

/** Takes the mark away: the person came back or it was a mistake. */
export function markReturned(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, leftOn: { not: null }, anonymisedAt: null },
      data: { leftOn: null, version: { increment: 1 } },
    })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'person.returned', { kind: 'person', id })
  })
}

/** Deletes a person entered by mistake (§8.4 B14). */
export function removePerson(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const reasons = missingForRemoval(await removalFacts(id))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await tx.person.delete({ where: { id } })
    await record(tx, actor, 'person.removed', { kind: 'person', id })
  })
}

async function replaceDirections(tx: Tx, personId: number, directions: PersonData['directions']): Promise<void> {
  await tx.personDirection.deleteMany({ where: { personId } })
  await tx.personDirection.createMany({ data: directions.map((direction) => ({ personId, direction })) })
}

async function replaceGroups(tx: Tx, personId: number, studyGroupIds: number[]): Promise<void> {
  await tx.personStudyGroup.deleteMany({ where: { personId } })
  await tx.personStudyGroup.createMany({ data: studyGroupIds.map((studyGroupId) => ({ personId, studyGroupId })) })
}

async function replaceRepresentatives(tx: Tx, personId: number, representatives: PersonData['representatives']): Promise<void> {
  await tx.legalRepresentative.deleteMany({ where: { personId } })
  await tx.legalRepresentative.createMany({ data: representatives.map((row) => ({ ...row, personId })) })
}
