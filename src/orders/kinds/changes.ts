import { z } from 'zod'
import { fullName, shortDate } from '../../app/format.ts'
import { searchKey } from '../../app/search-key.ts'
import type { ChangeRow } from '../../documents/order-data.ts'
import { type FoundChange, type FoundOrder, type FoundPair, type FoundPerson, peopleIn } from '../source.ts'
import type { RowPeople } from './kind.ts'
import { changed } from './messages.ts'
import { rowWords } from './messages-text.ts'

const before = z.object({
  /** as people read it; null when nothing stood there */
  was: z.string().nullable(),
  mentorProfileId: z.number().optional(),
  endsOn: z.string().optional(),
  topic: z.string().optional(),
})

export type Before = z.output<typeof before>

/** What stood before an order that took effect; null for one that has not. */
export function readBefore(change: Pick<FoundChange, 'before'>): Before | null {
  return change.before === null ? null : before.parse(JSON.parse(change.before))
}

/** What stands in the pair now at the place that the change is about. */
export function standsNow({ act, menteeProfile }: FoundChange, pair: FoundPair): Before {
  if (act === 'replaceMentor') return { was: fullName(pair.mentorProfile.person), mentorProfileId: pair.mentorProfileId }
  if (act === 'extend') return { was: shortDate(pair.endsOn), endsOn: pair.endsOn }
  if (act === 'retopic') return { was: pair.topic, topic: pair.topic }
  if (act === 'terminate') return { was: shortDate(pair.endsOn) }
  return { was: act === 'removeMentee' && menteeProfile ? fullName(menteeProfile.person) : null }
}

/** What will stand there, as people read it. */
export function became({ act, mentorProfile, menteeProfile, newEndsOn, newTopic, effectiveOn }: Pick<FoundChange, Said> & Named): string | null {
  if (act === 'replaceMentor') return mentorProfile ? fullName(mentorProfile.person) : null
  if (act === 'addMentee') return menteeProfile ? fullName(menteeProfile.person) : null
  if (act === 'extend') return newEndsOn && shortDate(newEndsOn)
  if (act === 'terminate') return shortDate(effectiveOn)
  return act === 'retopic' ? newTopic : null
}

type Said = 'act' | 'newEndsOn' | 'newTopic' | 'effectiveOn'
type Person = Parameters<typeof fullName>[0]
type Named = { mentorProfile: { person: Person } | null; menteeProfile: { person: Person } | null }

/** The pair as all changes of the order will make it. */
export function afterChanges(pair: FoundPair, changes: readonly FoundChange[]): FoundPair {
  return changes.filter(({ pairId }) => pairId === pair.id).reduce(changedBy, pair)
}

function changedBy(pair: FoundPair, change: FoundChange): FoundPair {
  const { act, mentorProfile, mentorProfileId, menteeProfile, menteeProfileId, newEndsOn, newTopic } = change
  if (act === 'replaceMentor' && mentorProfile && mentorProfileId !== null) return { ...pair, mentorProfile, mentorProfileId }
  if (act === 'addMentee' && menteeProfile && menteeProfileId !== null) return { ...pair, members: [...pair.members, { menteeProfile, menteeProfileId }] }
  if (act === 'removeMentee') return { ...pair, members: pair.members.filter((member) => member.menteeProfileId !== menteeProfileId) }
  if (act === 'extend' && newEndsOn !== null) return { ...pair, endsOn: newEndsOn }
  return act === 'retopic' && newTopic !== null ? { ...pair, topic: newTopic, topicKey: searchKey(newTopic) } : pair
}

/** «Иванов Пётр Ильич – Шевченко Анна Сергеевна». */
export function pairName(pair: FoundPair): string {
  return rowWords.pair(
    fullName(pair.mentorProfile.person),
    pair.members.map((member) => fullName(member.menteeProfile.person)),
  )
}

/** The rows «было – стало» of an order that has not taken effect yet. */
export function changeRows(order: FoundOrder): ChangeRow[] {
  return withPairs(order).map(({ change, pair }, index) => ({
    n: index + 1,
    pair: pairName(pair),
    what: rowWords.change(changed[change.act], change.why),
    was: standsNow(change, pair).was,
    became: became(change),
    from: shortDate(change.effectiveOn),
  }))
}

/** Changes with their pairs, in the order of the annex. */
export function withPairs({ changes, pairs }: FoundOrder): { change: FoundChange; pair: FoundPair }[] {
  return changes.flatMap((change) => {
    const found = pairs.find(({ pair }) => pair.id === change.pairId)
    return found ? [{ change, pair: found.pair }] : []
  })
}

/** Everybody whom a change touches: those of the pair and who comes. */
export function touchedBy({ change, pair }: { change: FoundChange; pair: FoundPair }): FoundPerson[] {
  const coming = [change.mentorProfile?.person, change.menteeProfile?.person].filter((person) => person !== undefined)
  return [...peopleIn(pair), ...coming]
}

/** Who stands in the row of a change. */
export function rowPeople(one: { change: FoundChange; pair: FoundPair }): RowPeople {
  const { change, pair } = one
  const mentorIds = [pair.mentorProfile.person.id, ...(change.mentorProfile ? [change.mentorProfile.person.id] : [])]
  return { pairId: pair.id, mentorIds, personIds: touchedBy(one).map(({ id }) => id) }
}
