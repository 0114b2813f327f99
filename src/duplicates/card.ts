import { addDays, dayOf } from '../app/clock.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { daysToUndo } from './merge-rules.ts'
import { degrees, words } from './messages.ts'
import { can } from './policy.ts'
import { whyText } from './presenter.ts'
import { recentMergesInto } from './queries.ts'
import { similarTo } from './queries-likely.ts'

/** Records that look like this person's, and records already made one with it. */
export async function duplicatesSection({ person, actor }: CardSubject): Promise<Section | null> {
  if (can.mergePeople.allows(actor) !== 'allow') return null
  const similar = (person.anonymisedAt === null ? await similarTo(person) : []).map((found) => ({
    text: fullName(found.person),
    url: `/duplicates/${Math.min(person.id, found.person.id)}/${Math.max(person.id, found.person.id)}`,
    note: whyText(found),
    status: degrees[found.degree],
  }))
  const merged = (await recentMergesInto(person.id)).map(({ removedId, createdAt }) => ({
    text: `${words.record(removedId)} ${words.mergedOn(shortDate(dayOf(createdAt)))}`,
    url: '/duplicates/merges',
    note: words.undoUntil(shortDate(addDays(dayOf(createdAt), daysToUndo))),
    status: null,
  }))
  return similar.length + merged.length === 0 ? null : { id: 'duplicates', title: words.likely, lines: [...similar, ...merged] }
}
