import { shortDate } from '../app/format.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { kinds, words } from './messages.ts'
import { notGivenMark } from './presenter.ts'
import { awardsOf } from './queries.ts'
import { dayOf } from './rules.ts'

/** Letters of thanks and certificates of a person; the part is left out when there are none. */
export async function awardsSection({ person, actor }: CardSubject): Promise<Section | null> {
  const awards = await awardsOf(person.id)
  const lines = awards.map(({ id, kind, number, reason, ...award }) => ({
    text: words.numbered(kinds[kind], number),
    url: actor.role === 'methodist' ? `/awards/${id}/edit` : null,
    note: [dated(dayOf(award)), reason].filter(Boolean).join(', '),
    status: notGivenMark(award),
  }))
  return lines.length === 0 ? null : { id: 'awards', title: words.card, lines }
}

const dated = (day: string | null) => (day === null ? null : shortDate(day))
