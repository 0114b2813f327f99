import type { Actor } from '../app/actor.ts'
import { byTransition, role, signedIn } from '../app/policy.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { programmeWorkflow } from './rules.ts'

const writers = role('methodist', 'mentor')

export const can = {
  seeProgrammes: signedIn,
  writeProgramme: writers,
  markActivity: writers,
  keepMeetings: writers,
  submitProgramme: byTransition(programmeWorkflow, 'submit'),
  approveProgramme: byTransition(programmeWorkflow, 'approve'),
  returnProgramme: byTransition(programmeWorkflow, 'return'),
  completeProgramme: byTransition(programmeWorkflow, 'complete'),
}

/** A mentor sees the pairs in which they are the mentor; the others see all. */
export function visiblePairs(actor: Actor): Prisma.PairWhereInput {
  return actor.role === 'mentor' ? { mentorProfile: { personId: actor.personId ?? 0 } } : {}
}

/** Programmes follow their pairs. */
export function visibleTo(actor: Actor): Prisma.ProgrammeWhereInput {
  return { pair: visiblePairs(actor) }
}

/** Whether the actor may correct an entry of the log: its author may, and the methodist. */
export function mayCorrect(actor: Actor, meeting: { createdById: number }): boolean {
  return actor.role === 'methodist' || (actor.role === 'mentor' && meeting.createdById === actor.userId)
}
