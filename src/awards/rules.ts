import { quoted } from '../app/format.ts'
import type { OrderStatus, PairStatus } from '../generated/prisma/enums.ts'
import { isInForce, isIssued } from '../orders/rules.ts'
import { places } from './messages.ts'

/** Whether an award for this pair is given before its programme is completed (§8.4 B13): the curator may, with a reason. */
export function isEarly(pair: { status: PairStatus }): boolean {
  return pair.status !== 'completed'
}

/** Why an award is not given, though it stands in the register: its order is not registered yet, or was cancelled; null when it is given. */
export function notGiven({ order }: { order: { status: OrderStatus } | null }): 'proposed' | 'cancelled' | null {
  if (order === null || isInForce(order.status)) return null
  return isIssued(order.status) ? 'cancelled' : 'proposed'
}

/** The day of an award, YYYY-MM-DD: its own, else that of the order which gave it; null while neither is known. */
export function dayOf({ issuedOn, order }: { issuedOn: string | null; order: { status: OrderStatus; datedOn: string | null } | null }): string | null {
  return issuedOn ?? (order !== null && isInForce(order.status) ? order.datedOn : null)
}

/**
 * Numbers by a pattern such as «БН-{n}», going on after the greatest one that was given; nulls for an empty pattern.
 * `taken` are all numbers of the year.
 */
export function numbersBy(pattern: string | null, taken: readonly string[], count: number): (string | null)[] {
  if (pattern === null) return Array.from({ length: count }, () => null)
  const [before = '', after = ''] = pattern.split('{n}')
  const last = Math.max(0, ...taken.map((number) => counterIn(number, before, after)))
  return Array.from({ length: count }, (_, index) => `${before}${last + index + 1}${after}`)
}

/** The pattern of a given number, to go on with: its last figures are the counter. */
export function patternOf(number: string | null): string {
  return number === null ? '{n}' : number.replace(/\d+(?!.*\d)/, '{n}')
}

/** A reason with the topic of a pair and the year in their places; a topic is typed by people, marks inside it become the inner ones. */
export function wordedFor(reason: string, { topic, year }: { topic: string; year: string }): string {
  const named = reason.replaceAll(`«${places.topic}»`, () => quoted(topic)).replaceAll(places.topic, () => topic)
  return named.replaceAll(places.year, year)
}

/** One award of those that would say the same to the same person: a mentor of two pairs gets one letter of thanks, not two alike. */
export function eachOnce<T extends { personId: number; reason: string }>(awards: readonly T[]): T[] {
  return awards.filter((award, index) => awards.findIndex(({ personId, reason }) => personId === award.personId && reason === award.reason) === index)
}

function counterIn(number: string, before: string, after: string): number {
  if (!number.startsWith(before) || !number.endsWith(after) || number.length <= before.length + after.length) return 0
  const counter = number.slice(before.length, number.length - after.length)
  return /^\d{1,9}$/.test(counter) ? Number(counter) : 0
}
