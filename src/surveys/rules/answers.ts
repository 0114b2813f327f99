import { z } from 'zod'
import { columnsOf, fieldName, type Question } from './questions.ts'

/** How each type of question keeps its answer in the column `value`, as JSON. */
export const shapes = {
  scale10: z.number(),
  number: z.number(),
  yesNo: z.boolean(),
  one: z.string(),
  day: z.string(),
  short: z.string(),
  long: z.string(),
  many: z.object({ chosen: z.array(z.string()), other: z.string().nullable() }),
  matrix: z.record(z.string(), z.string()),
  slots: z.array(z.string()),
  person: z.array(z.number()),
  competencies: z.object({ chosen: z.array(z.object({ id: z.number(), level: z.number().nullable() })), other: z.string().nullable() }),
  table: z.array(z.record(z.string(), z.string())),
} as const

/** Answers of one person by the key of the question. */
export type Answers = ReadonlyMap<string, unknown>

/** Reads stored answers; a row that is not JSON counts as no answer. */
export function answersFrom(rows: { key: string; value: string }[]): Answers {
  return new Map(rows.map(({ key, value }) => [key, parsed(value)]))
}

/** The answer to a question in the shape given, or null when there is none. */
export function answerTo<T>(answers: Answers, key: string, shape: z.ZodType<T>): T | null {
  const read = shape.safeParse(answers.get(key))
  return read.success ? read.data : null
}

/** Fields a required question still needs, by name; empty when it is answered. A matrix needs each of its rows. */
export function missingFields(question: Question, value: unknown): string[] {
  if (!question.required) return []
  if (question.type === 'matrix') return missingRows(question, value)
  return value === null || value === undefined ? [firstField(question)] : []
}

/** Questions that are required and not fully answered. */
export function missingQuestions(questions: Question[], answers: Answers): Question[] {
  return questions.filter((question) => missingFields(question, answers.get(question.key) ?? null).length > 0)
}

function missingRows(question: Question, value: unknown): string[] {
  const given = shapes.matrix.safeParse(value)
  const columns = columnsOf(question).map((column) => column.value)
  return question.options.rows
    .filter((row) => !columns.includes((given.success ? given.data[row.value] : undefined) ?? ''))
    .map((row) => fieldName(question, row.value))
}

/** The field of a question that an error list leads to. */
export function firstField(question: Question): string {
  if (question.type === 'person') return fieldName(question, 1)
  return question.type === 'table' && !question.options.rowsOf ? fieldName(question, 1, question.options.columns[0]?.value ?? '') : question.key
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Whether answers were sent by their person: paper neither overwrites them nor is laid over them. */
export function areOwn(response: { submittedAt: Date | null; fromPaper: boolean } | null): boolean {
  return response !== null && response.submittedAt !== null && !response.fromPaper
}
