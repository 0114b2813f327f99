import type { Actor } from '../app/actor.ts'
import { phone } from '../app/format.ts'
import type { Column } from '../app/spreadsheets/columns.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { categories, personKinds } from './messages.ts'
import { sheetHeads as heads } from './messages-lists.ts'
import { seesCuratorNotes } from './policy.ts'
import { directionsText } from './presenter.ts'

/** Everything of a person that a list gives out. */
export const exportedPerson = {
  ...{ id: true, lastName: true, firstName: true, middleName: true, kind: true, birthOn: true, post: true, department: true, organisation: true },
  ...{ noRecordOn: true, school: true, grade: true, education: true, category: true, categoryUntilOn: true, totalYears: true },
  ...{ teachingYears: true, yearsAsOfOn: true, hiredOn: true, phone: true, email: true, leftOn: true, curatorNote: true },
  directions: { select: { direction: true }, orderBy: { direction: 'asc' } },
  studyGroups: { select: { studyGroup: { select: { name: true } } }, orderBy: { studyGroup: { nameKey: 'asc' } } },
  sites: { select: { site: { select: { name: true } } }, orderBy: { site: { nameKey: 'asc' } } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { nameKey: 'asc' } } },
  representatives: { select: { fullName: true, relation: true, phone: true, email: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.PersonSelect

export type ExportedPerson = Prisma.PersonGetPayload<{ select: typeof exportedPerson }>
type PersonColumn = Column<ExportedPerson>

const nothing = '—'

const name: PersonColumn[] = [
  { header: heads.lastName, width: 20, kind: 'text', value: (person) => person.lastName },
  { header: heads.firstName, width: 16, kind: 'text', value: (person) => person.firstName },
  { header: heads.middleName, width: 18, kind: 'text', value: (person) => person.middleName },
  { header: heads.kind, width: 14, kind: 'text', value: (person) => personKinds[person.kind] },
  { header: heads.birth, width: 13, kind: 'date', value: (person) => person.birthOn },
]

const work: PersonColumn[] = [
  { header: heads.post, width: 30, kind: 'text', value: (person) => person.post },
  { header: heads.department, width: 24, kind: 'text', value: (person) => person.department },
  { header: heads.sites, width: 20, kind: 'text', value: (person) => listed(person.sites.map(({ site }) => site.name)) },
  { header: heads.organisation, width: 24, kind: 'text', value: (person) => person.organisation },
  { header: heads.noRecord, width: 16, kind: 'date', value: (person) => person.noRecordOn },
  { header: heads.school, width: 24, kind: 'text', value: (person) => person.school },
  { header: heads.grade, width: 9, kind: 'text', value: (person) => person.grade },
  { header: heads.directions, width: 24, kind: 'text', value: (person) => directionsText(person.directions) },
  { header: heads.groups, width: 26, kind: 'text', value: (person) => listed(person.studyGroups.map(({ studyGroup }) => studyGroup.name)) },
  { header: heads.education, width: 26, kind: 'text', value: (person) => person.education },
  { header: heads.category, width: 18, kind: 'text', value: (person) => person.category && categories[person.category] },
  { header: heads.categoryUntil, width: 13, kind: 'date', value: (person) => person.categoryUntilOn },
  { header: heads.total, width: 10, kind: 'number', value: (person) => person.totalYears },
  { header: heads.teaching, width: 16, kind: 'number', value: (person) => person.teachingYears },
  { header: heads.yearsAsOf, width: 13, kind: 'date', value: (person) => person.yearsAsOfOn },
  { header: heads.hired, width: 13, kind: 'date', value: (person) => person.hiredOn },
]

const pupilHeads: string[] = [heads.school, heads.grade, heads.groups]

const contacts: PersonColumn[] = [
  { header: heads.phone, width: 18, kind: 'text', value: (person) => numberText(person.phone) },
  { header: heads.email, width: 24, kind: 'text', value: (person) => person.email },
  { header: heads.representative, width: 30, kind: 'text', value: first((one) => one.fullName) },
  { header: heads.relation, width: 14, kind: 'text', value: first((one) => one.relation) },
  { header: heads.representativePhone, width: 18, kind: 'text', value: first((one) => numberText(one.phone)) },
  { header: heads.representativeEmail, width: 24, kind: 'text', value: first((one) => one.email) },
  { header: heads.second, width: 30, kind: 'text', value: others((one) => one.fullName) },
  { header: heads.secondRelation, width: 14, kind: 'text', value: others((one) => one.relation) },
  { header: heads.secondPhone, width: 18, kind: 'text', value: others((one) => numberText(one.phone)) },
  { header: heads.secondEmail, width: 24, kind: 'text', value: others((one) => one.email) },
  { header: heads.tags, width: 20, kind: 'text', value: (person) => listed(person.tags.map(({ tag }) => tag.name)) },
  { header: heads.left, width: 12, kind: 'date', value: (person) => person.leftOn },
]

const note: PersonColumn = { header: heads.curatorNote, width: 30, kind: 'text', value: (person) => person.curatorNote }

/** Who a child is, for lists of projects and competitions. */
export const pupilColumns: PersonColumn[] = [...name.filter(({ header }) => header !== heads.kind), ...work.filter(({ header }) => pupilHeads.includes(header))]

/** Columns on a person under headings that import reads back; the curator's note only for the curator (§3.2). */
export function personColumns(actor: Actor): PersonColumn[] {
  return [...name, ...work, ...contacts, ...(seesCuratorNotes(actor) ? [note] : [])]
}

/** Several names in a cell; one that holds a separator itself stands in quotes. */
export function listed(names: string[]): string {
  return names.map((one) => (/[,;]/.test(one) && !one.includes('«') ? `«${one}»` : one)).join('; ')
}

/** A number with plain spaces: a non-breaking one is not found by Excel's own search. */
function numberText(number: string | null): string | null {
  return number && phone(number).replaceAll('\u00a0', ' ')
}

type Of = (one: ExportedPerson['representatives'][number]) => string | null

function first(value: Of) {
  return ({ representatives: [one] }: ExportedPerson): string | null => (one === undefined ? null : value(one))
}

// A third parent is rare: it shares the cells of the second.
function others(value: Of) {
  return ({ representatives }: ExportedPerson): string => {
    const values = representatives.slice(1).map(value)
    return values.some(Boolean) ? values.map((one) => one ?? nothing).join('; ') : ''
  }
}
