import { z } from 'zod'
import { addDays, fullYears, today } from '../app/clock.ts'
import { checkbox, email, ids, many, optionalDay, optionalNumber, optionalOneOf, optionalText, phone, text, version } from '../app/fields.ts'
import type { Category, Direction, PersonKind } from '../generated/prisma/enums.ts'
import { unknown } from './data.ts'
import {
  achievementColumns,
  certificateColumns,
  type Context,
  groupColumns,
  representativeColumns,
  toAchievements,
  toCertificates,
  toMemberships,
  toRepresentatives,
} from './form-rows.ts'
import { problems } from './messages.ts'
import { gradeSpelling, latinInside, nameProblem, oldestStudent, youngestStudent } from './rules.ts'

export const directionKeys = ['technical', 'science', 'sport', 'art', 'tourism', 'social'] as const satisfies readonly Direction[]
export const categoryKeys = ['none', 'fit', 'first', 'highest', 'methodist', 'mentor'] as const satisfies readonly Category[]
export const kindKeys = ['staff', 'student', 'external'] as const satisfies readonly PersonKind[]

const problem = (ctx: Context, message: string, ...path: string[]) => ctx.addIssue({ code: 'custom', message, path })
const tidy = (value: string) => value.replace(/\s+/g, ' ').replace(/\s*-\s*/g, '-')

function checkName(value: string | null, ctx: Context): void {
  const found = value === null ? null : nameProblem(value)
  if (found?.code === 'digits') problem(ctx, problems.nameDigits)
  else if (found?.code === 'signs') problem(ctx, problems.nameSigns)
  else if (found?.code === 'latin') problem(ctx, problems.nameLatin(found.letters))
}

function checkBirth(value: string | null, ctx: Context): void {
  if (value === null) return
  if (value > today()) problem(ctx, problems.birthFuture)
  else if (fullYears(value, today()) > 100) problem(ctx, problems.birthOld)
}

function checkStudentBirth(value: string | null, ctx: Context): void {
  if (value === null) return
  const age = fullYears(value, today())
  if (value > today()) problem(ctx, problems.birthFuture)
  else if (age < youngestStudent || age > oldestStudent) problem(ctx, problems.birthAge(age))
}

/** A day that has come. */
export function notFuture(value: string | null, ctx: Context): void {
  if (value !== null && value > today()) problem(ctx, problems.dayFuture)
}

function checkWords(value: string | null, ctx: Context): void {
  const letters = value && latinInside(value)
  if (letters) problem(ctx, problems.wordLatin(letters))
}

const common = {
  lastName: text(80, problems.lastName).transform(tidy).superRefine(checkName),
  firstName: text(80, problems.firstName).transform(tidy).superRefine(checkName),
  middleName: optionalText(80)
    .transform((value) => value && tidy(value))
    .superRefine(checkName),
  email: email(),
  phone: phone(),
  directions: many(directionKeys),
  siteIds: ids(),
  ...achievementColumns,
  ...certificateColumns,
  curatorNote: optionalText(2000),
  otherPerson: checkbox(),
  version: version(),
}

type Tables = Record<keyof typeof achievementColumns | keyof typeof certificateColumns, string[]>

function withTables<T extends Tables>(form: T, ctx: Context) {
  const { achievementYear, achievementName, achievementLevel, achievementResult, ...more } = form
  const { certificateTitle, certificateHours, certificateOn, certificateDocument, ...rest } = more
  return {
    ...rest,
    achievements: toAchievements({ achievementYear, achievementName, achievementLevel, achievementResult }, ctx),
    certificates: toCertificates({ certificateTitle, certificateHours, certificateOn, certificateDocument }, ctx),
  }
}

type Experience = {
  category: Category | null
  categoryUntilOn: string | null
  totalYears: number | null
  teachingYears: number | null
  yearsAsOfOn: string | null
}

function checkExperience(form: Experience, ctx: Context): void {
  const { category, categoryUntilOn, totalYears, teachingYears, yearsAsOfOn } = form
  if (categoryUntilOn && (category === null || category === 'none')) problem(ctx, problems.categoryDay, 'categoryUntilOn')
  if (categoryUntilOn && categoryUntilOn > addDays(today(), 366 * 6)) problem(ctx, problems.categoryFar, 'categoryUntilOn')
  if (totalYears !== null && teachingYears !== null && teachingYears > totalYears) problem(ctx, problems.teachingMore, 'teachingYears')
  if ((totalYears !== null || teachingYears !== null) && yearsAsOfOn === null) problem(ctx, problems.yearsDay, 'yearsAsOfOn')
}

const staff = z
  .object({
    ...common,
    birthOn: optionalDay().superRefine(checkBirth),
    post: text(150, problems.post).superRefine(checkWords),
    department: optionalText(150).superRefine(checkWords),
    education: optionalText(300),
    category: optionalOneOf(categoryKeys),
    categoryUntilOn: optionalDay(),
    totalYears: optionalNumber(0, 70),
    teachingYears: optionalNumber(0, 70),
    yearsAsOfOn: optionalDay().superRefine(notFuture),
    hiredOn: optionalDay().superRefine(notFuture),
    studyGroupIds: ids(),
  })
  .superRefine(checkExperience)
  .transform(({ studyGroupIds, ...form }) => ({ ...form, studyGroups: studyGroupIds.map((studyGroupId) => ({ studyGroupId, yearOfStudy: null })) }))
  .transform(withTables)

const student = z
  .object({
    ...common,
    ...representativeColumns,
    ...groupColumns,
    birthOn: optionalDay().superRefine(checkStudentBirth),
    school: optionalText(150).superRefine(checkWords),
    grade: optionalText(20).transform((value) => value && gradeSpelling(value)),
  })
  .transform(({ representativeName, representativeRelation, representativePhone, representativeEmail, studyGroupIds, yearOfStudy, ...form }, ctx) => ({
    ...form,
    representatives: toRepresentatives({ representativeName, representativeRelation, representativePhone, representativeEmail }, ctx),
    studyGroups: toMemberships({ studyGroupIds, yearOfStudy }, ctx),
  }))
  .transform(withTables)

const external = z
  .object({
    ...common,
    organisation: text(200, problems.organisation).superRefine(checkWords),
    post: optionalText(150).superRefine(checkWords),
    education: optionalText(300),
    noRecordOn: optionalDay().superRefine(notFuture),
  })
  .transform(withTables)

const whole =
  <T extends object>(kind: PersonKind) =>
  (form: T) => ({ ...unknown, ...form, kind })

/** The form of each kind of person; all give the same data. */
export const personForms = {
  staff: staff.transform(whole('staff')),
  student: student.transform(whole('student')),
  external: external.transform(whole('external')),
} as const
