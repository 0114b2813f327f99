import { fullName } from '../app/format.ts'
import type { Sheet } from '../app/spreadsheets/write.ts'
import { contactsText } from '../banks/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { officialColumns, words } from './messages.ts'
import { workplace } from './presenter.ts'
import type { MentorExport } from './export-query.ts'

type Cell = string | null

const includedColumn = 8
const widths = [28, 34, 34, 36, 36, 24, 22, 16, 14, 36, 18, 34, 16, 36, 30]

/** The official base of mentors (§3.1): its columns, their names and order. */
export function mentorSheet(rows: MentorExport[], names: Map<number, string>, shortName: string): Sheet {
  const columns = officialColumns.map((header, index) => ({
    header,
    width: widths[index] ?? 20,
    kind: index === includedColumn ? ('date' as const) : ('text' as const),
  }))
  return { name: words.sheet, columns, rows: rows.map((row) => cells(row, names, shortName)) }
}

function cells(row: MentorExport, names: Map<number, string>, shortName: string): Cell[] {
  const { person, pairs } = row
  const mentees = pairs.flatMap((pair) => pair.members.map((member) => member.menteeProfile.person))
  return [
    fullName(person),
    contactsText(person),
    workplace(person, shortName),
    row.competencies.map((entry) => names.get(entry.competencyId) ?? '').join('; '),
    row.achievements,
    row.interests,
    row.preferredMentee,
    row.hoursPerMonth === null ? null : words.hoursText(row.hoursPerMonth),
    row.includedOn,
    mentees.map(fullName).join('; '),
    unique(pairs.length > 0 ? pairs.map((pair) => formLabels[pair.form]) : row.forms.map(({ form }) => formLabels[form])),
    unique(mentees.map((mentee) => workplace(mentee, shortName))),
    unique(pairs.map((pair) => pair.endedOn)),
    unique(pairs.map((pair) => pair.programme?.conclusion ?? null)),
    unique(pairs.flatMap((pair) => pair.materials.map((material) => material.link ?? material.title))),
  ]
}

function unique(values: (string | null)[]): string {
  return [...new Set(values.filter(Boolean))].join('; ')
}
