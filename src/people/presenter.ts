import { today } from '../app/clock.ts'
import { fullName, phone, shortDate } from '../app/format.ts'
import type { Category, Direction, PersonKind } from '../generated/prisma/enums.ts'
import { tagsText } from '../tags/queries.ts'
import { categories, directions as directionLabels, personKinds } from './messages.ts'
import { listWords as words } from './messages-lists.ts'
import { cardWords } from './messages-card.ts'
import type { findDuplicates, listPeople, PersonCard } from './queries.ts'
import { categoryExpiry } from './rules.ts'
import type { Section } from './section.ts'

type Placed = { kind: PersonKind; post: string | null; organisation: string | null; school: string | null; grade: string | null }
type Choices = { value: string; label: string }[]
type Row = Awaited<ReturnType<typeof listPeople>>['rows'][number]

/** What tells namesakes apart in a line: the post of an adult, the class and school of a child. */
export function placeText(person: Placed): string | null {
  const parts = person.kind === 'student' ? [person.grade && cardWords.grade(person.grade), person.school] : [person.post, person.organisation]
  // A number stays with its sign: «МАОУ СОШ № 14» does not end a line with «№».
  return parts.filter(Boolean).join(', ').replaceAll('№ ', '№\u00a0') || null
}

export function directionsText(rows: { direction: Direction }[]): string | null {
  return rows.map(({ direction }) => directionLabels[direction]).join(', ') || null
}

type Categorised = { category: Category | null; categoryUntilOn: string | null }

/** «истекла 01.09.2025» or «истекает через 12 дней» with its colour; null while there is nothing to do about it. */
export function categoryWarning({ category, categoryUntilOn }: Categorised, day: string): { label: string; tone: 'bad' | 'wait' } | null {
  if (category === null || categoryUntilOn === null) return null
  const { state, days } = categoryExpiry(categoryUntilOn, day)
  if (state === 'valid') return null
  return state === 'expired' ? { label: cardWords.expired(shortDate(categoryUntilOn)), tone: 'bad' } : { label: cardWords.expires(days), tone: 'wait' }
}

/** «высшая, до 01.09.2027» or «первая, истекла 01.09.2025». */
export function categoryText(person: Categorised, day: string): string | null {
  if (person.category === null) return null
  const until = person.categoryUntilOn && cardWords.until(shortDate(person.categoryUntilOn))
  const warning = categoryWarning(person, day)
  const parts = [categories[person.category], warning?.tone === 'bad' ? null : until, warning?.label]
  return parts.filter(Boolean).join(', ')
}

/** «Иванов Пётр Ильич, методист»: a person in a list of choices. */
export function personLabel(person: Placed & { lastName: string; firstName: string; middleName: string | null }): string {
  return [fullName(person), placeText(person)].filter(Boolean).join(', ')
}

/** The page of a card: who it is, the briefs of every section as the summary, the sections themselves. */
export function cardPage(person: PersonCard, sections: Section[]) {
  const left = person.leftOn && `${words.gone} ${shortDate(person.leftOn)}`
  return {
    name: fullName(person),
    lead: [personKinds[person.kind], placeText(person), left].filter(Boolean).join(', '),
    overview: sections.flatMap((section) => section.briefs ?? []),
    parts: sections.map(({ id, title, short }) => ({ label: short ?? title, url: `#${id}`, current: false })),
    sections,
  }
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
    category: categoryWarning(person, today()),
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
