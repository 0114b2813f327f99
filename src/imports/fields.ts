import type { ImportKind, PersonKind } from '../generated/prisma/enums.ts'

export type { ImportKind }

const names = ['fullName', 'lastName', 'firstName', 'middleName'] as const
const contacts = ['contacts', 'phone', 'email'] as const
const parents = [
  ...(['representative', 'representativeRelation', 'representativePhone', 'representativeEmail'] as const),
  ...(['secondRepresentative', 'secondRelation', 'secondPhone', 'secondEmail'] as const),
] as const
const qualification = ['category', 'categoryUntilOn', 'totalYears', 'teachingYears', 'yearsAsOfOn'] as const
const curators = ['tags', 'curatorNote'] as const
const meeting = ['workFormats', 'slots'] as const
const need = ['needsMentor', 'needsMentorWhy'] as const
const wish = ['mainRequest', 'requests', 'expectedResult', 'preferredKind', 'preferredMentor'] as const
const child = [...names, 'birthOn', 'school', 'grade', 'studyGroups'] as const

/** What a list of each kind may tell, in the order its template and its columns are shown. */
export const fieldsOf = {
  staff: [...names, 'birthOn', 'post', 'department', 'sites', 'directions', 'studyGroups', 'education', ...qualification, 'hiredOn', ...contacts, ...curators],
  students: [...child, 'directions', 'teacher', 'activity', 'projectTopic', 'competition', 'needsMentor', ...parents, ...contacts, 'sites', ...curators],
  mentors: [
    ...names,
    ...(['personKind', 'birthOn', 'post', 'department', 'sites', 'organisation', 'noRecordOn'] as const),
    ...(['school', 'grade', 'directions', 'studyGroups', 'education'] as const),
    ...qualification,
    'hiredOn',
    ...parents,
    ...contacts,
    ...(['forms', 'competencies', 'capacity', 'hoursPerMonth', 'mentoringYears', 'menteesBefore', 'achievements', 'interests'] as const),
    ...(['preferredMentee', 'menteeAgeFrom', 'menteeAgeTo', ...meeting, 'includedOn', 'source'] as const),
    ...curators,
  ],
  menteeTeachers: [
    ...names,
    'birthOn',
    'post',
    'department',
    'sites',
    'directions',
    'studyGroups',
    'education',
    ...qualification,
    'hiredOn',
    ...contacts,
    'inclusionReason',
    'includedOn',
    ...wish,
    ...meeting,
    ...curators,
  ],
  menteeStudents: [
    ...child,
    'directions',
    'sites',
    ...need,
    'includedOn',
    ...wish,
    ...meeting,
    'mentorRole',
    'recommendedBy',
    ...parents,
    ...contacts,
    ...curators,
  ],
  projects: [...child, 'projectTopic', 'projectType', 'projectTeam', 'projectStage', 'presentedAt', 'defenceOn', 'supervisor', ...need, 'notes'],
  competitions: [...child, 'competition', 'competitionLevel', 'discipline', 'heldOn', 'heldUntilOn', 'experience', 'goal', ...need, 'notes'],
} as const satisfies Record<ImportKind, readonly string[]>

export type Field = (typeof fieldsOf)[ImportKind][number]

/** Which column (from 0) each field is in. */
export type Mapping = Partial<Record<Field, number>>

/** Who stands in a list of each kind: whom it may name, and who is entered when the row does not say. */
export const peopleOf: Record<ImportKind, { known: readonly PersonKind[]; entered: PersonKind }> = {
  staff: { known: ['staff', 'external'], entered: 'staff' },
  students: { known: ['student'], entered: 'student' },
  mentors: { known: ['staff', 'external', 'student'], entered: 'staff' },
  menteeTeachers: { known: ['staff'], entered: 'staff' },
  menteeStudents: { known: ['student'], entered: 'student' },
  projects: { known: ['student'], entered: 'student' },
  competitions: { known: ['student'], entered: 'student' },
}

/** True for a list that tells something of people who are mostly entered already: a bank, projects, competitions. */
export function isAbout(kind: ImportKind): boolean {
  return kind !== 'staff' && kind !== 'students'
}

/** True for a list in which one child may rightly stand in several rows. */
export function hasManyRows(kind: ImportKind): boolean {
  return kind === 'projects' || kind === 'competitions'
}

/** True for a field of this kind of list: a mapping that came from a form must be checked. */
export function isFieldOf(kind: ImportKind, name: string): name is Field {
  return (fieldsOf[kind] as readonly string[]).includes(name)
}
