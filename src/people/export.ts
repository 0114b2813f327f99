import { phone } from '../app/format.ts'
import type { Sheet } from '../app/spreadsheets/write.ts'
import { cardWords, categories, listWords, personKinds, sheetHeads as heads } from './messages.ts'
import { directionsText } from './presenter.ts'
import type { listAllPeople } from './queries.ts'

type Row = Awaited<ReturnType<typeof listAllPeople>>[number]

const columns: { header: string; width: number; kind: 'text' | 'date' | 'number'; value: (row: Row) => string | number | null }[] = [
  { header: heads.lastName, width: 20, kind: 'text', value: (row) => row.lastName },
  { header: heads.firstName, width: 16, kind: 'text', value: (row) => row.firstName },
  { header: heads.middleName, width: 18, kind: 'text', value: (row) => row.middleName },
  { header: heads.kind, width: 14, kind: 'text', value: (row) => personKinds[row.kind] },
  { header: heads.birth, width: 13, kind: 'date', value: (row) => row.birthOn },
  { header: heads.post, width: 30, kind: 'text', value: (row) => row.post },
  { header: heads.place, width: 24, kind: 'text', value: (row) => row.school ?? row.organisation },
  { header: heads.grade, width: 8, kind: 'text', value: (row) => row.grade },
  { header: heads.directions, width: 24, kind: 'text', value: (row) => directionsText(row.directions) },
  { header: heads.groups, width: 26, kind: 'text', value: (row) => row.studyGroups.map((group) => group.studyGroup.name).join(', ') },
  { header: heads.category, width: 18, kind: 'text', value: (row) => row.category && categories[row.category] },
  { header: heads.teaching, width: 12, kind: 'number', value: (row) => row.teachingYears },
  { header: heads.phone, width: 18, kind: 'text', value: (row) => row.phone && phone(row.phone) },
  { header: heads.email, width: 24, kind: 'text', value: (row) => row.email },
  { header: heads.representatives, width: 40, kind: 'text', value: representatives },
  { header: heads.banks, width: 18, kind: 'text', value: banks },
  { header: heads.left, width: 12, kind: 'date', value: (row) => row.leftOn },
]

/** People as a sheet with our own columns, one that import reads back. */
export function peopleSheet(rows: Row[]): Sheet {
  return {
    name: listWords.sheet,
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  }
}

function representatives(row: Row): string {
  return row.representatives.map((one) => [one.fullName, one.relation, one.phone && phone(one.phone)].filter(Boolean).join(', ')).join('; ')
}

function banks(row: Row): string {
  return [row.mentorProfiles.length > 0 ? cardWords.asMentor : null, row.menteeProfiles.length > 0 ? cardWords.asMentee : null].filter(Boolean).join(', ')
}
