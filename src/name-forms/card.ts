import { link } from '../app/actions.ts'
import { nameIn } from '../documents/names-cases.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { cases, words } from './messages.ts'
import { writtenForms } from './queries.ts'

/** How documents name the person, for the methodist; an anonymised person is named in none. */
export async function nameFormsSection({ person, actor }: CardSubject): Promise<Section | null> {
  if (actor.role !== 'methodist' || person.anonymisedAt !== null) return null
  const named = { ...person, nameForms: await writtenForms(person.id) }
  const row = (one: 'dative' | 'genitive') => ({ label: cases[one], value: nameIn(one, named) ?? words.uncertain })
  return { id: 'name-forms', title: words.title, rows: [row('dative'), row('genitive')], actions: [link(words.edit, `/people/${person.id}/name-forms`)] }
}
