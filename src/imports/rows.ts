import type { Cell } from '../app/spreadsheets/read.ts'
import { formsFor, mostCapacity } from '../mentors/rules.ts'
import { isBareYes, parseGrade } from './choices.ts'
import { fieldsOf, type ImportKind, isFieldOf, type Mapping, peopleOf } from './fields.ts'
import { isPlain, type Parser, parsers, type Setting } from './parsers.ts'
import { takeNames } from './row-names.ts'
import { noted, type RowValues, type Understood } from './row-values.ts'
import { takeSecondParent } from './second-parent.ts'
import { schoolWithGrade } from './value-words.ts'

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
  takeSecondParent(row, cells, mapping)
  agree(row, setting.kind)
  const nameless = row.values.lastName === null || row.values.firstName === null
  row.status = nameless ? 'bad' : row.problems.length > 0 ? 'warning' : 'good'
  return row
}

/** Who a mentor is, when no column says it, and that the forms are theirs: a student leads only students (§3.2). */
function formsOfKind(row: Understood): void {
  const { values } = row
  const child = values.school ?? values.grade ?? null
  const guess = child !== null ? 'student' : (values.organisation ?? null) !== null ? 'external' : null
  if ((values.personKind ?? guess) !== null) values.personKind ??= guess
  const most = mostCapacity(values.personKind ?? peopleOf.mentors.entered)
  if ((values.capacity ?? 0) > most) {
    row.problems.push({ field: 'capacity', code: 'numberOutside', params: { text: String(values.capacity), from: '1', to: String(most) } })
    values.capacity = null
  }
  const allowed = values.personKind ? formsFor[values.personKind] : null
  const wrong = allowed === null ? [] : (values.forms ?? []).filter((form) => !allowed.includes(form))
  if (wrong.length === 0) return
  values.forms = (values.forms ?? []).filter((form) => !wrong.includes(form))
  row.problems.push({ field: 'forms', code: 'formsOfOthers', params: {} })
}

/** School and grade may share a column; a grade of its own column is never overwritten. */
function splitSchool(values: Partial<RowValues>): void {
  const [, school, grade] = (values.grade ?? null) === null ? (schoolWithGrade.exec(values.school ?? '') ?? []) : []
  if (school === undefined || grade === undefined) return
  const parsed = parseGrade(grade)
  if (parsed.value) Object.assign(values, { school, grade: parsed.value })
}

/** One cell for all contacts completes what has no column of its own; a parent is taken only by a list that keeps parents. */
function takeContacts(values: Partial<RowValues>, kind: ImportKind): void {
  const { contacts } = values
  if (!contacts) return
  const { phone, email, ...parent } = contacts
  values.phone ??= phone
  values.email ??= email
  if (parent.representative === null || !isFieldOf(kind, 'representative')) return
  values.representative ??= parent.representative
  if (values.representative !== parent.representative) return
  values.representativeRelation ??= parent.representativeRelation
  values.representativePhone ??= parent.representativePhone
  values.representativeEmail ??= parent.representativeEmail
}

/** Cells that speak of the same thing: a topic means project work, and no teaching is longer than all work. */
function agree(row: Understood, kind: ImportKind): void {
  const { values } = row
  splitSchool(values)
  takeContacts(values, kind)
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
