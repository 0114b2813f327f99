import { z } from 'zod'
import { many, optionalDay, optionalNumber, optionalOneOf, optionalText } from '../../app/fields.ts'
import { problems } from '../messages/campaigns.ts'
import { childrenForm } from './children.ts'
import { columnsOf, entriesOf, fieldName, type Offered, type Question, slotValues } from '../rules/questions.ts'

const mostShort = 300
const mostLong = 4000
const mostOther = 200
const defaultPeople = 1
const defaultRows = 5

type Builder = (question: Question, offered: Offered) => z.ZodType

/** The form of one question: gives its answer in the shape of `rules/answers.ts`, or null when it was left empty. */
export function answerForm(question: Question, offered: Offered): z.ZodType {
  return builders[question.type](question, offered)
}

const builders: Record<Question['type'], Builder> = {
  scale10: (question) => one(question, optionalNumber(1, 10)),
  number: (question) => one(question, optionalNumber(question.options.from ?? 0, question.options.to ?? 1000)),
  yesNo: (question) => one(question, optionalOneOf(['yes', 'no'])).transform((value) => (value === null ? null : value === 'yes')),
  one: (question) => one(question, optionalOneOf(among(question.options.options))),
  day: (question) => one(question, optionalDay()),
  short: (question) => one(question, optionalText(mostShort)),
  long: (question) => one(question, optionalText(mostLong)),
  many: manyForm,
  matrix: matrixForm,
  slots: (question) => one(question, many(tuple(slotValues))).transform((slots) => filled(slots ?? [])),
  person: personForm,
  competencies: (question, offered) => (question.options.levels ? levelsForm(question, offered) : entriesForm(question, offered)),
  table: (question, offered) => (question.options.rowsOf ? childrenForm(question, offered) : tableForm(question)),
}

function one<T>(question: Question, field: z.ZodType<T>) {
  return z.object({ [question.key]: field }).transform((form): T | null => form[question.key] ?? null)
}

function manyForm(question: Question) {
  const { max, other } = question.options
  const otherName = fieldName(question, 'other')
  return z
    .object({ [question.key]: many(among(question.options.options)), ...(other ? { [otherName]: optionalText(mostOther) } : {}) })
    .transform((form) => ({ chosen: listIn(form[question.key]), other: textIn(form[otherName]) }))
    .refine((answer) => max === undefined || answer.chosen.length <= max, { path: [question.key], message: problems.most(max ?? 0) })
    .transform((answer) => (answer.chosen.length === 0 && answer.other === null ? null : answer))
}

function matrixForm(question: Question) {
  const columns = optionalOneOf(among(columnsOf(question)))
  const names = question.options.rows.map((row) => [row.value, fieldName(question, row.value)] as const)
  return z.object(Object.fromEntries(names.map(([, name]) => [name, columns]))).transform((form) => {
    const rows = names.flatMap(([row, name]) => (form[name] ? [[row, form[name]] as const] : []))
    return rows.length === 0 ? null : Object.fromEntries(rows)
  })
}

function personForm(question: Question, offered: Offered) {
  const names = Array.from({ length: question.options.max ?? defaultPeople }, (_, index) => fieldName(question, index + 1))
  const person = optionalOneOf(among(offered.people))
  return z.object(Object.fromEntries(names.map((name) => [name, person]))).transform((form) => {
    const chosen = new Set(names.flatMap((name) => (form[name] ? [Number(form[name])] : [])))
    return filled([...chosen])
  })
}

function levelsForm(question: Question, offered: Offered) {
  const names = entriesOf(offered).map((entry) => [Number(entry.value), fieldName(question, entry.value)] as const)
  const level = optionalOneOf(['1', '2', '3'])
  return z.object(Object.fromEntries(names.map(([, name]) => [name, level]))).transform((form) => {
    const chosen = names.flatMap(([id, name]) => (form[name] ? [{ id, level: Number(form[name]) }] : []))
    return chosen.length === 0 ? null : { chosen, other: null }
  })
}

function entriesForm(question: Question, offered: Offered) {
  const otherName = fieldName(question, 'other')
  return z.object({ [question.key]: many(among(entriesOf(offered))), [otherName]: optionalText(mostOther) }).transform((form) => {
    const answer = { chosen: listIn(form[question.key]).map((id) => ({ id: Number(id), level: null })), other: textIn(form[otherName]) }
    return answer.chosen.length === 0 && answer.other === null ? null : answer
  })
}

function tableForm(question: Question) {
  const { columns, max = defaultRows } = question.options
  const cell = optionalText(mostOther)
  const names = Array.from({ length: max }, (_, index) => columns.map((column) => [column.value, fieldName(question, index + 1, column.value)] as const))
  return z.object(Object.fromEntries(names.flat().map(([, name]) => [name, cell]))).transform((form) => {
    const rows = names.map((row) => Object.fromEntries(row.map(([column, name]) => [column, form[name] ?? ''])))
    return filled(rows.filter((row) => Object.values(row).some((text) => text !== '')))
  })
}

const filled = <T>(list: T[]) => (list.length === 0 ? null : list)
const listIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
const textIn = (value: unknown) => (typeof value === 'string' ? value : null)
const among = (choices: { value: string }[]) => tuple(choices.map((choice) => choice.value))

// Nothing to choose from still needs a type that names at least one value; no field can send this one.
function tuple(values: string[]): [string, ...string[]] {
  const [first = '\u0000', ...rest] = values
  return [first, ...rest]
}
