import type { Values } from '../../app/forms.ts'
import { fieldName, type Question } from '../rules/questions.ts'

/** Names of the fields a question has on the page for typing. */
export function inputsOf(question: Question): string[] {
  const { type, options } = question
  if (type === 'person') return Array.from({ length: options.max ?? 1 }, (_, index) => fieldName(question, index + 1))
  return [question.key, ...(options.other ? [fieldName(question, 'other')] : [])]
}

/** Fields of a form from their names and texts. */
export const fieldsOf = (fields: readonly (readonly [string, string] | string[])[]): Values => Object.fromEntries(fields) as Values

/** What stands in a field, empty when nothing does. */
export const textAt = (values: Values, name: string): string => ([values[name] ?? ''].flat()[0] ?? '').trim()
