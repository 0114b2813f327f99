import { initialsLast } from '../documents/names.ts'
import { fullName } from '../app/format.ts'
import type { BatchData } from './form.ts'
import { problems } from './messages.ts'
import type { Candidate, FoundAward } from './queries.ts'
import { isEarly, notGiven } from './rules.ts'

/** Why a batch may not be entered: somebody ticked is gone, or is awarded early without a reason (§8.4 B13). */
export function candidatesProblem(known: readonly Candidate[], { picks, overrideWhy }: Pick<BatchData, 'picks' | 'overrideWhy'>) {
  const chosen = known.filter(({ key }) => picks.includes(key))
  if (chosen.length < picks.length) return { field: 'picks', message: problems.gone }
  const early = chosen.filter(({ pair }) => isEarly(pair))
  if (early.length === 0 || overrideWhy !== null) return null
  return { field: 'overrideWhy', message: problems.early(early.map(({ person }) => initialsLast(fullName(person))).join(', ')) }
}

/** Why sheets may not be printed: an order did not give some of these awards, or not yet. */
export function printProblem(chosen: readonly FoundAward[]): string | null {
  const waiting = chosen.filter((award) => notGiven(award) !== null)
  return waiting.length === 0 ? null : problems.notGiven([...new Set(waiting.map(({ person }) => initialsLast(fullName(person))))].join(', '))
}
