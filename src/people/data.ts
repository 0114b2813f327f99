import type { Category, Direction, EventLevel, EventResult, PersonKind } from '../generated/prisma/enums.ts'

export type Representative = { fullName: string; relation: string | null; phone: string | null; email?: string | null }
export type Membership = { studyGroupId: number; yearOfStudy: number | null }
export type AchievementData = { year: number | null; name: string; level: EventLevel | null; result: EventResult | null }
/** Training passed elsewhere. */
export type CertificateData = { title: string; hours: number | null; completedOn: string; document: string | null }

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
} & PersonTables

/** What of a person stands in tables of its own. */
export type PersonTables = {
  directions: Direction[]
  siteIds: number[]
  studyGroups: Membership[]
  representatives: Representative[]
  achievements: AchievementData[]
  certificates: CertificateData[]
}

/** What is not known of a person, to be spread under what is. */
export const unknown = {
  ...{ middleName: null, birthOn: null, email: null, phone: null, post: null, department: null, education: null },
  ...{ category: null, categoryUntilOn: null, totalYears: null, teachingYears: null, yearsAsOfOn: null, hiredOn: null },
  ...{ organisation: null, noRecordOn: null, school: null, grade: null, curatorNote: null },
  ...{ directions: [], siteIds: [], studyGroups: [], representatives: [], achievements: [], certificates: [] },
} satisfies Partial<PersonData>
