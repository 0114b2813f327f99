import type { Actor } from '../app/actor.ts'
import { role } from '../app/policy.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const can = { readMentors: role('methodist', 'director'), manageMentors: role('methodist') }

/** Profiles a person may look up: a mentor only their own. */
export function visibleTo(actor: Actor): Prisma.MentorProfileWhereInput {
  return actor.role === 'mentor' ? { personId: actor.personId ?? 0 } : {}
}
