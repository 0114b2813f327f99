import { fullName } from '../app/format.ts'
import type { Column } from '../app/spreadsheets/columns.ts'
import { contactsText, daysCell, eachOnce } from '../banks/presenter.ts'
import { workplace } from '../mentors/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import type { OfficialMentee } from './export-query.ts'
import { words } from './messages.ts'
import { officialColumns as heads } from './messages-sheets.ts'

type Known = { names: Map<number, string>; shortName: string }
type Official = Column<OfficialMentee>['value']

const widths = [28, 38, 12, 40, 14, 32, 18, 34, 16, 36, 30, 16]
const days = [4, 8]
const yearOfBirth = 2

/** The official base of mentees (§3.1): its columns, their names and order. */
export function officialTable({ names, shortName }: Known): Column<OfficialMentee>[] {
  const values = [...ofMentee(names), ...ofPairs(shortName)]
  return heads.map((header, index) => ({
    header,
    width: widths[index] ?? 20,
    kind: days.includes(index) ? 'date' : index === yearOfBirth ? 'number' : 'text',
    value: values[index] ?? (() => null),
  }))
}

function ofMentee(names: Map<number, string>): Official[] {
  return [
    ({ person }) => fullName(person),
    ({ person }) => contactsText(person),
    ({ person }) => (person.birthOn ? Number(person.birthOn.slice(0, 4)) : null),
    ({ mainRequest, requests }) => mainRequest ?? requests.map((entry) => names.get(entry.competencyId) ?? '').join('; '),
    ({ includedOn }) => includedOn,
  ]
}

function ofPairs(shortName: string): Official[] {
  return [
    (row) => eachOnce(mentorsOf(row).map(fullName)),
    (row) => eachOnce(pairsOf(row).map((pair) => formLabels[pair.form])),
    (row) => eachOnce(mentorsOf(row).map((mentor) => workplace(mentor, shortName))),
    (row) => daysCell(pairsOf(row).map((pair) => pair.endedOn)),
    (row) => eachOnce(pairsOf(row).map((pair) => pair.programme?.conclusion ?? null)),
    (row) => eachOnce(pairsOf(row).flatMap((pair) => pair.materials.map((material) => material.link ?? material.title))),
    ({ status }) => (status === 'completed' ? words.passed : status === 'inProgramme' ? words.goesOn : null),
  ]
}

function pairsOf({ memberships }: OfficialMentee) {
  return memberships.map((membership) => membership.pair)
}

function mentorsOf(row: OfficialMentee) {
  return pairsOf(row).map((pair) => pair.mentorProfile.person)
}
