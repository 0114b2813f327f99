import { z } from 'zod'
import { today } from '../app/clock.ts'
import { day, optionalNumber, optionalOneOf, optionalText, phone, email, rows, text } from '../app/fields.ts'
import { filledRows, rowField } from '../app/rows.ts'
import type { EventLevel, EventResult } from '../generated/prisma/enums.ts'
import type { AchievementData, CertificateData, Membership, Representative } from './data.ts'
import { problems } from './messages.ts'

// The tables inside the form of a person: one name in every row, so they arrive as columns.

export type Context = { addIssue: (issue: { code: 'custom'; message: string; path?: string[] }) => void }

export const levelKeys = ['centre', 'municipal', 'regional', 'national', 'international'] as const satisfies readonly EventLevel[]
export const resultKeys = ['participant', 'prizewinner', 'winner'] as const satisfies readonly EventResult[]

export const representativeColumns = {
  representativeName: rows(150),
  representativeRelation: rows(60),
  representativePhone: rows(40),
  representativeEmail: rows(120),
}
export const achievementColumns = { achievementYear: rows(10), achievementName: rows(300), achievementLevel: rows(20), achievementResult: rows(20) }
export const certificateColumns = { certificateTitle: rows(300), certificateHours: rows(10), certificateOn: rows(20), certificateDocument: rows(200) }
export const groupColumns = { studyGroupIds: rows(15), yearOfStudy: rows(10) }

type ColumnName = keyof typeof representativeColumns | keyof typeof achievementColumns | keyof typeof certificateColumns | keyof typeof groupColumns

type Columns<Name extends string> = Record<Name, string[]>

/** The value of a cell, or null with the sentence at that very cell. */
function cell<S extends z.ZodType>(ctx: Context, schema: S, typed: string, place: { name: ColumnName; index: number; problem?: string }): z.output<S> | null {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data
  ctx.addIssue({ code: 'custom', message: place.problem ?? parsed.error.issues[0]?.message ?? '', path: [rowField(place.name, place.index)] })
  return null
}

export function toRepresentatives(columns: Columns<keyof typeof representativeColumns>, ctx: Context): Representative[] {
  return filledRows(columns).map(({ index, cells: row }) => ({
    fullName: cell(ctx, text(150, problems.representativeName), row.representativeName, { name: 'representativeName', index })?.replace(/\s+/g, ' ') ?? '',
    relation: row.representativeRelation || null,
    phone: cell(ctx, phone(), row.representativePhone, {
      ...{ name: 'representativePhone', index },
      problem: problems.representativePhone(row.representativePhone),
    }),
    email: cell(ctx, email(), row.representativeEmail, { name: 'representativeEmail', index }),
  }))
}

export function toAchievements(columns: Columns<keyof typeof achievementColumns>, ctx: Context): AchievementData[] {
  const thisYear = Number(today().slice(0, 4))
  return filledRows(columns).map(({ index, cells: row }) => ({
    year: cell(ctx, optionalNumber(1950, thisYear, problems.achievementYear(thisYear)), row.achievementYear, { name: 'achievementYear', index }),
    name: cell(ctx, text(300, problems.achievementName), row.achievementName, { name: 'achievementName', index }) ?? '',
    level: cell(ctx, optionalOneOf(levelKeys), row.achievementLevel, { name: 'achievementLevel', index }),
    result: cell(ctx, optionalOneOf(resultKeys), row.achievementResult, { name: 'achievementResult', index }),
  }))
}

const past = day(problems.certificateDay).superRefine((value, ctx) => {
  if (value > today()) ctx.addIssue({ code: 'custom', message: problems.dayFuture })
})

export function toCertificates(columns: Columns<keyof typeof certificateColumns>, ctx: Context): CertificateData[] {
  return filledRows(columns).map(({ index, cells: row }) => ({
    title: cell(ctx, text(300, problems.certificateTitle), row.certificateTitle, { name: 'certificateTitle', index }) ?? '',
    hours: cell(ctx, optionalNumber(1, 2000), row.certificateHours, { name: 'certificateHours', index }),
    completedOn: cell(ctx, past, row.certificateOn, { name: 'certificateOn', index }) ?? '',
    document: cell(ctx, optionalText(200), row.certificateDocument, { name: 'certificateDocument', index }),
  }))
}

const groupId = z.string().regex(/^[1-9]\d{0,8}$/, problems.groupMissing)

export function toMemberships(columns: Columns<keyof typeof groupColumns>, ctx: Context): Membership[] {
  const read = filledRows(columns).map(({ index, cells: row }) => ({
    studyGroupId: Number(cell(ctx, groupId, row.studyGroupIds, { name: 'studyGroupIds', index })),
    yearOfStudy: cell(ctx, optionalNumber(1, 12), row.yearOfStudy, { name: 'yearOfStudy', index }),
  }))
  return [...new Map(read.map((row) => [row.studyGroupId, row])).values()]
}
