import { sheetFrom } from '../../app/spreadsheets/columns.ts'
import type { Sheet } from '../../app/spreadsheets/write.ts'
import { listAreas, namesOf } from '../../competencies/queries.ts'
import { officialMentees } from '../../mentees/export-query.ts'
import { officialTable as menteeTable } from '../../mentees/export.ts'
import { officialMentors } from '../../mentors/export-query.ts'
import { officialTable as mentorTable } from '../../mentors/export.ts'
import { organisation } from '../../organisation/queries.ts'
import type { Item } from '../item.ts'
import { titles } from '../messages-titles.ts'
import type { Setting } from './plan.ts'

const whole = { path: '', q: '', page: 1, sort: 'name', descending: false }

/** The banks as the official tables (§3.1). */
export function bankItems({ actor, year }: Setting): Promise<Item[]> {
  const known = async () => ({ names: namesOf(await listAreas()), shortName: (await organisation()).shortName })
  const mentees = (title: string, tab: string) =>
    table(title, async () => sheetFrom(title, menteeTable(await known()), officialMentees(actor, year.id, { ...whole, filters: { tab } })))
  return Promise.resolve([
    table(titles.mentors, async () => sheetFrom(titles.mentors, mentorTable(await known()), officialMentors(actor, year.id, { ...whole, filters: {} }))),
    mentees(titles.teachers, 'teachers'),
    mentees(titles.students, 'students'),
  ])
}

function table(title: string, sheet: () => Promise<Sheet>): Item {
  return { section: 'banks', title, sources: [{ kind: 'table', sheet }], lacks: [] }
}
