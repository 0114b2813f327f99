import { addDays } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { type Ages, type ConsentFacts, consentState, currentPaper, type Paper } from './rules.ts'

/** A paper cannot come back before its blank was given out, unless an older blank was signed: worth a question, not a refusal. */
export function isBeforeBlank(paper: Pick<Paper, 'receivedOn' | 'blankIssuedOn'> | null): boolean {
  return Boolean(paper?.receivedOn && paper.blankIssuedOn && paper.receivedOn < paper.blankIssuedOn)
}

// Consents of a year are collected from the summer before it.
const daysBeforeYear = 92

/** Whether a paper of a school year came on a day that is of another year: most likely a slip of the keyboard, worth a question too. */
export function isOfOtherYear({ receivedOn }: Pick<Paper, 'receivedOn'>, { startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean {
  return receivedOn !== null && (receivedOn < addDays(startsOn, -daysBeforeYear) || receivedOn > endsOn)
}

/** Of the orders that rest on a consent, the first on whose day it would no longer count when it is corrected so (§8.3); null when all stand. */
export function undermined<O extends { datedOn: string | null; status: string }>(
  { facts, kind, ages }: { facts: ConsentFacts; kind: ConsentKind; ages: Ages },
  corrected: Pick<Paper, 'receivedOn' | 'signedBySelf' | 'signedByRepresentative' | 'validUntil'>,
  orders: readonly O[],
): O | null {
  const paper = currentPaper(facts.papers, kind)
  const after = { ...facts, papers: facts.papers.map((one) => (one.id === paper?.id ? { ...one, ...corrected } : one)) }
  const countsOn = (whose: ConsentFacts, day: string) => consentState(whose, kind, day, ages).status === 'received'
  const falls = ({ status, datedOn }: O) => isIssued(status) && datedOn !== null && countsOn(facts, datedOn) && !countsOn(after, datedOn)
  return orders.find(falls) ?? null
}

const isIssued = (status: string): boolean => status === 'registered' || status === 'executed'

/** A receipt cannot be taken back while an issued order rests on it (§8.3): then the way is a withdrawal. */
export function blocksCancelling(orders: readonly { id: number; number: string | null; status: string }[]): Reason[] {
  return orders
    .filter(({ status }) => isIssued(status))
    .map(({ id, number }) => ({ code: 'consents.namedByOrder', params: { number: number ?? '' }, url: `/orders/${id}` }))
}
