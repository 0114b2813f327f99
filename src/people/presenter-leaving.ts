import type { Errors } from '../app/forms.ts'
import { fullName } from '../app/format.ts'
import { leavingWords as words } from './messages.ts'
import type { leavingFacts } from './facts.ts'
import { type LeavingPair, missingForLeaving, type PairDecisions } from './rules.ts'

type Pair = Awaited<ReturnType<typeof leavingFacts>>['activePairs'][number]

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
      draft: pair.draft && { text: words.draft, url: `/orders/${pair.draft.orderId}` },
      options: [
        { value: 'end', label: words.endPair, hint: endHint(pair, isMentor), disabled: pair.draft !== null && !pair.draft.ends },
        { value: 'keep', label: words.keep, hint: isMentor ? words.keepAsMentor : words.keepAsMentee },
      ],
    }
  })
}

function endHint({ byOrder, draft }: LeavingPair, isMentor: boolean): string {
  if (draft) return draft.ends ? words.endingDrafted : words.beingChanged
  if (byOrder) return words.endByOrder
  return isMentor ? words.endAsMentor : words.endAsMentee
}

/** What is still to be decided, told at each pair. */
export function pairErrors(pairs: LeavingPair[], decisions: PairDecisions): Errors {
  const told = pairs.map((pair) => [pair, missingForLeaving([pair], decisions)[0]?.code] as const)
  return Object.fromEntries(told.flatMap(([pair, code]) => (code ? [[`pair-${pair.id}`, sentences[code] ?? words.decide]] : [])))
}

const sentences: Record<string, string> = { 'people.pairNotBegun': words.notBegun, 'people.pairBeingChanged': words.beingChanged }
