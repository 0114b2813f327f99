import type { Reason } from '../app/errors.ts'

export type PublicationFacts = {
  authorsAgreed: boolean
  hasContent: boolean
  pairStatus: string | null
  url: string
}

/** Why a material may not be shown to everybody yet (domain §4.13, B12 of §8.4). */
export function blocksPublication(facts: PublicationFacts): Reason[] {
  const reasons: Reason[] = []
  if (!facts.hasContent) reasons.push({ code: 'library.empty', url: facts.url })
  if (!facts.authorsAgreed) reasons.push({ code: 'library.authorsNotAgreed', url: facts.url })
  if (facts.pairStatus !== null && facts.pairStatus !== 'completed') reasons.push({ code: 'library.pairNotCompleted' })
  return reasons
}
