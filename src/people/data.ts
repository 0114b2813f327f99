import type { Category, Direction, PersonKind } from '../generated/prisma/enums.ts'

export type Representative = { fullName: string; relation: string | null; phone: string | null }

/** Everything a form, a list or a survey may tell about a person. */
export type PersonData = {
  kind: PersonKind
  lastName: string
  firstName: string
  middleName: string | null
  birthOn: string | null
  email: string | null
  phone: string | null
  post: string | null
  department: string | null
  education: string | null
  category: Category | null
  categoryUntilOn: string | null
  totalYears: number | null
  teachingYears: number | null
  yearsAsOfOn: string | null
  hiredOn: string | null
  organisation: string | null
  noRecordOn: string | null
  school: string | null
  grade: string | null
  curatorNote: string | null
  directions: Direction[]
  studyGroupIds: number[]
  representatives: Representative[]
}

/** What is not known of a person, to be spread under what is. */
export const unknown = {
  ...{ middleName: null, birthOn: null, email: null, phone: null, post: null, department: null, education: null },
  ...{ category: null, categoryUntilOn: null, totalYears: null, teachingYears: null, yearsAsOfOn: null, hiredOn: null },
  ...{ organisation: null, noRecordOn: null, school: null, grade: null, curatorNote: null },
  ...{ directions: [], studyGroupIds: [], representatives: [] },
} satisfies Partial<PersonData>
