import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { advance } from '../app/workflow.ts'
import type { MenteeStatus } from '../generated/prisma/enums.ts'
import { record, type Stranger } from '../journal/record.ts'
import { menteeFacts } from './facts.ts'
import type { MenteeData } from './form.ts'
import { journalActions } from './messages.ts'
import { menteeWorkflow, type MenteeTransition, needsReason, standingAfter, transitionBetween } from './rules.ts'

/** Enters a person as a possible mentee of a year («выявлен»). Returns the profile's id. */
export async function identifyMentee(actor: Actor, personId: number, schoolYearId: number, data: MenteeData): Promise<number> {
  try {
    return await write((tx) => addMentee(tx, actor, personId, schoolYearId, data))
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation([{ code: 'mentees.already', url: `/people/${personId}` }])
    throw error
  }
}

/** The step of entering a mentee, for surveys, imports and lists of study groups. */
export async function addMentee(tx: Tx, actor: Actor | Stranger, personId: number, schoolYearId: number, data: MenteeData): Promise<number> {
  const { requests, projects, competitions, ...fields } = data
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { kind: true } })
  if (person.kind === 'external') throw new RuleViolation([{ code: 'mentees.outsider' }])
  const nested = { requests: { create: requests.map(({ competencyId, grade }) => ({ competencyId, priority: grade })) } }
  const { id } = await tx.menteeProfile.create({ data: { ...fields, ...nested, personId, schoolYearId }, select: { id: true } })
  if (projects.length > 0) await tx.projectRecord.createMany({ data: projects.map((row) => ({ ...row, personId, schoolYearId })) })
  if (competitions.length > 0) await tx.competitionRecord.createMany({ data: competitions.map((row) => ({ ...row, personId, schoolYearId })) })
  await record(tx, actor, 'mentee.identified', { kind: 'menteeProfile', id })
  return id
}

/** Saves the form of a profile. Throws StaleRecord when somebody else saved meanwhile. */
export function changeMentee(actor: Actor, id: number, version: number, data: MenteeData): Promise<void> {
  return write(async (tx) => {
    const { requests, projects, competitions, ...fields } = data
    assertFresh(await tx.menteeProfile.updateMany({ where: { id, version }, data: { ...fields, version: version + 1 } }))
    const owner = await tx.menteeProfile.findUniqueOrThrow({
      where: { id },
      select: { personId: true, schoolYearId: true, person: { select: { kind: true } } },
    })
    await tx.menteeRequest.deleteMany({ where: { menteeProfileId: id } })
    await tx.menteeRequest.createMany({ data: requests.map(({ competencyId, grade }) => ({ menteeProfileId: id, competencyId, priority: grade })) })
    if (owner.person.kind === 'student') await replaceActivity(tx, { personId: owner.personId, schoolYearId: owner.schoolYearId }, { projects, competitions })
    await record(tx, actor, 'mentee.changed', { kind: 'menteeProfile', id }, { fields: Object.keys(data) })
  })
}

async function replaceActivity(
  tx: Tx,
  owner: { personId: number; schoolYearId: number },
  { projects, competitions }: Pick<MenteeData, 'projects' | 'competitions'>,
): Promise<void> {
  await tx.projectRecord.deleteMany({ where: owner })
  await tx.projectRecord.createMany({ data: projects.map((row) => ({ ...row, ...owner })) })
  await tx.competitionRecord.deleteMany({ where: owner })
  await tx.competitionRecord.createMany({ data: competitions.map((row) => ({ ...row, ...owner })) })
}

/** The curator's decision: the mentee is in the bank. Throws RuleViolation with what is missing (§8.4 B2). */
export function includeMentee(actor: Actor, id: number): Promise<void> {
  return changeMenteeStatus(actor, id, 'include', null)
}

/** Moves a profile along its workflow; leaving the bank needs a reason. */
export function changeMenteeStatus(actor: Actor, id: number, transition: MenteeTransition, reason: string | null): Promise<void> {
  return write((tx) => moveMentee(tx, actor, id, transition, reason))
}

/** The step of moving a profile: the only writer of a mentee's status, also for lists, surveys, pairs and orders. */
export async function moveMentee(tx: Tx, actor: Actor, id: number, transition: MenteeTransition, reason: string | null): Promise<void> {
  if (needsReason.includes(transition) && !reason) throw new RuleViolation([{ code: 'mentees.reason' }])
  const { status, facts } = await menteeFacts(id)
  const to = advance(menteeWorkflow, transition, status, facts, actor)
  const before = await tx.menteeProfile.findUniqueOrThrow({ where: { id }, select: { includedOn: true, waitingSinceOn: true, statusReason: true } })
  const data = { status: to, ...standingAfter(to, before, reason, today()) }
  assertFresh(await tx.menteeProfile.updateMany({ where: { id, status }, data }))
  await record(tx, actor, journalActions[transition], { kind: 'menteeProfile', id }, { from: status, to })
}

/** The step for surveys, pairs and orders: brings a mentee to a status by whichever transition leads there; already there is fine. */
export async function setMenteeStatus(tx: Tx, actor: Actor, id: number, to: MenteeStatus, reason: string | null = null): Promise<void> {
  const { status } = await tx.menteeProfile.findUniqueOrThrow({ where: { id }, select: { status: true } })
  if (status === to) return
  const transition = transitionBetween(status, to)
  if (transition === null) throw new RuleViolation([{ code: 'app.statusChanged' }])
  await moveMentee(tx, actor, id, transition, reason)
}

/** Notes why a mentee of the bank has no pair yet (§8.1, 5.1); null takes the note away. */
export function explainWaiting(actor: Actor, id: number, reason: string | null): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.menteeProfile.updateMany({ where: { id, status: { in: ['inBank', 'mentorChosen'] } }, data: { statusReason: reason } })
    if (count === 0) throw new RuleViolation([{ code: 'mentees.notWaiting' }])
    await record(tx, actor, reason === null ? 'mentee.waitingUnexplained' : 'mentee.waitingExplained', { kind: 'menteeProfile', id })
  })
}

/** The step for a person who leaves: their profiles of years not over by then are withdrawn. */
export async function closeMenteeProfiles(tx: Tx, actor: Actor, personId: number, { leftOn, reason }: { leftOn: string; reason: string }): Promise<void> {
  const open = await tx.menteeProfile.findMany({
    where: { personId, status: { notIn: ['completed', 'withdrawn'] }, schoolYear: { endsOn: { gte: leftOn } } },
    select: { id: true },
  })
  for (const { id } of open) await moveMentee(tx, actor, id, 'leave', reason)
}
