import type { Candidate } from '../matching/rank.ts'
import { byScore } from '../matching/score.ts'
import { decidedOf, type Waiting } from './waiting.ts'

/** Whom the list proposes, by profile of the mentee, and how many places each mentor still has. */
type Proposals = { of: Map<number, Candidate>; left: Map<number, number> }

/**
 * A mentor for as many as there are places: decisions first, then the best score of all that are left, equal ones by the names
 * of mentor and mentee. Who is left over takes the place of one who has another mentor to go to. A decision is never replaced.
 */
export function propose(waiting: Waiting[]): Map<number, Candidate> {
  const proposals: Proposals = { of: new Map(), left: new Map() }
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

function take({ of, left }: Proposals, { mentee }: Waiting, candidate: Candidate): boolean {
  const places = placesOf(left, candidate)
  if (places === 0 || of.has(mentee.id)) return false
  left.set(candidate.mentor.profileId, places - 1)
  of.set(mentee.id, candidate)
  return true
}

function squeezeIn(proposals: Proposals, one: Waiting, open: Waiting[]): void {
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

function placesOf(left: Map<number, number>, { mentor, score }: Candidate): number {
  return left.get(mentor.profileId) ?? score.free
}
