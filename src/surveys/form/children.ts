import { z } from 'zod'
import { optionalOneOf, optionalText } from '../../app/fields.ts'
import { childColumn, type Column, fieldName, type Offered, type Question } from '../rules/questions.ts'

const mostCell = 200

/** The form of a table with a row for each child offered; a child about whom nothing is said has no row in the answer. */
export function childrenForm(question: Question, { children }: Offered) {
  const columns = question.options.columns.filter(({ value }) => value !== childColumn)
  const rows = children.map(({ value: child }) => ({
    child,
    names: columns.map((column) => [column.value, fieldName(question, child, column.value)] as const),
  }))
  const cells = children.flatMap(({ value: child }) => columns.map((column) => [fieldName(question, child, column.value), cellField(column)] as const))
  return z.object(Object.fromEntries(cells)).transform((form) => {
    const said = rows.flatMap(({ child, names }) => {
      const filled = names.flatMap(([column, name]) => (form[name] ? [[column, form[name]] as const] : []))
      return filled.length === 0 ? [] : [{ [childColumn]: child, ...Object.fromEntries(filled) }]
    })
    return said.length === 0 ? null : said
  })
}

function cellField({ options }: Column): z.ZodType<string | null> {
  const [first, ...rest] = (options ?? []).map(({ value }) => value)
  return first === undefined ? optionalText(mostCell) : optionalOneOf([first, ...rest])
}
