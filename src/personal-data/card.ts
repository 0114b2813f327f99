import type { CardSubject, Section } from '../people/section.ts'
import { words } from './messages.ts'

/** The way from the card to the list of stored data. */
export function personalDataSection({ person }: CardSubject): Section {
  const lines = [{ text: words.cardLink, url: `/people/${person.id}/data`, note: words.cardNote, status: null }]
  return { id: 'personal-data', title: words.cardTitle, lines }
}
