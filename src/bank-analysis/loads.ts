import type { Direction, MentoringForm } from '../generated/prisma/enums.ts'
import type { BankFacts, Helper } from './facts.ts'
import { freePlaces, within } from './rules.ts'

/** How a mentor stands: the worst comes first in lists. */
export type LoadState = 'over' | 'promised' | 'awaited' | 'reserved' | 'full' | 'idle' | 'free'
export type Load = { helper: Helper; free: number; awaiting: number; state: LoadState }

const order: LoadState[] = ['over', 'promised', 'awaited', 'reserved', 'full', 'idle', 'free']

/** The load of every mentor, the overloaded first. `awaiting` is how many without a pair ask for what the mentor can do. */
export function loadsOf({ seekers, helpers }: BankFacts): Load[] {
  const asked = seekers.flatMap(({ suits }) => suits.filter((suit) => suit.covers.length > 0 && (suit.obstacle === null || suit.obstacle === 'places')))
  const rows = helpers.map((helper) => {
    const awaiting = asked.filter((suit) => suit.helperId === helper.profileId).length
    return { helper, free: freePlaces(helper), awaiting, state: stateOf(helper, awaiting) }
  })
  return rows.sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) ||
      other.awaiting - one.awaiting ||
      one.helper.nameKey.localeCompare(other.helper.nameKey, 'ru') ||
      one.helper.profileId - other.helper.profileId,
  )
}

/** Over the limit; promised more than there is; full while people wait; every place promised; full; without a pair; with places left. */
export function stateOf({ capacity, active, planned, chosen }: Helper, awaiting: number): LoadState {
  const taken = active + planned
  if (taken > capacity) return 'over'
  if (taken + chosen > capacity) return 'promised'
  if (taken === capacity) return awaiting > 0 ? 'awaited' : 'full'
  if (taken + chosen === capacity) return 'reserved'
  return taken === 0 ? 'idle' : 'free'
}

export type Slice = { mentors: number; withoutPair: number; free: number; waiting: number }

/** One form or direction of the bank: mentors, those of them without a pair, free places, and mentees who wait. */
export function sliceOf(facts: BankFacts, scope: { form?: MentoringForm; direction?: Direction | 'none' }): Slice {
  const { seekers, helpers } = within(facts, { form: scope.form ?? null, direction: scope.direction ?? null })
  return {
    mentors: helpers.length,
    withoutPair: helpers.filter((helper) => helper.active + helper.planned === 0).length,
    free: helpers.reduce((sum, helper) => sum + freePlaces(helper), 0),
    waiting: seekers.length,
  }
}
