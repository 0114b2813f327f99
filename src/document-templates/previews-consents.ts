import { addYears, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { blankPrints, coverListPrint, withdrawalPrint } from '../consents/blanks.ts'
import { renderBatch } from '../documents/batch.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { organisation } from '../organisation/queries.ts'
import { realWords as words } from './messages.ts'
import type { Asked, Finder, Real } from './real.ts'

const name = { lastName: true, firstName: true, middleName: true } as const

// A page and a half of the list, so that its header is seen to repeat.
const listed = 40

/** The sheet of a mentor who is a member of staff. */
export function mentorOf(kind: ConsentKind): Finder {
  return ({ year }) => blankOf(kind, year, { kind: 'staff', mentorProfiles: { some: { schoolYearId: year.id } } })
}

/** The sheet of somebody who signs alone. */
export function learnerOf(kind: ConsentKind): Finder {
  return ({ year }) => blankOf(kind, year, { kind: 'staff', menteeProfiles: { some: { schoolYearId: year.id } } })
}

/** The sheet of a child for whom the representative alone signs. */
export function youngMenteeOf(kind: ConsentKind): Finder {
  return async ({ year }) => {
    const { representativeUntil } = await organisation()
    const bornAfter = addYears(today(), -representativeUntil)
    return blankOf(kind, year, { kind: 'student', birthOn: { gt: bornAfter }, menteeProfiles: { some: { schoolYearId: year.id } } })
  }
}

/** The list that would lie before the blanks of a study group. */
export async function coverList({ year }: Asked): Promise<Real | null> {
  const where = { anonymisedAt: null, menteeProfiles: { some: { schoolYearId: year.id } } }
  const people = await read().person.findMany({ where, orderBy: { id: 'desc' }, select: { id: true }, take: listed })
  const refs = people.flatMap(({ id }) => [
    { personId: id, kind: 'participation' as const },
    { personId: id, kind: 'dataProcessing' as const },
  ])
  if (people.length === 0) return null
  return { of: words.year(year.name), make: async () => renderBatch(await coverListPrint(refs, year, await organisation())) }
}

/** The demand of somebody whose consent to the distribution is kept. */
export async function latestWithdrawal({ year }: Asked): Promise<Real | null> {
  const found = await read().consent.findFirst({
    where: { kind: 'dataDistribution', schoolYearId: year.id, receivedOn: { not: null }, person: { anonymisedAt: null } },
    orderBy: { id: 'desc' },
    select: { personId: true, allowed: true, person: { select: name } },
  })
  return (
    found && {
      of: fullName(found.person),
      make: async () => renderBatch([await withdrawalPrint({ personId: found.personId, kind: 'dataDistribution' }, year, found)]),
    }
  )
}

async function blankOf(kind: ConsentKind, year: Asked['year'], where: Prisma.PersonWhereInput): Promise<Real | null> {
  const person = await read().person.findFirst({ where: { ...where, anonymisedAt: null }, orderBy: { id: 'desc' }, select: { id: true, ...name } })
  if (!person) return null
  return { of: fullName(person), make: async () => renderBatch(await blankPrints([{ personId: person.id, kind }], year, await organisation())) }
}
