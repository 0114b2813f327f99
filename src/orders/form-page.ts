import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { organisation } from '../organisation/queries.ts'
import { inForce } from '../legal-bases/rules.ts'
import { listLegalBases } from '../legal-bases/queries.ts'
import { consentFactsOf } from './facts.ts'
import type { OrderData } from './form.ts'
import { problems, words } from './messages.ts'
import { pairChoice } from './presenter.ts'
import { citable, lastCited } from './queries.ts'
import { type FoundPair, listFreePairs } from './source.ts'

type Year = { id: number; name: string; startsOn: string; endsOn: string }
type Filled = { values: Values; errors: object }

/** The form of a draft. Without `form` it is a new one: the pairs wanted are ticked, else those whose consents are all there. */
export async function draftPage(year: Year, id: number | null, form: Filled | null, wanted: number[] | null = null) {
  const free = await listFreePairs(year.id, id)
  const bounds = { day: today(), ages: await organisation() }
  const people = await consentFactsOf(free, year.id)
  const values = form?.values ?? (await firstValues(year, free))
  const chosen = form
    ? [values.pairIds ?? []].flat()
    : free
        .map((pair) => pairChoice(pair, people, [], bounds))
        .filter(({ id, ready }) => wanted?.includes(id) ?? ready)
        .map((choice) => String(choice.id))
  const { acts, proposal } = await citable(year, dayOf(values) ?? year.startsOn)
  return {
    id,
    pairs: free.map((pair) => pairChoice(pair, people, chosen, bounds)),
    bases: acts.map((act) => ({ value: String(act.id), label: act.title })),
    roadmap: proposal?.title ?? null,
    values,
    errors: form?.errors ?? {},
  }
}

async function firstValues(year: Year, free: readonly FoundPair[]): Promise<Values> {
  const { curatorName } = await organisation()
  const startsOn = free.map((pair) => pair.startsOn).sort()[0] ?? year.startsOn
  const endsOn =
    free
      .map((pair) => pair.endsOn)
      .sort()
      .at(-1) ?? year.endsOn
  const { acts } = await citable(year, startsOn)
  const last = await lastCited()
  const usual = acts.filter((act) => (last.length > 0 ? last.includes(act.id) : act.level === 'local'))
  return {
    title: words.title(year.name),
    startsOn: shortDate(startsOn),
    endsOn: shortDate(endsOn),
    curatorName: curatorName ?? '',
    basisIds: usual.map(({ id }) => String(id)),
    citesRoadmap: 'on',
    version: '0',
  }
}

// Acts are offered for the first day of the term as it stands in the form: an order is dated at about that time.
function dayOf(values: Values): string | null {
  const typed = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec([values.startsOn ?? ''].flat()[0] ?? '')
  return typed ? `${typed[3]}-${typed[2]}-${typed[1]}` : null
}

/** Why the chosen acts may not be cited: titles of those not in force when the term begins; null when all may. */
export async function basesProblem({ basisIds, startsOn }: Pick<OrderData, 'basisIds' | 'startsOn'>): Promise<string | null> {
  const acts = (await listLegalBases()).filter((act) => basisIds.includes(act.id) && !inForce(act, startsOn))
  return acts.length > 0 ? problems.bases(acts.map(({ title }) => title).join('; ')) : null
}
