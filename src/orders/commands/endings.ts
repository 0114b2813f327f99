import type { Actor } from '../../app/actor.ts'
import { endings, type NewEnding } from '../kinds/form.ts'
import { usualWords } from '../kinds/usual.ts'
import { draftKind } from './kinds.ts'

type Year = { id: number; name: string; startsOn: string; endsOn: string }

/**
 * Step of a person's leaving: drafts one order that ends these working pairs of a year early; they work until it is registered
 * (§8.4 B5). None of them may stand in another order that nobody registered yet. Returns the number of the draft.
 */
export async function draftEndings(actor: Actor, year: Year, ended: NewEnding[]): Promise<number> {
  const drafted = await draftKind(actor, year, 'terminate', await usualWords(year, 'termination', ended[0]?.effectiveOn ?? null), endings(ended))
  if (!drafted.ok) throw new Error('a pair that no order may end now')
  return drafted.id
}
