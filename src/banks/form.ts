import { z } from 'zod'
import { many, optionalText, rows, text } from '../app/fields.ts'
import type { BankKind } from '../generated/prisma/enums.ts'
import { problems } from './messages.ts'
import { days, partsOfDay } from './rules.ts'

type Slot = `${(typeof days)[number]}-${(typeof partsOfDay)[number]}`

const allSlots: Slot[] = days.flatMap((day) => partsOfDay.map((part): Slot => `${day}-${part}`))
const [first = 'mon-morning', ...others] = allSlots

/** Convenient days and parts of day, kept as «mon-evening sat-morning». */
export const slotsField = () => many([first, ...others] as const).transform((chosen) => chosen.join(' '))

export const workFormatKeys = ['individual', 'group', 'inPerson', 'remote'] as const

/** How a person likes to work, kept as «individual remote» (§3.2). */
export const workFormatsField = () => many(workFormatKeys).transform((chosen) => chosen.join(' '))

/** Entries of the classifier with a level or priority from 1 to 3, each chosen as «12:3». */
export const gradesField = () =>
  rows(20).transform((chosen) => {
    const pairs = chosen.map((value) => /^([1-9]\d{0,8}):([123])$/.exec(value)).filter((found) => found !== null)
    return [...new Map(pairs.map((found) => [Number(found[1]), Number(found[2])])).entries()].map(([competencyId, grade]) => ({ competencyId, grade }))
  })

export type Grade = { competencyId: number; grade: number }

export const bankKinds = [
  'menteeTeachers',
  'menteeStudents',
  'mentorsTeacherTeacher',
  'mentorsTeacherStudent',
  'mentorsStudentStudent',
] as const satisfies readonly BankKind[]

export const decisionForm = z.object({ reason: text(300) })

/** Why a status changes: one of the usual reasons or own words, which go before. Gives `{ reason }`. */
export const reasonForm = z
  .object({ reason: optionalText(300), ownReason: optionalText(300) })
  .refine((form) => form.ownReason !== null || form.reason !== null, { path: ['reason'], message: problems.reason })
  .transform(({ reason, ownReason }) => ({ reason: ownReason ?? reason ?? '' }))
