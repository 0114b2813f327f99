import { byScore } from '../matching/score.ts'
import { type Asking, decidedOf, type Ranked } from './waiting.ts'

/** Whom the list proposes, by profile of the mentee, and how many places each mentor still has. */
type Proposals<C> = { of: Map<number, C>; left: Map<number, number> }

/**
 * A mentor for as many as there are places: decisions first, then the best score of all that are left, equal ones by the names
 * of mentor and mentee. Who is left over takes the place of one who has another mentor to go to. A decision is never replaced.
 */
export function propose<C extends Ranked>(waiting: Asking<C>[]): Map<number, C> {
  const proposals: Proposals<C> = { of: new Map(), left: new Map() }
  const open = waiting.filter(({ mentee }) => mentee.choice === null)
  for (const one of waiting) {
    const decided = decidedOf(one)
    if (decided && one.fit.includes(decided)) take(proposals, one, decided)
  }
  const wishes = open.flatMap((one) => one.fit.map((candidate) => ({ one, candidate })))
  for (const { one, candidate } of wishes.sort((one, other) => byScore(one.candidate, other.candidate))) take(proposals, one, candidate)
  for (const one of open) if (!proposals.of.has(one.mentee.id)) squeezeIn(proposals, one, open)
  return proposals.of
}

function take<C extends Ranked>({ of, left }: Proposals<C>, { mentee }: Asking<C>, candidate: C): boolean {
  const places = placesOf(left, candidate)
  if (places === 0 || of.has(mentee.id)) return false
  left.set(candidate.mentor.profileId, places - 1)
  of.set(mentee.id, candidate)
  return true
}

function squeezeIn<C extends Ranked>(proposals: Proposals<C>, one: Asking<C>, open: Asking<C>[]): void {
  const { of, left } = proposals
  for (const wanted of one.fit)
    for (const other of open) {
      if (of.get(other.mentee.id)?.mentor !== wanted.mentor) continue
      const elsewhere = other.fit.find((candidate) => placesOf(left, candidate) > 0)
      if (!elsewhere) continue
      of.delete(other.mentee.id)
      left.set(wanted.mentor.profileId, 1)
      take(proposals, other, elsewhere)
      take(proposals, one, wanted)
      return
    }
}

function placesOf(left: Map<number, number>, { mentor, score }: Ranked): number {
  return left.get(mentor.profileId) ?? score.free
}
