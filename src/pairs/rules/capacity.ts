import { isLive, type OtherPair, type PairFacts } from '../facts.ts'
import type { Finding } from '../rules.ts'

/** How many mentees a mentor has in the live pairs given; in two pairs, a mentee takes two places. */
export function placesTaken(mentorProfileId: number, pairs: OtherPair[]): number {
  return pairs.filter((pair) => isLive(pair.status) && pair.mentor.profileId === mentorProfileId).reduce((sum, pair) => sum + pair.mentees.length, 0)
}

/** Row 5 of §7.4: the mentor's own limit, which the curator lifts with a written reason. */
export function capacityRow({ status, mentor, mentees, others, overCapacityWhy }: PairFacts): Finding[] {
  const taken = placesTaken(mentor.profileId, others)
  if (status === 'active' || taken + mentees.length <= mentor.capacity) return []
  const params = { name: mentor.name, capacity: mentor.capacity, taken, wanted: mentees.length }
  if (overCapacityWhy !== null) return [{ row: 5, level: 'note', reason: { code: 'pairs.overCapacity', params } }]
  return [{ row: 5, level: 'prohibition', reason: { code: 'pairs.noCapacity', params, url: '#overCapacityWhy' } }]
}
