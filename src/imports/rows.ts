import type { Cell } from '../app/spreadsheets/read.ts'
import { isBareYes, parseActivity, parseCategory, parseDirections, parseGrade, parseGroups, parseNeedsMentor, parseYears } from './choices.ts'
import { fieldsOf, type Field, type ImportKind, type Mapping } from './columns.ts'
import { parseEmail, parsePhone } from './contacts.ts'
import { parseBirthDay, parseDay, parsePastDay } from './days.ts'
import { takeNames } from './row-names.ts'
import { noted, type RowValues, type Understood } from './row-values.ts'
import { parseText, type Parsed } from './value.ts'
import { schoolWithGrade } from './value-words.ts'

type PlainField = Exclude<Field, 'fullName' | 'lastName' | 'firstName' | 'middleName'>
type Parser<T> = (cell: Cell, today: string, kind: ImportKind) => Parsed<T>

/** Children of the centre are 5 to 18; a graduate may stay in the list for a few years. */
const AGES: Record<ImportKind, { from: number; to: number }> = {
  students: { from: 5, to: 21 },
  staff: { from: 14, to: 90 },
}

const parsers: { [F in PlainField]: Parser<NonNullable<RowValues[F]>> } = {
  birthOn: (cell, today, kind) => parseBirthDay(cell, today, AGES[kind]),
  post: parseText,
  department: parseText,
  directions: parseDirections,
  studyGroups: parseGroups,
  education: parseText,
  category: parseCategory,
  categoryUntilOn: parseDay,
  totalYears: parseYears,
  teachingYears: parseYears,
  hiredOn: parsePastDay,
  school: parseText,
  grade: parseGrade,
  teacher: parseText,
  activity: parseActivity,
  projectTopic: parseText,
  competition: parseText,
  needsMentor: parseNeedsMentor,
  representative: parseText,
  representativeRelation: parseText,
  representativePhone: parsePhone,
  phone: parsePhone,
  email: parseEmail,
}

/**
 * Understands one row of the file. `today` is «YYYY-MM-DD».
 *
 * bad: there is no surname or no name, or one of them is broken; such a person cannot be found or put in an order.
 * warning: some other cell is broken. Its field stays empty and the problem is shown, but the person is taken:
 * a list that lacks days of birth is still the list the centre has, and a rule that needs an age (consents,
 * bans of matching) asks for the day of birth when its turn comes. An impossible day is never repaired by guess.
 */
export function understandRow(kind: ImportKind, cells: Cell[], mapping: Mapping, today: string): Understood {
  const row: Understood = { values: {}, problems: [], status: 'good' }
  takeNames(row, cells, mapping)
  for (const field of fieldsOf[kind]) {
    const column = mapping[field]
    if (column === undefined || !isPlain(field)) continue
    const parse: Parser<unknown> = parsers[field]
    Object.assign(row.values, { [field]: noted(row, field, parse(cells[column] ?? null, today, kind)) })
  }
  agree(row)
  const nameless = row.values.lastName === null || row.values.firstName === null
  row.status = nameless ? 'bad' : row.problems.length > 0 ? 'warning' : 'good'
  return row
}

function isPlain(field: Field): field is PlainField {
  return field in parsers
}

/** School and grade may share a column; a grade of its own column is never overwritten. */
function splitSchool(values: Partial<RowValues>): void {
  const [, school, grade] = (values.grade ?? null) === null ? (schoolWithGrade.exec(values.school ?? '') ?? []) : []
  if (school === undefined || grade === undefined) return
  const parsed = parseGrade(grade)
  if (parsed.value) Object.assign(values, { school, grade: parsed.value })
}

/** Cells that speak of the same thing: a topic means project work, and no teaching is longer than all work. */
function agree(row: Understood): void {
  const { values } = row
  splitSchool(values)
  const activity = new Set(values.activity ?? [])
  if (values.projectTopic) activity.add('project')
  if (values.competition) activity.add('competition')
  if (activity.size > 0) values.activity = [...activity]
  if (values.projectTopic && isBareYes(values.projectTopic)) values.projectTopic = null
  if (values.competition && isBareYes(values.competition)) values.competition = null
  const { totalYears: total, teachingYears: teaching } = values
  if (typeof total !== 'number' || typeof teaching !== 'number' || teaching <= total) return
  const params = { total: String(total), teaching: String(teaching) }
  row.problems.push({ field: 'teachingYears', code: 'yearsContradict', params })
}
