import { z } from 'zod'
import type { QuestionType } from '../../generated/prisma/enums.ts'

const choice = z.object({ value: z.string(), label: z.string() })
/** A column of a table may be chosen from variants instead of written in. */
const column = choice.extend({ options: z.array(choice).optional() })

/** What the column `options` of a question may hold. */
export const questionOptions = z.object({
  options: z.array(choice).default([]),
  rows: z.array(choice).default([]),
  columns: z.array(column).default([]),
  /** A table with a row for each child of the study groups which the person who answers leads (§5.4). */
  rowsOf: z.literal('children').optional(),
  /** Most variants, people or rows. */
  max: z.number().optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  other: z.boolean().default(false),
  levels: z.boolean().default(false),
})

export type QuestionOptions = z.output<typeof questionOptions>
export type Choice = z.output<typeof choice>
export type Column = z.output<typeof column>

/** When a question is asked: the answer to another one, `key`, is one of `values` («yes» and «no», or values of its variants). */
export const showIf = z.object({ key: z.string(), values: z.array(z.string()).min(1) })
export type ShowIf = z.output<typeof showIf>

export type Question = {
  key: string
  section: string
  text: string
  hint: string | null
  type: QuestionType
  required: boolean
  reverse: boolean
  curatorOnly: boolean
  showIf: ShowIf | null
  options: QuestionOptions
}
export type Section = { number: number; title: string; questions: Question[] }

/** What a questionnaire offers besides its own words: colleagues to name, the children of one's own study groups and the classifier (§3.5). */
export type Offered = { people: Choice[]; children: Choice[]; areas: { name: string; entries: Choice[] }[] }

/** The column of a table of children that holds the id of the child. */
export const childColumn = 'child'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const parts = ['morning', 'day', 'evening']

/** Values of the grid of days and times: «mon-evening». */
export const slotValues = days.flatMap((day) => parts.map((part) => `${day}-${part}`))

/** Questions in the steps in which they are asked, in their order. */
export function sectionsOf(questions: Question[]): Section[] {
  const sections: Section[] = []
  for (const question of questions) {
    const last = sections.at(-1)
    if (last?.title === question.section) last.questions.push(question)
    else sections.push({ number: sections.length + 1, title: question.section, questions: [question] })
  }
  return sections
}

/** Name of the field of a row, a column, a person or a competency of a question. */
export function fieldName(question: { key: string }, ...parts: (string | number)[]): string {
  return [question.key, ...parts].join('-')
}

/** A matrix without columns of its own is a scale for each row. */
export function isScaleMatrix(question: Question): boolean {
  return question.type === 'matrix' && question.options.columns.length === 0
}

/** Columns of a matrix: the named ones, or the points of its scale. */
export function columnsOf({ options }: Question): Choice[] {
  if (options.columns.length > 0) return options.columns
  const from = options.from ?? 1
  return Array.from({ length: (options.to ?? 10) - from + 1 }, (_, step) => ({ value: String(from + step), label: String(from + step) }))
}

/** Entries of the classifier without their areas. */
export function entriesOf(offered: Offered): Choice[] {
  return offered.areas.flatMap((area) => area.entries)
}
