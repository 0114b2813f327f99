import { addDays } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import { nominative } from '../legal-bases/messages-named.ts'
import { inForce } from '../legal-bases/rules.ts'
import { earlierOrders } from './kinds/amendment.ts'
import { isIssued } from './rules.ts'
import { readSnapshot } from './snapshot.ts'
import type { FoundOrder } from './source.ts'

/** `effectiveOn` is the day from which an order works, when that is known. */
export type Term = { startsOn: string; endsOn: string; effectiveOn: string | null }
export type Days = { from: string; to: string }

/**
 * The days on which a draft may come to be dated, for the acts that it cites: today, or the day from which it works when that is
 * still to come. An order of a term that is over is entered after the fact: it was dated on some day of the term.
 */
export function datingDays({ startsOn, endsOn, effectiveOn }: Term, today: string): Days {
  if (endsOn < today) return { from: startsOn, to: endsOn }
  const day = effectiveOn !== null && effectiveOn > today ? effectiveOn : today
  return { from: day, to: day }
}

/** The day on which the last of the consents that an order was signed with was received; '' when it needed none. */
export function lastConsent(snapshot: string): string {
  return latest(readSnapshot(snapshot).consents.map(({ receivedOn }) => receivedOn))
}

/** The day of the last order that this one changes, ends or cancels, and cannot precede; '' when there is none. */
export function lastChanged(order: FoundOrder): string {
  const changes = order.kind === 'amendment' || order.kind === 'termination' ? earlierOrders(order) : []
  return latest([...changes, ...(order.changesOrder ? [order.changesOrder] : [])].map(({ datedOn }) => datedOn ?? ''))
}

const usualDays = 30

/**
 * Why the day of a signed order may be a slip of the hand: it is outside the school year, or long before the director signed. An order
 * of an earlier day that is entered after the fact is so too, hence a question. `than` is the year's name or the day of the signature.
 */
export function doubtfulDay({ schoolYear }: FoundOrder, snapshot: string, datedOn: string): { code: 'outsideYear' | 'longBefore'; than: string } | null {
  const { approvedOn } = readSnapshot(snapshot)
  if (datedOn < schoolYear.startsOn || datedOn > schoolYear.endsOn) return { code: 'outsideYear', than: schoolYear.name }
  return datedOn < addDays(approvedOn, -usualDays) ? { code: 'longBefore', than: approvedOn } : null
}

/** Cited acts that no day left for the order would suit; a signed one may still be dated from its consents to today. */
export function uncitable(order: FoundOrder, today: string): Reason[] {
  if (isIssued(order.status)) return []
  const signed = order.status === 'approved' && order.snapshot !== null
  const { from, to } = signed ? { from: latest([lastConsent(order.snapshot ?? ''), lastChanged(order)]), to: today } : datingDays(termOf(order), today)
  const acts = order.bases.map(({ legalBasis }) => legalBasis).filter((act) => !inForce(act, from, to) || (!signed && !act.citable))
  return acts.map(({ title }) => ({ code: 'orders.basisNotInForce', params: { title: nominative(title) }, url: `/orders/${order.id}/edit` }))
}

/** The term of an order: an assignment works from its first day. */
export function termOf({ kind, startsOn, endsOn, effectiveOn }: Pick<FoundOrder, 'kind' | 'startsOn' | 'endsOn' | 'effectiveOn'>): Term {
  return { startsOn, endsOn, effectiveOn: kind === 'assignment' ? startsOn : effectiveOn }
}

function latest(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? ''
}
