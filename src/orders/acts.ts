import { today } from '../app/clock.ts'
import type { Values } from '../app/forms.ts'
import { nominative } from '../legal-bases/messages-named.ts'
import { listInForce, listLegalBases } from '../legal-bases/queries.ts'
import { datingDays, type Term } from './dating.ts'
import { problems, words } from './messages.ts'
import { citable, lastCited } from './queries.ts'

type Year = { id: number; name: string }

/** Acts that a draft may cite, with the roadmap's order when it is not in the register yet. */
export function offeredActs(year: Year, term: Term) {
  return citable(year, datingDays(term, today()))
}

/** An offered act to tick; one that ends some day says when, for the order may yet be dated later. */
export function actOption({ id, title, validTo }: { id: number; title: string; validTo: string | null }) {
  return { value: String(id), label: title, hint: validTo && words.actUntil(validTo) }
}

/**
 * Acts that a new draft starts with: those of the last order, else those of the centre itself. An order that approves acts of the centre
 * (`approvesOwn`) is not made in accordance with them.
 */
export async function usualBases(year: Year, term: Term, approvesOwn = false): Promise<number[]> {
  const { acts } = await offeredActs(year, term)
  const last = await lastCited()
  const usual = acts.filter((act) => (last.length > 0 ? last.includes(act.id) : act.level === 'local'))
  return usual.filter((act) => !approvesOwn || act.level !== 'local').map(({ id }) => id)
}

/** Why the chosen acts may not be cited: titles of those that are not offered; null when all may. */
export async function basesProblem(basisIds: readonly number[], term: Term): Promise<string | null> {
  const { from, to } = datingDays(term, today())
  const offered = await listInForce(from, to)
  const refused = basisIds.filter((id) => !offered.some((act) => act.id === id))
  const known = await listLegalBases()
  return refused.length > 0 ? problems.bases(refused.map((id) => nominative(known.find((act) => act.id === id)?.title ?? String(id))).join('; ')) : null
}

/** A day as it stands in a form, YYYY-MM-DD; null while it is none. */
export function typedDay(value: Values[string]): string | null {
  const typed = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec([value ?? ''].flat()[0] ?? '')
  return typed ? `${typed[3]}-${typed[2]}-${typed[1]}` : null
}
