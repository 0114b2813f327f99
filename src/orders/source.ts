import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { visibleTo } from './policy.ts'
import { inForce } from './rules.ts'
import { type FoundOrder, type FoundPair, type FoundPerson, ordersAmong, pairsAmong } from './source-rows.ts'

export type { FoundChange, FoundOrder, FoundPair, FoundPerson } from './source-rows.ts'

/** An order with everything its text is made of. NotFound when there is none, or it is not this person's to read. */
export function findOrder(actor: Actor, id: number): Promise<FoundOrder> {
  return oneOf({ AND: [{ id }, visibleTo(actor)] })
}

/** An order that stands on the website. NotFound for any other. */
export function findPublishedOrder(id: number): Promise<FoundOrder> {
  return oneOf({ id, publishedAt: { not: null }, status: { in: [...inForce] } })
}

async function oneOf(where: Prisma.OrderWhereInput): Promise<FoundOrder> {
  const known = await read().order.findFirst({ where, select: { id: true } })
  const [found] = known ? await ordersAmong([known.id]) : []
  if (!found) throw new NotFound()
  return found
}

/** Orders of a year that wait for the director, with everything their texts are made of; the first sent above. */
export async function listSubmitted(schoolYearId: number): Promise<FoundOrder[]> {
  const known = await read().order.findMany({ where: { schoolYearId, status: 'submitted' }, select: { id: true } })
  const orders = known.length > 0 ? await ordersAmong(known.map(({ id }) => id)) : []
  return orders.sort((one, other) => (one.submittedAt?.getTime() ?? 0) - (other.submittedAt?.getTime() ?? 0) || one.id - other.id)
}

/** Agreed pairs of the year that stand in no order but the one given; by form and mentor. */
export function listFreePairs(schoolYearId: number, orderId: number | null): Promise<FoundPair[]> {
  const holding: Prisma.OrderWhereInput = { kind: 'assignment', status: { not: 'cancelled' }, ...(orderId === null ? {} : { id: { not: orderId } }) }
  return listPairsFor(schoolYearId, { status: 'agreed', orders: { none: { order: holding } } })
}

/** Pairs of the year in these statuses, or those with these ids, as orders name them; by form and mentor. */
export async function listPairsFor(schoolYearId: number, where: Pick<Prisma.PairWhereInput, 'status' | 'id' | 'programme' | 'orders'>): Promise<FoundPair[]> {
  const known = await read().pair.findMany({ where: { schoolYearId, ...where }, select: { id: true } })
  return known.length > 0 ? inOrder(await pairsAmong(known.map(({ id }) => id))) : []
}

/** Pairs as the annex lists them: by form, then by mentor. */
export function inOrder(pairs: readonly FoundPair[]): FoundPair[] {
  const forms = ['teacherTeacher', 'teacherStudent', 'studentStudent']
  const place = (one: FoundPair) => forms.indexOf(one.form)
  return [...pairs].sort(
    (one, other) => place(one) - place(other) || one.mentorProfile.person.nameKey.localeCompare(other.mentorProfile.person.nameKey, 'ru') || one.id - other.id,
  )
}

/** Everybody whom pairs name, each once, by name. */
export function peopleOf(pairs: readonly FoundPair[]): FoundPerson[] {
  return byName(pairs.flatMap(peopleIn))
}

/** The mentor and the mentees of a pair. */
export function peopleIn(pair: FoundPair): FoundPerson[] {
  return [pair.mentorProfile.person, ...pair.members.map((member) => member.menteeProfile.person)]
}

/** People each once, by name. */
export function byName(people: readonly FoundPerson[]): FoundPerson[] {
  const unique = [...new Map(people.map((person) => [person.id, person])).values()]
  return unique.sort((one, other) => one.nameKey.localeCompare(other.nameKey, 'ru') || one.id - other.id)
}
