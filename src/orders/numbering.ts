import { read } from '../app/db.ts'
import { named } from '../legal-bases/messages-named.ts'
import { organisation } from '../organisation/queries.ts'
import { words } from './messages.ts'
import { type Numbering, isOrdersNumber, numberingOf, sameNumber } from './numbers.ts'
import type { FoundOrder } from './source.ts'

type Source = { order: number } | { act: 'order' | 'approved' } | 'roadmap'
/** A document that bears a number of the register of orders: an order, the one that approved the roadmap, an act in the register of local acts. */
type Numbered = { number: string; datedOn: string | null; name: string; source: Source }

/**
 * What the numbers of a school year tell: the next one, gaps and repeats. Counted are orders of the program, the order that
 * approved the roadmap, orders in the register of local acts and those that approved an act there; one document that stands in
 * two of these is one.
 */
export async function numberingIn(schoolYearId: number): Promise<Numbering> {
  const { orderNumberPattern } = await organisation()
  return numberingOf(byDay(await numberedIn(schoolYearId)), orderNumberPattern)
}

/** Which other document of the year bears the number already (§8.4 B4), by its name; null when the number is free. */
export async function holderOf(order: FoundOrder, number: string, datedOn: string): Promise<string | null> {
  const others = (await numberedIn(order.schoolYearId)).filter((one) => !isSame(one, order, datedOn))
  return others.find((one) => sameNumber(one.number, number))?.name ?? null
}

// The order may itself be entered elsewhere: in the roadmap that it approves, or in the register of acts under its own day.
function isSame({ source, datedOn: day }: Numbered, { id, kind }: FoundOrder, datedOn: string): boolean {
  if (source === 'roadmap') return kind === 'regulation'
  if ('order' in source) return source.order === id
  return day === datedOn && (source.act === 'order' || kind === 'regulation')
}

async function numberedIn(schoolYearId: number): Promise<Numbered[]> {
  const roadmap = await read().roadmap.findUnique({ where: { schoolYearId }, select: { orderNumber: true, orderDatedOn: true } })
  const { orderNumber: number, orderDatedOn: datedOn } = roadmap ?? { orderNumber: null, orderDatedOn: null }
  return [
    ...(number === null ? [] : [{ number, datedOn, name: words.roadmapOrder(datedOn), source: 'roadmap' as const }]),
    ...(await ordersIn(schoolYearId)),
    ...(await actsIn(schoolYearId)),
  ]
}

async function ordersIn(schoolYearId: number): Promise<Numbered[]> {
  const orders = await read().order.findMany({
    where: { schoolYearId, number: { not: null } },
    select: { id: true, title: true, number: true, datedOn: true },
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
  })
  return orders.flatMap(({ id, title, number, datedOn }) =>
    number === null ? [] : { number, datedOn, name: words.titled(title, datedOn), source: { order: id } },
  )
}

async function actsIn(schoolYearId: number): Promise<Numbered[]> {
  const { startsOn, endsOn } = await read().schoolYear.findUniqueOrThrow({ where: { id: schoolYearId }, select: { startsOn: true, endsOn: true } })
  const acts = await read().legalBasis.findMany({
    where: { level: 'local', number: { not: null }, issuedOn: { gte: startsOn, lte: endsOn } },
    select: { kind: true, title: true, number: true, issuedOn: true },
    orderBy: { id: 'asc' },
  })
  return acts.flatMap(({ kind, title, number, issuedOn }) => {
    if (number === null || !isOrdersNumber({ kind, title, number })) return []
    const act = kind === null || kind === 'order' ? 'order' : 'approved'
    return { number, datedOn: issuedOn, name: named({ title, number, issuedOn }), source: { act } }
  })
}

// In the order of their days, each document once: the roadmap's order may also be an act that is cited.
function byDay(documents: readonly Numbered[]): string[] {
  const dayOf = ({ datedOn }: Numbered) => datedOn ?? ''
  const unique = [...new Map(documents.map((one) => [`${one.number.toLocaleLowerCase('ru')} ${dayOf(one)}`, one])).values()]
  return unique.sort((one, other) => dayOf(one).localeCompare(dayOf(other))).map(({ number }) => number)
}
