import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { advance } from '../app/workflow.ts'
import type { MentorStatus } from '../generated/prisma/enums.ts'
import { record, type Stranger } from '../journal/record.ts'
import { settleMentees } from '../pairs/commands/mentees.ts'
import { mentorFacts } from './facts.ts'
import type { MentorData } from './form.ts'
import { journalActions } from './messages.ts'
import { mentorWorkflow, type MentorTransition, needsReason } from './rules.ts'

/** Proposes a person as a mentor of a year: a candidate until the curator decides. Returns the profile's id. */
export async function proposeMentor(actor: Actor, personId: number, schoolYearId: number, data: MentorData): Promise<number> {
  try {
    return await write((tx) => addMentor(tx, actor, personId, schoolYearId, data))
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation([{ code: 'mentors.already', url: `/people/${personId}` }])
    throw error
  }
}

/** The step of proposing a mentor, for surveys and imports. */
export async function addMentor(tx: Tx, actor: Actor | Stranger, personId: number, schoolYearId: number, data: MentorData): Promise<number> {
  const { forms, competencies, ...fields } = data
  const nested = {
    forms: { create: forms.map((form) => ({ form })) },
    competencies: { create: competencies.map(({ competencyId, grade }) => ({ competencyId, level: grade })) },
  }
  const { id } = await tx.mentorProfile.create({ data: { ...fields, ...nested, personId, schoolYearId }, select: { id: true } })
  await record(tx, actor, 'mentor.proposed', { kind: 'mentorProfile', id })
  return id
}

/** Saves the form of a profile. Throws StaleRecord when somebody else saved meanwhile. */
export function changeMentor(actor: Actor, id: number, version: number, data: MentorData): Promise<void> {
  return write(async (tx) => {
    const { forms, competencies, ...fields } = data
    assertFresh(await tx.mentorProfile.updateMany({ where: { id, version }, data: { ...fields, version: version + 1 } }))
    await tx.mentorProfileForm.deleteMany({ where: { mentorProfileId: id } })
    await tx.mentorProfileForm.createMany({ data: forms.map((form) => ({ mentorProfileId: id, form })) })
    await tx.mentorCompetency.deleteMany({ where: { mentorProfileId: id } })
    await tx.mentorCompetency.createMany({ data: competencies.map(({ competencyId, grade }) => ({ mentorProfileId: id, competencyId, level: grade })) })
    await record(tx, actor, 'mentor.changed', { kind: 'mentorProfile', id }, { fields: Object.keys(data) })
  })
}

/** The curator's decision: the candidate is in the bank. Throws RuleViolation with what is missing. */
export function includeMentor(actor: Actor, id: number): Promise<void> {
  return changeMentorStatus(actor, id, 'include', null)
}

/** Moves a profile along its workflow; some transitions need a reason, a pause may name its last day. */
export function changeMentorStatus(
  actor: Actor,
  id: number,
  transition: MentorTransition,
  reason: string | null,
  pausedUntilOn: string | null = null,
): Promise<void> {
  return write((tx) => moveMentor(tx, actor, id, transition, reason, pausedUntilOn))
}

/** The step of moving a profile: the only writer of a mentor's status, also for lists and other features. */
export async function moveMentor(
  tx: Tx,
  actor: Actor,
  id: number,
  transition: MentorTransition,
  reason: string | null,
  pausedUntilOn: string | null = null,
): Promise<void> {
  if (needsReason.includes(transition) && !reason) throw new RuleViolation([{ code: 'mentors.reason' }])
  const { status, facts } = await mentorFacts(id)
  const to = advance(mentorWorkflow, transition, status, facts, actor)
  const days = await daysAfter(tx, id, transition, to)
  const until = transition === 'pause' ? pausedUntilOn : null
  assertFresh(await tx.mentorProfile.updateMany({ where: { id, status }, data: { status: to, statusReason: reason, pausedUntilOn: until, ...days } }))
  await record(tx, actor, journalActions[transition], { kind: 'mentorProfile', id }, { from: status, to })
  if (to === 'excluded') await releaseChosen(tx, actor, id)
}

// Those for whom this mentor was chosen wait for another one.
async function releaseChosen(tx: Tx, actor: Actor, mentorProfileId: number): Promise<void> {
  const choices = await tx.choice.findMany({ where: { mentorProfileId }, select: { menteeProfileId: true } })
  await settleMentees(
    tx,
    actor,
    choices.map((choice) => choice.menteeProfileId),
  )
}

/** A day of inclusion that a list of the centre brought stays; whoever is considered anew comes in anew. */
async function daysAfter(tx: Tx, id: number, transition: MentorTransition, to: MentorStatus) {
  if (transition === 'reconsider') return { includedOn: null, excludedOn: null }
  if (to === 'excluded') return { excludedOn: today() }
  if (transition !== 'include') return {}
  const { includedOn } = await tx.mentorProfile.findUniqueOrThrow({ where: { id }, select: { includedOn: true } })
  return { includedOn: includedOn ?? today(), excludedOn: null }
}

/** The step for a person who leaves: their profiles of years not over by then are excluded. */
export async function closeMentorProfiles(tx: Tx, actor: Actor, personId: number, { leftOn, reason }: { leftOn: string; reason: string }): Promise<void> {
  const open = await tx.mentorProfile.findMany({
    where: { personId, status: { in: ['candidate', 'inBank', 'paused'] }, schoolYear: { endsOn: { gte: leftOn } } },
    select: { id: true },
  })
  for (const { id } of open) await moveMentor(tx, actor, id, 'leave', reason)
}
