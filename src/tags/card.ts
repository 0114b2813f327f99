import type { CardSubject, Section } from '../people/section.ts'
import { words } from './messages.ts'
import { tagsOf } from './queries.ts'

/** Tags on the card; nothing while the person has none. */
export async function tagsSection({ person }: CardSubject): Promise<Section | null> {
  const names = await tagsOf(person.id)
  return names.length === 0 ? null : { id: 'tags', title: words.title, rows: [{ label: words.title, value: names.join(', ') }] }
}
