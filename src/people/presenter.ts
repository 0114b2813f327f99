import { fullName, phone, shortDate } from '../app/format.ts'
import type { Direction, PersonKind } from '../generated/prisma/enums.ts'
import { cardWords, directions as directionLabels, listWords as words, personKinds } from './messages.ts'
import { tagsText } from '../tags/queries.ts'
import type { findDuplicates, listPeople } from './queries.ts'

type Placed = { kind: PersonKind; post: string | null; organisation: string | null; school: string | null; grade: string | null }
type Choices = { value: string; label: string }[]
type Row = Awaited<ReturnType<typeof listPeople>>['rows'][number]

/** What tells namesakes apart in a line: the post of an adult, the class and school of a child. */
export function placeText(person: Placed): string | null {
  const parts = person.kind === 'student' ? [person.grade && cardWords.grade(person.grade), person.school] : [person.post, person.organisation]
  return parts.filter(Boolean).join(', ') || null
}

export function directionsText(rows: { direction: Direction }[]): string | null {
  return rows.map(({ direction }) => directionLabels[direction]).join(', ') || null
}

/** «Иванов Пётр Ильич, методист»: a person in a list of choices. */
export function personLabel(person: Placed & { lastName: string; firstName: string; middleName: string | null }): string {
  return [fullName(person), placeText(person)].filter(Boolean).join(', ')
}

/** A line of the list of people. */
export function personRow(person: Row, tags: Choices) {
  const banks = [person.mentorProfiles.length > 0 ? cardWords.asMentor : null, person.menteeProfiles.length > 0 ? cardWords.asMentee : null]
  return {
    id: person.id,
    name: fullName(person),
    url: `/people/${person.id}`,
    kind: personKinds[person.kind],
    post: placeText(person),
    direction: directionsText(person.directions),
    groups: person.studyGroups.map((row) => row.studyGroup.name).join(', ') || null,
    banks: banks.filter(Boolean).join(', ') || null,
    tags: tagsText(person.tags, tags),
    phone: person.phone && phone(person.phone),
    email: person.email,
    birth: person.birthOn && shortDate(person.birthOn),
    left: person.leftOn ? `${words.gone} ${shortDate(person.leftOn)}` : null,
  }
}

export type PersonRow = ReturnType<typeof personRow>

/** People who look the same as the one being entered, with what may tell them apart. */
export function duplicateRow(person: Awaited<ReturnType<typeof findDuplicates>>[number]) {
  return { label: personLabel(person), note: person.birthOn && shortDate(person.birthOn), url: `/people/${person.id}` }
}

/** Rows of representatives as typed, with empty ones to fill in. */
export function representativeRows(values: Record<string, string | string[] | undefined>) {
  const column = (name: string) => [values[name] ?? []].flat()
  const [names, relations, phones] = [column('representativeName'), column('representativeRelation'), column('representativePhone')]
  const filled = names
    .map((name, index) => ({ name, relation: relations[index] ?? '', phone: phones[index] ?? '' }))
    .filter((row) => row.name || row.relation || row.phone)
  const empty = { name: '', relation: '', phone: '' }
  return [...filled, empty, ...(filled.length === 0 ? [empty] : [])]
}

/** A person found when one is put into a bank; `path` is the form that takes `?person=`. */
export function candidateRow(
  person: Placed & { id: number; lastName: string; firstName: string; middleName: string | null; studyGroups: { studyGroup: { name: string } }[] },
  path: string,
) {
  return {
    name: fullName(person),
    place: placeText(person),
    groups: person.studyGroups.map((row) => row.studyGroup.name).join(', ') || null,
    url: `${path}?person=${person.id}`,
  }
}
