import { searchKey } from '../app/search-key.ts'
import { defaultCapacity, formsFor, mostCapacity } from '../mentors/rules.ts'
import { keysOf } from '../people/rules.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { type ImportKind, peopleOf } from './fields.ts'
import type { RowValues } from './row-values.ts'

/** What a row of a list says, and where it goes. `on` is the day of the list, `at` the moment of taking it. */
export type Source = { kind: ImportKind; values: Partial<RowValues>; on: string; at: Date; schoolYearId: number }

/** Plain columns of a record by their names in the database; null: the row says nothing of it. */
export type Scalars = Record<string, string | number | null>

/** Who is entered by a row. */
export function kindOf({ kind, values }: Source): PersonKind {
  return values.personKind ?? peopleOf[kind].entered
}

/** The record of a person whom the list brings. */
export function personRow(source: Source): Prisma.PersonCreateManyInput {
  const { values: v, on, at } = source
  const name = { lastName: v.lastName ?? '', firstName: v.firstName ?? '', middleName: v.middleName ?? null }
  const person = { ...name, ...plainFields(v), ...service(v, on) }
  return { kind: kindOf(source), createdAt: at, ...person, ...keysOf(person) }
}

/** Fields that a list tells of a person besides the name: also those an empty card may be completed with. */
export function plainFields(v: Partial<RowValues>) {
  const { birthOn = null, email = null, school = null, grade = null, organisation = null, noRecordOn = null, curatorNote = null } = v
  // A parent's number without the parent's name: a paper needs the name, but the number must not be lost.
  const phone = v.phone ?? (v.representative ? null : (v.representativePhone ?? null))
  const { post = null, department = null, education = null, category = null, categoryUntilOn = null, hiredOn = null } = v
  const work = { organisation, noRecordOn, curatorNote }
  return { birthOn, email, phone, school, grade, ...work, post, department, education, category, categoryUntilOn, hiredOn }
}

/** Years of service and the day on which they were true: without the day the figures grow old unnoticed. */
export function service({ totalYears = null, teachingYears = null, yearsAsOfOn = null }: Partial<RowValues>, on: string) {
  const told = totalYears !== null || teachingYears !== null
  return { totalYears, teachingYears, yearsAsOfOn: told ? (yearsAsOfOn ?? on) : null }
}

/** What a row tells of a mentor of a kind; more mentees than the card allows are not taken. */
export function mentorFields(v: Partial<RowValues>, kind: PersonKind) {
  const { capacity = null, hoursPerMonth = null, mentoringYears = null, menteesBefore = null, achievements = null } = v
  const { interests = null, preferredMentee = null, menteeAgeFrom = null, menteeAgeTo = null, workFormats = null, source = null } = v
  const { slots = null, includedOn = null } = v
  const wishes = { preferredMentee, menteeAgeFrom, menteeAgeTo, workFormats, slots, includedOn, source }
  return { capacity: (capacity ?? 0) > mostCapacity(kind) ? null : capacity, hoursPerMonth, mentoringYears, menteesBefore, achievements, interests, ...wishes }
}

/** What a row tells of a mentee. */
export function menteeFields(v: Partial<RowValues>) {
  const { inclusionReason = null, needsMentor = null, needsMentorWhy = null, mainRequest = null, expectedResult = null } = v
  const { preferredKind = null, preferredMentor = null, mentorRole = null, recommendedBy = null } = v
  const { workFormats = null, slots = null, includedOn = null } = v
  const meeting = { workFormats, slots, includedOn }
  return { ...meeting, inclusionReason, needsMentor, needsMentorWhy, mainRequest, expectedResult, preferredKind, preferredMentor, mentorRole, recommendedBy }
}

