import { read } from '../app/db.ts'
import { organisation } from '../organisation/queries.ts'
import { type Numbering, numberingOf } from './numbers.ts'

type Numbered = { number: string | null; datedOn: string | null }

/**
 * What the numbers of a school year tell: the next one, gaps and repeats. Counted are orders of the program, the order that
 * approved the roadmap and orders in the register of local acts; one document that stands in two of these is one.
 */
export async function numberingIn(schoolYearId: number): Promise<Numbering> {
  const { orderNumberPattern } = await organisation()
  return numberingOf(byDay(await numberedIn(schoolYearId)), orderNumberPattern)
}

async function numberedIn(schoolYearId: number): Promise<Numbered[]> {
  const { startsOn, endsOn } = await read().schoolYear.findUniqueOrThrow({ where: { id: schoolYearId }, select: { startsOn: true, endsOn: true } })
  const orders = await read().order.findMany({
    where: { schoolYearId, number: { not: null } },
    select: { number: true, datedOn: true },
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
  })
  const acts = await read().legalBasis.findMany({
    where: { level: 'local', number: { not: null }, issuedOn: { gte: startsOn, lte: endsOn }, OR: [{ kind: null }, { kind: 'order' }] },
    select: { number: true, issuedOn: true },
    orderBy: { id: 'asc' },
  })
  const roadmap = await read().roadmap.findUnique({ where: { schoolYearId }, select: { orderNumber: true, orderDatedOn: true } })
  return [
    { number: roadmap?.orderNumber ?? null, datedOn: roadmap?.orderDatedOn ?? null },
    ...acts.map(({ number, issuedOn }) => ({ number, datedOn: issuedOn })),
    ...orders,
  ]
}

// In the order of their days, each document once: the roadmap's order may also be an act that is cited.
function byDay(documents: readonly Numbered[]): string[] {
  const named = documents.flatMap(({ number, datedOn }) => (number === null ? [] : { number, day: datedOn ?? '' }))
  const unique = [...new Map(named.map((one) => [`${one.number.toLocaleLowerCase('ru')} ${one.day}`, one])).values()]
  return unique.sort((one, other) => one.day.localeCompare(other.day)).map(({ number }) => number)
}
