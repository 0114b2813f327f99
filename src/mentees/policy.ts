import type { Actor } from '../app/actor.ts'
import { role } from '../app/policy.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const can = { readMentees: role('methodist', 'director'), manageMentees: role('methodist') }

/** Profiles a person may look up: a mentor only those of their own pairs. */
export function visibleTo(actor: Actor): Prisma.MenteeProfileWhereInput {
  if (actor.role !== 'mentor') return {}
  return { memberships: { some: { pair: { mentorProfile: { personId: actor.personId ?? 0 } } } } }
}
