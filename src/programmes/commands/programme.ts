import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { fullName } from '../../app/format.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { activityOf, findPairForProgramme, findProgramme, type FoundProgramme } from '../find.ts'
import type { ProgrammeData } from '../form.ts'
import { expectedOf, problemOf } from '../messages-plan.ts'
import { blocksEditing, hasEnded } from '../rules.ts'
import { standardPlan } from '../standard-plan.ts'

/** Starts a pair's programme from what its mentees asked for and the five meetings of the model; returns the one there is if there is one. */
export function createProgramme(actor: Actor, pairId: number): Promise<{ id: number; created: boolean }> {
  return write(async (tx) => {
    const pair = await findPairForProgramme(actor, pairId)
    if (pair.programme) return { id: pair.programme.id, created: false }
    if (hasEnded(pair)) throw new RuleViolation([{ code: 'programmes.pairEnded', url: `/pairs/${pairId}` }])
    const activities = { create: standardPlan(pair) }
    const { id } = await tx.programme.create({ data: { pairId, ...firstWords(pair), activities }, select: { id: true } })
    await record(tx, actor, 'programme.created', { kind: 'programme', id }, { pair: pairId })
    return { id, created: true }
  })
}

/** Saves the text of a programme that is still being written. Throws StaleRecord when somebody else saved it meanwhile. */
export function changeProgramme(actor: Actor, id: number, { tasks, version, ...data }: ProgrammeData): Promise<void> {
  return write(async (tx) => {
    const before = await findEditable(actor, id)
    assertFresh(await tx.programme.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    await tx.programmeTask.deleteMany({ where: { programmeId: id } })
    await tx.programmeTask.createMany({ data: tasks.map((text, position) => ({ programmeId: id, position, text })) })
    await record(tx, actor, 'programme.changed', { kind: 'programme', id }, { fields: changedFields(before, { ...data, tasks }) })
  })
}

/** The programme while its text and plan may be changed; throws RuleViolation later, and NotFound when `activityId` is not of its plan. */
export async function findEditable(actor: Actor, id: number, activityId?: number): Promise<FoundProgramme> {
  const programme = await findProgramme(actor, id)
  if (activityId !== undefined) activityOf(programme, activityId)
  const reasons = blocksEditing(programme)
  if (reasons.length > 0) throw new RuleViolation(reasons)
  return programme
}

/** A change of the plan makes the programme another one for whoever is about to approve or save what they read. */
export async function touch(tx: Tx, id: number): Promise<void> {
  await tx.programme.update({ where: { id }, data: { version: { increment: 1 } } })
}

function firstWords(pair: Awaited<ReturnType<typeof findPairForProgramme>>) {
  const needs = pair.members.map(({ menteeProfile }) => ({
    name: fullName(menteeProfile.person),
    mainRequest: menteeProfile.mainRequest,
    expectedResult: menteeProfile.expectedResult,
    requests: menteeProfile.requests.map((request) => request.competency.name),
  }))
  return { problem: problemOf(needs), expectedMentee: expectedOf(needs) }
}

function changedFields(before: FoundProgramme, { tasks, ...data }: Omit<ProgrammeData, 'version'>): string[] {
  const same = before.tasks.map((task) => task.text).join('\n') === tasks.join('\n')
  const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof data] !== value)
  return [...fields.map(([name]) => name), ...(same ? [] : ['tasks'])]
}
