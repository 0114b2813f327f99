import type { Actor } from '../app/actor.ts'
import { role } from '../app/policy.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const can = {
  readPeople: role('methodist', 'director'),
  managePeople: role('methodist'),
}

/** People a person may look up: a mentor only themselves. */
export function visibleTo(actor: Actor): Prisma.PersonWhereInput {
  return actor.role === 'mentor' ? { id: actor.personId ?? 0 } : {}
}

/** The curator's notes and avoided people are for the one who matches pairs (domain §3.2, §3.3). */
export function seesCuratorNotes(actor: Actor): boolean {
  return actor.role === 'methodist'
}
