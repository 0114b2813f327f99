import type { Field } from './columns.ts'
import type { ActivityKind, Category, Direction, NeedsMentor, Parsed, Problem } from './value.ts'

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

/** The value of a cell; its problem, if any, is noted in the row. */
export function noted<T>(row: Understood, field: Field, parsed: Parsed<T>): T | null {
  if (parsed.problem !== undefined) row.problems.push({ field, ...parsed.problem })
  return parsed.value ?? null
}
