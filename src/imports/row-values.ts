import type {
  Category,
  Direction,
  EventLevel,
  EventResult,
  MentoringKind,
  ProjectStage,
  ProjectTeam,
  ProjectType,
  InclusionReason,
  MentoringForm,
  NeedsMentor,
  PersonKind,
  PreferredMentor,
  StudentActivity,
} from '../generated/prisma/enums.ts'
import type { Grade } from './competencies.ts'
import type { Contacts } from './contacts.ts'
import type { Field } from './fields.ts'
import type { Parsed, Problem } from './value.ts'

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
  yearsAsOfOn: string | null
  sites: string[] | null
  tags: string[] | null
  curatorNote: string | null
  hiredOn: string | null
  school: string | null
  grade: string | null
  teacher: string | null
  activity: StudentActivity[] | null
  projectTopic: string | null
  competition: string | null
  needsMentor: NeedsMentor | null
  representative: string | null
  representativeRelation: string | null
  representativePhone: string | null
  representativeEmail: string | null
  // the other parent
  secondRepresentative: string | null
  secondRelation: string | null
  secondPhone: string | null
  secondEmail: string | null
  /** Several of the fields around in one cell. */
  contacts: Contacts | null
  phone: string | null
  email: string | null
  // of mentors
  personKind: PersonKind | null
  organisation: string | null
  noRecordOn: string | null
  forms: MentoringForm[] | null
  competencies: Grade[] | null
  capacity: number | null
  hoursPerMonth: number | null
  mentoringYears: number | null
  menteesBefore: number | null
  achievements: string | null
  interests: string | null
  preferredMentee: string | null
  menteeAgeFrom: number | null
  menteeAgeTo: number | null
  workFormats: string | null
  slots: string | null
  includedOn: string | null
  source: string | null
  // of mentees
  inclusionReason: InclusionReason | null
  mainRequest: string | null
  requests: Grade[] | null
  expectedResult: string | null
  preferredKind: MentoringKind | null
  preferredMentor: string | null
  mentorRole: PreferredMentor | null
  recommendedBy: string | null
  needsMentorWhy: string | null
  // of projects and competitions
  projectType: ProjectType | null
  projectTeam: ProjectTeam | null
  projectStage: ProjectStage | null
  supervisor: string | null
  presentedAt: string | null
  defenceOn: string | null
  competitionLevel: EventLevel | null
  discipline: string | null
  heldOn: string | null
  heldUntilOn: string | null
  experience: EventResult | null
  goal: string | null
  notes: string | null
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
