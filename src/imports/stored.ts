import { z } from 'zod'
import type { Cell } from '../app/spreadsheets/read.ts'
import { isFieldOf, type ImportKind, type Mapping } from './fields.ts'

// What an import keeps as JSON, and the only way to read it back.

const cells = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
const texts = z.array(z.string())
const columns = z.record(z.string(), z.number().int().min(0))
const failure = z.object({ code: z.string(), params: z.record(z.string(), z.string()) })
const sheet = z.object({
  sheetName: z.string().nullable().default(null),
  otherSheets: texts.default([]),
  cut: z.boolean().default(false),
  /** The columns stand as they were put for an earlier file with the same headings. */
  remembered: z.boolean().default(false),
  skipped: z.array(z.object({ rowNumber: z.number(), why: z.enum(['total', 'numbering', 'repeatedHeader', 'example']) })).default([]),
})
const before = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).default({})
const forms = z.array(z.enum(['teacherTeacher', 'teacherStudent', 'studentStudent']))
/** A record beside the card: `id` is null for one that the import made. `before` is what stood in `fields`. */
const record = z.object({ id: z.number().nullable(), fields: texts, before })
const grades = z.array(z.object({ competencyId: z.number(), from: z.number().nullable() }))
const profile = record.extend({ version: z.number(), forms, grades })
const changes = z.object({
  /** The version the person had after the change: a later one means that somebody edited the card since. */
  version: z.number().default(0),
  fields: texts.default([]),
  before,
  directions: z.array(z.enum(['technical', 'science', 'sport', 'art', 'tourism', 'social'])).default([]),
  studyGroupIds: z.array(z.number()).default([]),
  siteIds: z.array(z.number()).default([]),
  tagIds: z.array(z.number()).default([]),
  representative: z.boolean().default(false),
  mentor: profile.nullable().default(null),
  mentee: profile.nullable().default(null),
  // An import taken by an earlier version of the program kept only «true» here.
  project: record.nullable().default(null).catch(null),
  competition: record.nullable().default(null).catch(null),
})

export type SheetInfo = z.output<typeof sheet>
export type Changes = z.output<typeof changes>
export type KeptRecord = z.output<typeof record>
export type KeptProfile = z.output<typeof profile>

/** Cells of a row as JSON. A date becomes «YYYY-MM-DD», which is understood as the same day. */
export function packCells(row: Cell[]): string {
  return JSON.stringify(row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)))
}

export function unpackCells(text: string): Cell[] {
  return cells.parse(JSON.parse(text))
}

export function unpackHeaders(text: string): string[] {
  return texts.parse(JSON.parse(text))
}

/** A field of another kind of list is forgotten. */
export function unpackMapping(kind: ImportKind, text: string): Mapping {
  const known = Object.entries(columns.parse(JSON.parse(text))).filter(([name]) => isFieldOf(kind, name))
  return Object.fromEntries(known)
}

export function unpackSheet(text: string): SheetInfo {
  return sheet.parse(JSON.parse(text))
}

export function unpackChanges(text: string): Changes {
  return changes.parse(JSON.parse(text))
}

/** Why reading failed; null when it did not. */
export function unpackFailure(text: string | null): z.output<typeof failure> | null {
  return text === null ? null : failure.parse(JSON.parse(text))
}
