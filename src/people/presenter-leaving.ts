import type { Errors } from '../app/forms.ts'
import { fullName } from '../app/format.ts'
import { leavingWords as words } from './messages.ts'
import type { findActivePairs } from './queries-pairs.ts'
import { type LeavingPair, missingForLeaving, type PairDecisions } from './rules.ts'

type Pair = Awaited<ReturnType<typeof findActivePairs>>[number]

/** Active pairs of a person who leaves, each with the decisions there are. */
export function leavingPairs(pairs: Pair[], personId: number) {
  return pairs.map((pair) => {
    const isMentor = pair.mentorProfile.personId === personId
    const others = [pair.mentorProfile.person, ...pair.members.map((member) => member.menteeProfile.person)].filter((one) => one.id !== personId)
    return {
      name: `pair-${pair.id}`,
      topic: pair.topic,
      url: `/pairs/${pair.id}`,
      people: others.map(fullName).join(', '),
      options: [
        { value: 'end', label: words.endPair, hint: isMentor ? words.endAsMentor : words.endAsMentee },
        { value: 'keep', label: words.keep, hint: isMentor ? words.keepAsMentor : words.keepAsMentee },
      ],
    }
  })
}

/** What is still to be decided, told at each pair. */
export function pairErrors(pairs: LeavingPair[], decisions: PairDecisions): Errors {
  const told = pairs.map((pair) => [pair, missingForLeaving([pair], decisions)[0]?.code] as const)
  return Object.fromEntries(told.flatMap(([pair, code]) => (code ? [[`pair-${pair.id}`, code === 'people.pairNotBegun' ? words.notBegun : words.decide]] : [])))
}
