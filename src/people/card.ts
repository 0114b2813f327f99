import { z } from 'zod'
import { fullYears, today } from '../app/clock.ts'
import { counted, fullName, longDate, phone, shortDate } from '../app/format.ts'
import { entryRow } from '../journal/presenter.ts'
import { pairStatuses } from '../pairs/messages.ts'
import { statuses as programmeStatuses } from '../programmes/messages.ts'
import { historyOfPerson } from './facts.ts'
import { personKinds } from './messages.ts'
import { cardWords as words, fieldNames } from './messages-card.ts'
import { seesCuratorNotes } from './policy.ts'
import { categoryText, categoryWarning, directionsText } from './presenter.ts'
import { type PersonCard } from './queries.ts'
import { findPairsOf } from './queries-pairs.ts'
import { isYoungSpecialist, yearsOn } from './rules.ts'
import type { CardSubject, Row, Section } from './section.ts'

const shown = (rows: Row[]) => rows.filter((row) => row.value !== null && row.value !== '')

/** Who the person is: what no school year changes. */
export function personalSection({ person, actor }: CardSubject): Section {
  const byKind = { staff: staffRows, student: studentRows, external: externalRows }[person.kind](person)
  const rows = [
    { label: words.kind, value: personKinds[person.kind] },
    ...byKind,
    { label: words.directions, value: directionsText(person.directions) },
    { label: words.sites, value: person.sites.map((row) => row.site.name).join(', ') },
    { label: words.phone, value: person.phone && phone(person.phone) },
    { label: words.email, value: person.email },
    { label: words.curatorNote, value: seesCuratorNotes(actor) ? person.curatorNote : null },
    { label: words.left, value: person.leftOn && longDate(person.leftOn) },
  ]
  return { id: 'personal', title: words.personal, briefs: personalBriefs(person), rows: shown(rows) }
}

function personalBriefs(person: PersonCard): Row[] {
  const warning = categoryWarning(person, today())
  const contacts = [person.phone && phone(person.phone), person.email].filter(Boolean).join(', ')
  return shown([
    { label: words.age, value: person.kind === 'student' ? ageText(person) : null },
    { label: words.contacts, value: contacts },
    { label: words.category, value: warning && warning.label, ...(warning ? { tone: warning.tone } : {}) },
    { label: words.noRecord, value: person.kind === 'external' && person.noRecordOn === null ? words.noCertificate : null, tone: 'wait' },
  ])
}

function ageText({ birthOn, leftOn }: PersonCard): string | null {
  return birthOn && counted(fullYears(birthOn, leftOn ?? today()), ...words.yearForms)
}

function birthText(person: PersonCard): string | null {
  if (person.birthOn === null) return null
  return person.anonymisedAt === null ? `${longDate(person.birthOn)}, ${ageText(person) ?? ''}` : words.bornIn(person.birthOn.slice(0, 4))
}

function staffRows(person: PersonCard) {
  const category = categoryText(person, today())
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

// The figures are counted on from the day they were true; what was written stands beside them.
function experienceText(person: PersonCard): string | null {
  const day = person.leftOn ?? today()
  const years = (count: number | null, what: string) => {
    if (count === null) return null
    const now = yearsOn(count, person.yearsAsOfOn, day)
    const noted = person.yearsAsOfOn && now !== count ? words.noted(count, shortDate(person.yearsAsOfOn)) : null
    return [`${what} – ${counted(now, ...words.yearForms)}`, noted].filter(Boolean).join(' ')
  }
  const young = isYoungSpecialist(person, day) ? words.young : null
  return [years(person.teachingYears, words.teaching), years(person.totalYears, words.total), young].filter(Boolean).join(', ') || null
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

export async function pairsSection({ person }: CardSubject): Promise<Section> {
  const pairs = await findPairsOf(person.id)
  const lines = pairs.flatMap((pair) => [pairLine(pair, person.id), ...(pair.programme ? [programmeLine(pair.programme)] : [])])
  const active = pairs.filter((pair) => pair.status === 'active').length
  const briefs = active > 0 ? [{ label: words.pairs, value: words.activePairs(active) }] : []
  return { id: 'pairs', title: words.pairs, briefs, lines, empty: words.noPairs }
}

function pairLine(pair: PairOf, personId: number) {
  const note = [pair.schoolYear, pair.mentor.id === personId ? words.asMentor : words.asMentee, withWhom(pair, personId)].join(', ')
  const { label, tone } = pairStatuses[pair.status]
  return { text: pair.topic, url: `/pairs/${pair.id}`, note, status: { label, tone } }
}

function programmeLine({ id, status }: NonNullable<PairOf['programme']>) {
  return { text: words.programme, url: `/programmes/${id}`, note: null, status: programmeStatuses[status] }
}

type PairOf = Awaited<ReturnType<typeof findPairsOf>>[number]

function withWhom(pair: PairOf, personId: number): string {
  const others = [pair.mentor, ...pair.mentees].filter((other) => other.id !== personId)
  return others.map(fullName).join(', ')
}

export async function historySection({ person }: CardSubject): Promise<Section> {
  const entries = await historyOfPerson(person.id)
  return { id: 'history', title: words.history, entries: entries.map(historyEntry) }
}

const details = z.object({ fields: z.array(z.string()).default([]) })

// Of a changed card the journal keeps the names of the fields; here they are words.
function historyEntry(entry: Awaited<ReturnType<typeof historyOfPerson>>[number]) {
  const row = entryRow(entry)
  const fields = entry.action === 'person.changed' ? (details.safeParse(JSON.parse(entry.details)).data?.fields ?? []) : []
  const known = fields.flatMap((name) => fieldNames[name] ?? [])
  return known.length === 0 ? row : { ...row, text: `${row.text}: ${[...new Set(known)].join(', ')}` }
}
