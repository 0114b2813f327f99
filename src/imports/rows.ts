import type { Cell } from '../app/spreadsheets/read.ts'
import { formsFor, mostCapacity, oldestMentee, youngestMentee } from '../mentors/rules.ts'
import {
  parseFormats,
  parseForms,
  parseMentoringKind,
  parseHours,
  parseKind,
  parseLevel,
  parseNumber,
  parseReason,
  parseRole,
  parseStage,
} from './bank-choices.ts'
import { type ClassifierEntry, parseGrades } from './competencies.ts'
import { isBareYes, parseActivity, parseCategory, parseDirections, parseGrade, parseGroups, parseNeedsMentor, parseYears } from './choices.ts'
import { type Field, fieldsOf, type ImportKind, type Mapping, peopleOf } from './fields.ts'
import { parseEmail, parsePhone } from './contacts.ts'
import { parseBirthDay, parseDay, parsePastDay } from './days.ts'
import { takeNames } from './row-names.ts'
import { noted, type RowValues, type Understood } from './row-values.ts'
import { parseStory, parseText, type Parsed } from './value.ts'
import { schoolWithGrade } from './value-words.ts'

type PlainField = Exclude<Field, 'fullName' | 'lastName' | 'firstName' | 'middleName'>
/** What a cell is understood against. `today` is «YYYY-MM-DD». */
export type Setting = { kind: ImportKind; today: string; classifier?: ClassifierEntry[] }
type Parser<T> = (cell: Cell, setting: Setting) => Parsed<T>

/** Children of the centre are 5 to 18; a graduate may stay in the list for a few years. */
const CHILD = { from: 5, to: 21 }
const ADULT = { from: 14, to: 90 }
const ANYONE = { from: CHILD.from, to: ADULT.to }

const parsers: { [F in PlainField]: Parser<NonNullable<RowValues[F]>> } = {
  birthOn: (cell, { today, kind }) => parseBirthDay(cell, today, agesOf(kind)),
  post: parseText,
  department: parseText,
  directions: parseDirections,
  studyGroups: parseGroups,
  education: parseText,
  category: parseCategory,
  categoryUntilOn: (cell, { today }) => parseDay(cell, today),
  totalYears: parseYears,
  teachingYears: parseYears,
  hiredOn: (cell, { today }) => parsePastDay(cell, today),
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
  personKind: parseKind,
  organisation: parseText,
  forms: parseForms,
  competencies: (cell, { classifier }) => parseGrades(cell, classifier ?? []),
  capacity: parseNumber(1, mostCapacity('staff')),
  hoursPerMonth: parseHours,
  mentoringYears: parseYears,
  menteesBefore: parseNumber(0, 500),
  achievements: parseStory,
  interests: parseStory,
  preferredMentee: parseText,
  menteeAgeFrom: parseNumber(youngestMentee, oldestMentee),
  menteeAgeTo: parseNumber(youngestMentee, oldestMentee),
  workFormats: parseFormats,
  source: parseText,
  inclusionReason: parseReason,
  mainRequest: parseStory,
  requests: (cell, { classifier }) => parseGrades(cell, classifier ?? []),
  expectedResult: parseStory,
  preferredKind: parseMentoringKind,
  preferredMentor: parseText,
  mentorRole: parseRole,
  recommendedBy: parseText,
  needsMentorWhy: parseText,
  projectStage: parseStage,
  presentedAt: parseText,
  defenceOn: (cell, { today }) => parseDay(cell, today),
  competitionLevel: parseLevel,
  discipline: parseText,
  heldOn: (cell, { today }) => parseDay(cell, today),
  goal: parseText,
}

/**
 * Understands one row of the file.
 *
 * bad: there is no surname or no name, or one of them is broken; such a person cannot be found or put in an order.
 * warning: some other cell is broken. Its field stays empty and the problem is shown, but the person is taken:
 * a list that lacks days of birth is still the list the centre has, and a rule that needs an age (consents,
 * bans of matching) asks for the day of birth when its turn comes. An impossible day is never repaired by guess.
 */
export function understandRow(setting: Setting, cells: Cell[], mapping: Mapping): Understood {
  const row: Understood = { values: {}, problems: [], status: 'good' }
  takeNames(row, cells, mapping)
  for (const field of fieldsOf[setting.kind]) {
    const column = mapping[field]
    if (column === undefined || !isPlain(field)) continue
    const parse: Parser<unknown> = parsers[field]
    Object.assign(row.values, { [field]: noted(row, field, parse(cells[column] ?? null, setting)) })
  }
  agree(row, setting.kind)
  const nameless = row.values.lastName === null || row.values.firstName === null
  row.status = nameless ? 'bad' : row.problems.length > 0 ? 'warning' : 'good'
  return row
}

/** A list of children speaks of children, one of the staff of adults, mentors are both. */
function agesOf(kind: ImportKind): { from: number; to: number } {
  const { known } = peopleOf[kind]
  return known.includes('student') ? (known.length > 1 ? ANYONE : CHILD) : ADULT
}

/** Who a mentor is, when no column says it, and that the forms are theirs: a student leads only students (§3.2). */
function formsOfKind(row: Understood): void {
  const { values } = row
  const child = values.school ?? values.grade ?? null
  const guess = child !== null ? 'student' : (values.organisation ?? null) !== null ? 'external' : null
  if ((values.personKind ?? guess) !== null) values.personKind ??= guess
  capacityOfKind(row)
  const allowed = values.personKind ? formsFor[values.personKind] : null
  const wrong = allowed === null ? [] : (values.forms ?? []).filter((form) => !allowed.includes(form))
  if (wrong.length === 0) return
  values.forms = (values.forms ?? []).filter((form) => !wrong.includes(form))
  row.problems.push({ field: 'forms', code: 'formsOfOthers', params: {} })
}

/** A card allows a student fewer mentees than an adult; a list brings in no more than a card would take. */
function capacityOfKind(row: Understood): void {
  const { capacity, personKind } = row.values
  const most = personKind ? mostCapacity(personKind) : null
  if (typeof capacity !== 'number' || most === null || capacity <= most) return
  row.values.capacity = null
  row.problems.push({ field: 'capacity', code: 'numberOutside', params: { text: String(capacity), from: '1', to: String(most) } })
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
function agree(row: Understood, kind: ImportKind): void {
  const { values } = row
  splitSchool(values)
  if (kind === 'mentors') formsOfKind(row)
  const activity = new Set(values.activity ?? [])
  if (kind === 'projects') activity.add('project')
  if (kind === 'competitions') activity.add('competition')
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
