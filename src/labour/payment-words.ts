import type { PaymentFacts } from './rules.ts'
import { words } from './messages.ts'

/** «с доплатой в размере 15 % оклада», as consents and addenda print it; null when nobody decided: a line is printed then. */
export function paymentText({ paymentKind, paymentAmount }: Pick<PaymentFacts, 'paymentKind' | 'paymentAmount'>): string | null {
  if (paymentKind === null) return null
  if (paymentKind === 'none') return words.unpaid
  return paymentAmount ? words.paid(paymentAmount) : null
}

/** The terms of payment of all pairs that one consent is about (§4.2): by the addendum when there is one; null when some are not decided. */
export function paymentTerms(pairs: readonly PaymentFacts[]): string | null {
  const texts = pairs.map((pair) =>
    pair.labour === 'addendum' && pair.addendumNumber && pair.addendumOn ? words.byAddendum(pair.addendumNumber, pair.addendumOn) : paymentText(pair),
  )
  return texts.length === 0 || texts.includes(null) ? null : [...new Set(texts)].join('; ')
}
