import type { CardSubject, Section } from '../people/section.ts'
import { words } from './messages.ts'

/** Tags on the card; nothing while the person has none. */
export function tagsSection({ person: { tags } }: CardSubject): Section | null {
  return tags.length === 0 ? null : { id: 'tags', title: words.title, rows: [{ label: words.title, value: tags.join(', ') }] }
}
