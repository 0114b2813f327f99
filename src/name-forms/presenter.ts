import { fullName } from '../app/format.ts'
import { cases, nameIn, type NamedPerson, proposedName } from '../documents/names-cases.ts'
import { cases as labels, genders, hints } from './messages.ts'
import type { findNamed, listUncertain } from './queries.ts'

/** Lines of the page of uncertain names, with the proposed forms. */
export function uncertainRows(people: Awaited<ReturnType<typeof listUncertain>>) {
  return people.map((person) => ({
    id: person.id,
    name: fullName(person),
    url: `/people/${person.id}/name-forms`,
    genitive: shown('genitive', person),
    dative: shown('dative', person),
    instrumental: shown('instrumental', person),
  }))
}

const shown = (grammaticalCase: (typeof cases)[number], person: NamedPerson) => nameIn(grammaticalCase, person) ?? proposedName(grammaticalCase, person)

/** The editor: what is written down, and beside each field what would stand in a document now. */
export function editPage(person: Awaited<ReturnType<typeof findNamed>>) {
  return {
    name: fullName(person),
    url: `/people/${person.id}`,
    genders: Object.entries(genders).map(([value, label]) => ({ value, label })),
    fields: cases.map((name) => ({ name, label: labels[name], hint: hintOf(name, person) })),
  }
}

function hintOf(grammaticalCase: (typeof cases)[number], person: NamedPerson): string {
  if (person.nameForms?.[grammaticalCase]) return hints.byRules(proposedName(grammaticalCase, person))
  return (nameIn(grammaticalCase, person) === null ? hints.proposed : hints.printed)(shown(grammaticalCase, person))
}

/** What the editor's fields hold: the stored forms, and the proposals where a form is not certain. */
export function editValues({ nameForms }: Awaited<ReturnType<typeof findNamed>>) {
  const stored = cases.map((name) => [name, nameForms?.[name] ?? ''])
  return { ...(Object.fromEntries(stored) as Record<string, string>), gender: nameForms?.gender ?? '', version: String(nameForms?.version ?? 0) }
}
