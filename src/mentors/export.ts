import { fullName } from '../app/format.ts'
import type { Column } from '../app/spreadsheets/columns.ts'
import { contactsText, daysCell, eachOnce } from '../banks/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import type { OfficialMentor } from './export-query.ts'
import { officialColumns as heads, words } from './messages.ts'
import { workplace } from './presenter.ts'

type Known = { names: Map<number, string>; shortName: string }
type Official = Column<OfficialMentor>['value']

const widths = [28, 34, 34, 36, 36, 24, 22, 16, 14, 36, 18, 34, 16, 36, 30]
const days = [8, 12]

/** The official base of mentors (§3.1): its columns, their names and order. */ import { eventLevels, eventResults } from '../people/messages.ts'

export function officialTable({ names, shortName }: Known): Column<OfficialMentor>[] {
  const values = [...ofMentor(names, shortName), ...ofPairs(shortName)]
  return heads.map((header, index) => ({
    header,
    width: widths[index] ?? 20,
    kind: days.includes(index) ? 'date' : 'text',
    value: values[index] ?? (() => null),
  }))
}

function ofMentor(names: Map<number, string>, shortName: string): Official[] {
  return [
    ({ person }) => fullName(person),
    ({ person }) => contactsText(person),
    ({ person }) => workplace(person, shortName),
    ({ competencies }) => competencies.map((entry) => names.get(entry.competencyId) ?? '').join('; '),
    ({ achievements, person }) => [achievements, ...person.achievements.map(achievementText)].filter(Boolean).join('; '),
    ({ interests }) => interests,
    ({ preferredMentee }) => preferredMentee,
    ({ hoursPerMonth }) => (hoursPerMonth === null ? null : words.hoursText(hoursPerMonth)),
    ({ includedOn }) => includedOn,
  ]
}

function ofPairs(shortName: string): Official[] {
  return [
    (row) => menteesOf(row).map(fullName).join('; '),
    ({ pairs, forms }) => eachOnce((pairs.length > 0 ? pairs : forms).map(({ form }) => formLabels[form])),
    (row) => eachOnce(menteesOf(row).map((mentee) => workplace(mentee, shortName))),
    ({ pairs }) => daysCell(pairs.map((pair) => pair.endedOn)),
    ({ pairs }) => eachOnce(pairs.map((pair) => pair.programme?.conclusion ?? null)),
    ({ pairs }) => eachOnce(pairs.flatMap((pair) => pair.materials.map((material) => material.link ?? material.title))),
  ]
}

function achievementText({ year, name, level, result }: OfficialMentor['person']['achievements'][number]): string {
  return [name, level && eventLevels[level], result && eventResults[result], year && String(year)].filter(Boolean).join(', ')
}

function menteesOf({ pairs }: OfficialMentor) {
  return pairs.flatMap((pair) => pair.members.map((member) => member.menteeProfile.person))
}
