import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { organisation } from '../organisation/queries.ts'
import { findingsAmong } from '../pairs/check.ts'
import { actOption, offeredActs, typedDay, usualBases } from './acts.ts'
import { cautionsIn } from './cautions.ts'
import type { Term } from './dating.ts'
import { consentFactsOf } from './facts.ts'
import { foreseen } from './kinds/kind.ts'
import { words } from './messages.ts'
import { pairChoice } from './presenter.ts'
import { type FoundPair, listFreePairs } from './source.ts'

type Year = { id: number; name: string; startsOn: string; endsOn: string }
type Filled = { values: Values; errors: object }

/** The form of a draft. Without `form` it is a new one: the pairs wanted are ticked, else those whose consents are all there. */
export async function draftPage(actor: Actor, year: Year, id: number | null, form: Filled | null, wanted: number[] | null = null) {
  const free = await listFreePairs(year.id, id)
  const bounds = { day: today(), ages: await organisation() }
  const findings = await findingsAmong(free.map((pair) => foreseen(pair, year)))
  const people = await consentFactsOf(free, year.id)
  const values = form?.values ?? (await firstValues(year, free))
  const chosen = form
    ? [values.pairIds ?? []].flat()
    : free
        .map((pair) => pairChoice(pair, people, [], bounds))
        .filter(({ id, ready }) => wanted?.includes(id) ?? ready)
        .map((choice) => String(choice.id))
  const { acts, proposal } = await offeredActs(year, typedTerm(values, year))
  return {
    id,
    pairs: free.map((pair) => ({ ...pairChoice(pair, people, chosen, bounds), cautions: cautionsIn(actor, findings.get(pair.id) ?? []) })),
    bases: acts.map(actOption),
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
  const usual = await usualBases(year, { startsOn, endsOn, effectiveOn: startsOn })
  return {
    title: words.title(year.name),
    startsOn: shortDate(startsOn),
    endsOn: shortDate(endsOn),
    curatorName: curatorName ?? '',
    basisIds: usual.map(String),
    citesRoadmap: 'on',
    version: '0',
  }
}

function typedTerm({ startsOn, endsOn }: Values, year: Year): Term {
  const first = typedDay(startsOn) ?? year.startsOn
  return { startsOn: first, endsOn: typedDay(endsOn) ?? year.endsOn, effectiveOn: first }
}
