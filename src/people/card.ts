import { today } from '../app/clock.ts'
import { counted, fullName, longDate, phone, shortDate } from '../app/format.ts'
import { entryRow } from '../journal/presenter.ts'
import { pairStatuses } from '../pairs/messages.ts'
import { statuses as programmeStatuses } from '../programmes/messages.ts'
import { historyOfPerson } from './facts.ts'
import { cardWords as words, categories, personKinds } from './messages.ts'
import { seesCuratorNotes } from './policy.ts'
import { directionsText } from './presenter.ts'
import { findPairsOf, type PersonCard } from './queries.ts'
import { isYoungSpecialist } from './rules.ts'
import type { CardSubject, Section } from './sections.ts'

const shown = (rows: { label: string; value: string | null }[]) => rows.filter((row) => row.value !== null && row.value !== '')

export function personalSection({ person, actor }: CardSubject): Section {
  const byKind = { staff: staffRows, student: studentRows, external: externalRows }[person.kind](person)
  const rows = [
    { label: words.kind, value: personKinds[person.kind] },
    ...byKind,
    { label: words.directions, value: directionsText(person.directions) },
    { label: words.groups, value: person.studyGroups.map((row) => row.studyGroup.name).join(', ') },
    { label: words.leads, value: person.leads.map((group) => group.name).join(', ') },
    { label: words.phone, value: person.phone && phone(person.phone) },
    { label: words.email, value: person.email },
    { label: words.curatorNote, value: seesCuratorNotes(actor) ? person.curatorNote : null },
    { label: words.left, value: person.leftOn && longDate(person.leftOn) },
  ]
  return { id: 'personal', title: words.personal, rows: shown(rows) }
}

function birthText(person: PersonCard): string | null {
  if (person.birthOn === null) return null
  return person.anonymisedAt === null ? longDate(person.birthOn) : words.bornIn(person.birthOn.slice(0, 4))
}

function staffRows(person: PersonCard) {
  const category = person.category && categories[person.category] + (person.categoryUntilOn ? ', ' + words.until(shortDate(person.categoryUntilOn)) : '')
  return [
    { label: words.post, value: person.post },
    { label: words.department, value: person.department },
    { label: words.birth, value: birthText(person) },
    { label: words.education, value: person.education },
    { label: words.category, value: category },
    { label: words.experience, value: experienceText(person) },
    { label: words.hired, value: person.hiredOn && longDate(person.hiredOn) },
  ]
}

function experienceText(person: PersonCard): string | null {
  const years = (count: number | null, what: string) => (count === null ? null : `${what} – ${counted(count, ...words.yearForms)}`)
  const text = [years(person.teachingYears, words.teaching), years(person.totalYears, words.total)].filter(Boolean).join(', ')
  if (text === '') return null
  const dated = person.yearsAsOfOn ? words.years(text, shortDate(person.yearsAsOfOn)) : text
  return isYoungSpecialist(person, today()) ? `${dated}; ${words.young}` : dated
}

function studentRows(person: PersonCard) {
  return [
    { label: words.birth, value: birthText(person) },
    { label: words.school, value: [person.school, person.grade && words.grade(person.grade)].filter(Boolean).join(', ') },
  ]
}

function externalRows(person: PersonCard) {
  return [
    { label: words.organisation, value: person.organisation },
    { label: words.post, value: person.post },
    { label: words.education, value: person.education },
    { label: words.noRecord, value: person.noRecordOn && longDate(person.noRecordOn) },
  ]
}

export function representativesSection({ person }: CardSubject): Section | null {
  if (person.kind !== 'student') return null
  const lines = person.representatives.map((row) => ({
    text: [row.fullName, row.relation].filter(Boolean).join(', '),
    url: null,
    note: row.phone && phone(row.phone),
    status: null,
  }))
  return { id: 'representatives', title: words.representatives, lines, empty: words.noRepresentatives }
}

export async function pairsSection({ person }: CardSubject): Promise<Section> {
  const pairs = await findPairsOf(person.id)
  const lines = pairs.flatMap((pair) => [pairLine(pair, person.id), ...(pair.programme ? [programmeLine(pair.programme)] : [])])
  return { id: 'pairs', title: words.pairs, lines, empty: words.noPairs }
}

function pairLine(pair: PairOf, personId: number) {
  const note = [pair.schoolYear.name, pair.mentorProfile.personId === personId ? words.asMentor : words.asMentee, withWhom(pair, personId)].join(', ')
  const { label, tone } = pairStatuses[pair.status]
  return { text: pair.topic, url: `/pairs/${pair.id}`, note, status: { label, tone } }
}

function programmeLine({ id, status }: NonNullable<PairOf['programme']>) {
  return { text: words.programme, url: `/programmes/${id}`, note: null, status: programmeStatuses[status] }
}

type PairOf = Awaited<ReturnType<typeof findPairsOf>>[number]

function withWhom(pair: PairOf, personId: number): string {
  const others = [pair.mentorProfile.person, ...pair.members.map((member) => member.menteeProfile.person)].filter((other) => other.id !== personId)
  return others.map(fullName).join(', ')
}

export async function historySection({ person }: CardSubject): Promise<Section> {
  const entries = await historyOfPerson(person.id)
  return { id: 'history', title: words.history, entries: entries.map(entryRow) }
}
