import { fullName } from '../app/format.ts'
import { homeWords as words } from './messages-tasks.ts'
import type { mentorPairs } from './queries-mentor.ts'

type Pair = Awaited<ReturnType<typeof mentorPairs>>[number]

const tones = { draft: 'plain', agreed: 'new', active: 'ok', completed: 'plain', terminated: 'plain' } as const

/** A mentor's own pairs as lines that lead to their pages. */
export function pairRows(pairs: Pair[]) {
  return pairs.map((pair) => ({
    text: pair.members.map(({ menteeProfile }) => fullName(menteeProfile.person)).join(', '),
    url: `/pairs/${pair.id}`,
    note: pair.topic,
    due: words.term(pair.startsOn, pair.endsOn),
    status: { label: words.pairStatus[pair.status], tone: tones[pair.status] },
  }))
}
