import type { Year } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import type { AcquaintanceRow } from '../documents/order-data.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { organisation } from '../organisation/queries.ts'
import { signersOf } from '../consents/rules.ts'
import { standing, standingFields } from '../people/standing-text.ts'
import type { readers } from './acquaintance-words.ts'

export type Readers = keyof typeof readers

/** Everybody of a role as rows of an acquaintance sheet, by name; for a child the representative signs (§4.1 item 8). */
export async function readersOf(who: Readers, year: Year): Promise<AcquaintanceRow[]> {
  const where = whereOf(who, year.id)
  if (where === null) return []
  const ages = await organisation()
  const people = await read().person.findMany({
    where: { AND: [where, { anonymisedAt: null }, { OR: [{ leftOn: null }, { leftOn: { gt: today() } }] }] },
    select: {
      lastName: true,
      firstName: true,
      middleName: true,
      birthOn: true,
      representatives: { select: { fullName: true }, orderBy: { id: 'asc' } },
      ...standingFields,
    },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
  })
  return people.map((person, index) => ({
    n: index + 1,
    name: fullName(person),
    post: standing(person),
    representative: signersOf(person, today(), ages).includes('representative') ? (person.representatives[0]?.fullName ?? null) : null,
    acquaintedOn: null,
  }))
}

function whereOf(who: Readers, schoolYearId: number): Prisma.PersonWhereInput | null {
  const mentors = { mentorProfiles: { some: { schoolYearId, status: { in: ['inBank' as const, 'paused' as const] } } } }
  const mentees = { menteeProfiles: { some: { schoolYearId, status: { notIn: ['identified' as const, 'withdrawn' as const] } } } }
  if (who === 'pairs') return inPairs(schoolYearId)
  if (who === 'mentors') return mentors
  if (who === 'mentees') return mentees
  if (who === 'participants') return { OR: [mentors, mentees] }
  return who === 'staff' ? { kind: 'staff' } : null
}

function inPairs(schoolYearId: number): Prisma.PersonWhereInput {
  const pair = { schoolYearId, status: { in: ['agreed' as const, 'active' as const, 'completed' as const] } }
  return { OR: [{ mentorProfiles: { some: { pairs: { some: pair } } } }, { menteeProfiles: { some: { memberships: { some: { pair } } } } }] }
}
