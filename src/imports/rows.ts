import type { Cell } from '../app/spreadsheets/read.ts'
import { isBareYes, parseActivity, parseCategory, parseDirections, parseGrade, parseGroups, parseNeedsMentor, parseYears } from './choices.ts'
import { fieldsOf, type Field, type ImportKind, type Mapping } from './columns.ts'
import { parseEmail, parsePhone } from './contacts.ts'
import { parseBirthDay, parseDay, parsePastDay } from './days.ts'
import { parseFullName, parseName } from './names.ts'
import { parseText, type ActivityKind, type Category, type Direction, type NeedsMentor, type Parsed, type Problem } from './value.ts'
import { patronymic } from './value-words.ts'

/** What a row says of a person. Null: the cell is blank or could not be understood. */
export interface RowValues {
  lastName: string | null
  firstName: string | null
  middleName: string | null
  birthOn: string | null
  post: string | null
  department: string | null
  directions: Direction[] | null
  studyGroups: string[] | null
  education: string | null
  category: Category | null
  categoryUntilOn: string | null
  totalYears: number | null
  teachingYears: number | null
  hiredOn: string | null
  school: string | null
  grade: string | null
  teacher: string | null
  activity: ActivityKind[] | null
  projectTopic: string | null
  competition: string | null
  needsMentor: NeedsMentor | null
  representative: string | null
  representativeRelation: string | null
  representativePhone: string | null
  phone: string | null
  email: string | null
}

export interface FieldProblem extends Problem {
  field: Field
}

export interface Understood {
  values: Partial<RowValues>
  problems: FieldProblem[]
  status: 'good' | 'warning' | 'bad'
}

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
    if (column === undefined || !(field in parsers)) continue
    take(row, field as PlainField, cells[column] ?? null, today, kind)
  }
  agree(row)
  const nameless = row.values.lastName === null || row.values.firstName === null
  row.status = nameless ? 'bad' : row.problems.length > 0 ? 'warning' : 'good'
  return row
}

function take<F extends PlainField>(row: Understood, field: F, cell: Cell, today: string, kind: ImportKind): void {
  const parser: Parser<NonNullable<RowValues[F]>> = parsers[field]
  const values: { [K in PlainField]?: RowValues[K] } = row.values
  values[field] = noted(row, field, parser(cell, today, kind))
}

function noted<T>(row: Understood, field: Field, parsed: Parsed<T>): T | null {
  if (parsed.problem !== undefined) row.problems.push({ field, ...parsed.problem })
  return parsed.value ?? null
}

function takeNames(row: Understood, cells: Cell[], mapping: Mapping): void {
  const cellOf = (field: Field): Cell => cells[mapping[field] ?? -1] ?? null
  const whole = mapping.fullName === undefined ? null : noted(row, 'fullName', parseFullName(cellOf('fullName')))
  const lastName = whole?.lastName ?? noted(row, 'lastName', parseName(cellOf('lastName')))
  const given = whole?.firstName ?? noted(row, 'firstName', parseName(cellOf('firstName')))
  const middle = whole?.middleName ?? noted(row, 'middleName', parseName(cellOf('middleName')))
  Object.assign(row.values, { lastName, ...givenNames(given, middle) })
  if (row.problems.some((problem) => ['fullName', 'lastName', 'firstName'].includes(problem.field))) return
  if (lastName === null && given === null && mapping.fullName !== undefined) demand(row, 'fullName')
  else if (lastName === null) demand(row, 'lastName')
  else if (given === null) demand(row, 'firstName')
}

/** One column may hold «Имя Отчество» together. */
function givenNames(given: string | null, middleName: string | null): Pick<RowValues, 'firstName' | 'middleName'> {
  const [first = null, second = '', ...more] = given?.split(' ') ?? []
  const together = middleName === null && more.length === 0 && patronymic.test(second)
  return together ? { firstName: first, middleName: second } : { firstName: given, middleName }
}

function demand(row: Understood, field: Field): void {
  row.problems.push({ field, code: 'required', params: {} })
}

/** Cells that speak of the same thing: a topic means project work, and no teaching is longer than all work. */
function agree(row: Understood): void {
  const { values } = row
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
