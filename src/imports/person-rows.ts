import { searchKey } from '../app/search-key.ts'
import { keysOf } from '../people/rules.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ImportKind } from './columns.ts'
import type { RowValues } from './row-values.ts'

/** What a row of a list says, and where it goes. `on` is the day of the list, `at` the moment of taking it. */
export type Source = { values: Partial<RowValues>; on: string; at: Date; schoolYearId: number }

/** The record of a person whom the list brings. */
export function personRow(kind: ImportKind, { values: v, on, at }: Source): Prisma.PersonCreateManyInput {
  const name = { lastName: v.lastName ?? '', firstName: v.firstName ?? '', middleName: v.middleName ?? null }
  const person = { ...name, ...plainFields(v), ...service(v, on), organisation: null }
  return { kind: kind === 'staff' ? 'staff' : 'student', createdAt: at, ...person, ...keysOf(person) }
}

/** Fields that a list tells of a person besides the name: also those an empty card may be completed with. */
export function plainFields(v: Partial<RowValues>) {
  const { birthOn = null, email = null, school = null, grade = null } = v
  // A parent's number without the parent's name: a paper needs the name, but the number must not be lost.
  const phone = v.phone ?? (v.representative ? null : (v.representativePhone ?? null))
  const { post = null, department = null, education = null, category = null, categoryUntilOn = null, hiredOn = null } = v
  return { birthOn, email, phone, school, grade, post, department, education, category, categoryUntilOn, hiredOn }
}

/** Years of service and the day on which they were true: without the day the figures grow old unnoticed. */
export function service({ totalYears = null, teachingYears = null }: Partial<RowValues>, on: string) {
  const told = totalYears !== null || teachingYears !== null
  return { totalYears, teachingYears, yearsAsOfOn: told ? on : null }
}

/** Project activity of the year; a project without a topic is still a project. */
export function projectRow(personId: number, { values, at, schoolYearId }: Source): Prisma.ProjectRecordCreateManyInput | null {
  if (!values.activity?.includes('project')) return null
  return { personId, schoolYearId, createdAt: at, topic: values.projectTopic ?? null }
}

/** Competition activity of the year. */
export function competitionRow(personId: number, { values, at, schoolYearId }: Source): Prisma.CompetitionRecordCreateManyInput | null {
  if (!values.activity?.includes('competition')) return null
  return { personId, schoolYearId, createdAt: at, name: values.competition ?? null }
}

/** A student of whom the list says whether a mentor is needed is identified for the bank (§8.1, 2.3–2.5). */
export function menteeRow(personId: number, { values, at, schoolYearId }: Source): Prisma.MenteeProfileCreateManyInput | null {
  return values.needsMentor ? { personId, schoolYearId, createdAt: at, needsMentor: values.needsMentor } : null
}

export function representativeRow(personId: number, { values, at }: Source): Prisma.LegalRepresentativeCreateManyInput | null {
  const { representative, representativeRelation = null, representativePhone = null } = values
  return representative ? { personId, createdAt: at, fullName: representative, relation: representativeRelation, phone: representativePhone } : null
}

/** Keys of the study groups a row names; one without a letter is no name. */
export function groupKeys({ studyGroups }: Partial<RowValues>): Map<string, string> {
  return new Map((studyGroups ?? []).map((name): [string, string] => [searchKey(name), name]).filter(([key]) => key !== ''))
}