/** Project activity of the year; a project without a topic is still a project. */
export function projectFields(v: Partial<RowValues>) {
  const { projectTopic = null, projectType = null, projectTeam = null, projectStage = null } = v
  const { presentedAt = null, defenceOn = null, supervisor = null, notes = null } = v
  return { topic: projectTopic, type: projectType, team: projectTeam, stage: projectStage, presentedAt, defenceOn, supervisor, notes }
}

/** Competition activity of the year. */
export function competitionFields(v: Partial<RowValues>) {
  const { competition = null, competitionLevel = null, discipline = null, heldOn = null, heldUntilOn = null } = v
  const { experience = null, goal = null, notes = null } = v
  return { name: competition, level: competitionLevel, discipline, startsOn: heldOn, endsOn: heldUntilOn, experience, goal, notes }
}

/** Forms a row names that are open to a mentor of a kind (§3.2). */
export function formsOf({ forms }: Partial<RowValues>, kind: PersonKind) {
  return (forms ?? []).filter((form) => formsFor[kind].includes(form))
}

/** A mentor of the list is a candidate: who comes into the bank is the curator's decision (§3.7). */
export function mentorRow(personId: number, kind: PersonKind, { values, at, schoolYearId }: Source): Prisma.MentorProfileCreateManyInput {
  const { capacity, workFormats, slots, ...told } = mentorFields(values, kind)
  return { personId, schoolYearId, createdAt: at, ...told, workFormats: workFormats ?? '', slots: slots ?? '', capacity: capacity ?? defaultCapacity(kind) }
}

/** True when a row puts its person among the mentees: a list of them, or one that says whether a mentor is needed (§8.1, 2.3–2.5). */
export function isMentee({ kind, values }: Source): boolean {
  return kind === 'menteeTeachers' || kind === 'menteeStudents' || Boolean(values.needsMentor)
}

export function menteeRow(personId: number, { values, at, schoolYearId }: Source): Prisma.MenteeProfileCreateManyInput {
  const { workFormats, slots, ...told } = menteeFields(values)
  return { personId, schoolYearId, createdAt: at, ...told, workFormats: workFormats ?? '', slots: slots ?? '' }
}

export function projectRow(personId: number, { values, at, schoolYearId }: Source): Prisma.ProjectRecordCreateManyInput {
  return { personId, schoolYearId, createdAt: at, ...projectFields(values) }
}

export function competitionRow(personId: number, { values, at, schoolYearId }: Source): Prisma.CompetitionRecordCreateManyInput {
  return { personId, schoolYearId, createdAt: at, ...competitionFields(values) }
}

export function representativeRows(personId: number, { values, at }: Source): Prisma.LegalRepresentativeCreateManyInput[] {
  return parentsIn(values).map((parent) => ({ personId, createdAt: at, ...parent }))
}

type Parent = { fullName: string; relation: string | null; phone: string | null; email: string | null }

/** The parents a row names, one or two; contacts of a parent without a name are nobody's. */
export function parentsIn(values: Partial<RowValues>): Parent[] {
  const { representative, representativeRelation = null, representativePhone = null, representativeEmail = null } = values
  const { secondRepresentative, secondRelation = null, secondPhone = null, secondEmail = null } = values
  const told = [
    { fullName: representative ?? '', relation: representativeRelation, phone: representativePhone, email: representativeEmail },
    { fullName: secondRepresentative ?? '', relation: secondRelation, phone: secondPhone, email: secondEmail },
  ]
  const named = told.filter(({ fullName }) => fullName !== '')
  return named.filter((one, index) => index === 0 || searchKey(one.fullName) !== searchKey(named[0]?.fullName))
}

/** Lists of names a row tells of a person. */
export const nameLists = ['studyGroups', 'sites', 'tags'] as const
export type NameList = (typeof nameLists)[number]

/** Names by their keys; one without a letter is no name. */
export function keysIn(values: Partial<RowValues>, list: NameList): Map<string, string> {
  return new Map((values[list] ?? []).map((name): [string, string] => [searchKey(name), name]).filter(([key]) => key !== ''))
}
