import { fullName } from '../app/format.ts'
import type { Sheet } from '../app/spreadsheets/write.ts'
import { contactsText } from '../banks/presenter.ts'
import { workplace } from '../mentors/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { officialColumns, words } from './messages.ts'
import type { MenteeExport } from './export-query.ts'

const widths = [28, 38, 10, 40, 14, 32, 18, 34, 16, 36, 30, 16]
const includedColumn = 4
const yearColumn = 2

/** The official base of mentees (§3.1): its columns, their names and order. */
export function menteeSheet(rows: MenteeExport[], names: Map<number, string>, shortName: string): Sheet {
  const kind = (index: number) => (index === includedColumn ? 'date' : index === yearColumn ? 'number' : 'text')
  const columns = officialColumns.map((header, index) => ({ header, width: widths[index] ?? 20, kind: kind(index) }) as const)
  return { name: words.sheet, columns, rows: rows.map((row) => cells(row, names, shortName)) }
}

function cells(row: MenteeExport, names: Map<number, string>, shortName: string): (string | number | null)[] {
  const { person } = row
  const pairs = row.memberships.map((membership) => membership.pair)
  const mentors = pairs.map((pair) => pair.mentorProfile.person)
  return [
    fullName(person),
    contactsText(person),
    person.birthOn ? Number(person.birthOn.slice(0, 4)) : null,
    row.mainRequest ?? row.requests.map((entry) => names.get(entry.competencyId) ?? '').join('; '),
    row.includedOn,
    unique(mentors.map(fullName)),
    unique(pairs.map((pair) => formLabels[pair.form])),
    unique(mentors.map((mentor) => workplace(mentor, shortName))),
    unique(pairs.map((pair) => pair.endedOn)),
    unique(pairs.map((pair) => pair.programme?.conclusion ?? null)),
    unique(pairs.flatMap((pair) => pair.materials.map((material) => material.link ?? material.title))),
    row.status === 'completed' ? words.passed : row.status === 'inProgramme' ? words.goesOn : null,
  ]
}

function unique(values: (string | null)[]): string {
  return [...new Set(values.filter(Boolean))].join('; ')
}
