import type { Actor } from '../app/actor.ts'
import { shortDate } from '../app/format.ts'
import type { MissingConsent } from '../consents/rules.ts'
import { pairNeeds as needs } from './messages.ts'
import type { FoundPair } from './queries.ts'
import type { PairState } from './workflow.ts'

type Step = { text: string; url: string | null }

/** What the pair still needs, in the order in which it is done, each with the page where to do it. */
export function nextSteps(actor: Actor, pair: FoundPair, state: PairState, missing: MissingConsent[], today: string): Step[] {
  if (pair.status === 'completed' || pair.status === 'terminated') return []
  const steps = [agreement(pair), consents(pair, missing), order(pair, state), programme(pair, state), term(pair, today)].filter((step) => step !== null)
  return actor.role === 'methodist' ? steps : steps.map((step) => ({ ...step, url: null }))
}

function agreement({ status }: FoundPair): Step | null {
  return status === 'draft' ? { text: needs.agree, url: null } : null
}

function consents(pair: FoundPair, missing: MissingConsent[]): Step | null {
  const names = [...new Set(missing.map(({ name }) => name))]
  return names.length > 0 ? { text: needs.consents(names.join(', ')), url: `/consents?pair=${pair.id}` } : null
}

function order({ status }: FoundPair, { orders }: PairState): Step | null {
  if (status === 'active') return null
  const [first] = orders
  return first ? { text: needs.finishOrder, url: `/orders/${first.id}` } : { text: needs.includeInOrder, url: '/orders/new' }
}

function programme({ id }: FoundPair, { programme }: PairState): Step | null {
  if (!programme) return { text: needs.programme, url: `/programmes/new?pair=${id}` }
  return programme.status === 'approved' || programme.status === 'completed' ? null : { text: needs.finishProgramme, url: `/programmes/${programme.id}` }
}

function term({ status, endsOn }: FoundPair, today: string): Step | null {
  return status === 'active' && endsOn < today ? { text: needs.termOver(shortDate(endsOn)), url: null } : null
}
