import { sentenceOf } from '../../app/errors.ts'
import { dayOf } from '../../app/clock.ts'
import { fullName, shortDate } from '../../app/format.ts'
import type { Names } from '../answer-text.ts'
import type { Bulk } from '../commands/transfer.ts'
import { type Difference, differencesOf } from '../differences.ts'
import { notices } from '../messages/campaigns.ts'
import { transferWords as words } from '../messages/transfer.ts'
import { planOf } from '../plan.ts'
import type { FoundResponse } from '../queries/responses.ts'
import type { Declined } from '../queries/to-transfer.ts'
import type { CardsNow } from '../queries/transfer.ts'
import { doubtsOf } from './responses.ts'
import { deniedBy } from './transfer.ts'

type Row = ReturnType<typeof bulkRow>

/** The tabs of the page: what waits for a decision, and what was decided to stay out of the banks. */
export function decisionTabs(campaignId: number, counts: { undecided: number; declined: number }, shown: 'undecided' | 'declined') {
  const url = `/surveys/${campaignId}/transfer`
  return [
    { label: words.undecided(counts.undecided), url, current: shown === 'undecided' },
    { label: words.declinedTab(counts.declined), url: `${url}?decision=declined`, current: shown === 'declined' },
  ]
}

/** Answers that were kept out of the bank, with the reason. */
export function declinedRow({ responseId, reason, decidedAt, ...person }: Declined) {
  return { name: fullName(person), url: `/surveys/responses/${responseId}`, reason: reason ?? '—', decided: shortDate(dayOf(decidedAt)) }
}

/** Everybody who can be taken over at one press: nothing contradicts the card and nothing has to be thought of; null when nobody can. */
export function allAtOnce(rows: Row[]) {
  const clear = rows.filter(({ agreed, conflicts, doubts }) => agreed !== null && conflicts === null && doubts.length === 0)
  return clear.length === 0 ? null : { label: words.all(clear.length), agreed: clear.map(({ value }) => value).join(' ') }
}

/** Answers of a campaign nothing is decided about, each with what would change. */
export function bulkRow(response: FoundResponse, now: CardsNow, names: Names) {
  const plan = planOf(response, now, names)
  const all = plan ? differencesOf(plan, names) : []
  const [agreed, conflicts] = [all.filter(({ conflict }) => !conflict), all.filter(({ conflict }) => conflict)].map(labelsOf)
  const isNew = (plan?.bank === 'mentors' ? plan.mentor : plan?.mentee)?.isNew ?? false
  return {
    value: `${response.id}.${response.version}.${response.person.id}`,
    id: `response-${response.id}`,
    name: fullName(response.person),
    url: `/surveys/responses/${response.id}/transfer`,
    changed: response.decision === 'taken' ? words.changedSince : null,
    isNew: isNew && agreed && agreed.length > 0 ? words.newCard : null,
    agreed: agreed && agreed.length > 0 ? words.addsTo(agreed) : null,
    conflicts: conflicts && conflicts.length > 0 ? words.conflicts(conflicts) : null,
    nothing: all.length === 0 ? words.noChanges : null,
    doubts: [...doubtsOf(response).map(({ text }) => text), ...(plan ? deniedBy(plan) : [])],
  }
}

// Of a list of children it is told once what changes, and for how many of them.
function labelsOf(differences: Difference[]): string[] {
  const children = new Set(differences.flatMap(({ child }) => child ?? [])).size
  return [...new Set(differences.map(({ label }) => label)), ...(children > 0 ? [words.ofChildren(children)] : [])]
}

/** How many were taken over and how many not. */
export function bulkText({ taken, skipped, gone }: Bulk): string {
  const missed = skipped.length + gone.length
  return [notices.takenMany(taken), missed > 0 ? words.skipped(missed) : ''].filter(Boolean).join(' ')
}

/** Who was not taken over and who has contradictions left, by name; `names` are of those whose answers are gone. */
export function bulkItems({ left, skipped, gone }: Bulk, names: ReadonlyMap<number, string>) {
  const url = (response: FoundResponse) => `/surveys/responses/${response.id}/transfer`
  const why = (error: Bulk['skipped'][number]['error']) => error?.reasons.map(sentenceOf).join(' ') ?? words.changedMeanwhile
  return [
    ...left.map((response) => ({ text: `${fullName(response.person)}: ${words.leftToDecide}`, url: url(response) })),
    ...skipped.map(({ response, error }) => ({ text: `${fullName(response.person)}: ${why(error)}`, url: url(response) })),
    ...gone.map((id) => ({ text: `${names.get(id) ?? words.nobody}: ${words.gone}`, url: null })),
  ]
}
