import type { Request } from 'express'
import { z } from 'zod'
import { parseForm, type Errors, type Values } from '../../app/forms.ts'
import { searchKey } from '../../app/search-key.ts'
import { paperProblems as problems, problemText } from '../messages/paper.ts'
import { problems as formProblems } from '../messages/campaigns.ts'
import type { Opened } from '../queries/sheets.ts'
import { codesOf, type Decoded, levelsIn, rowsIn, valueIn, valuesIn } from '../rules/codes.ts'
import { fieldName, type Offered, type Question } from '../rules/questions.ts'
import { fieldsOf, inputsOf, textAt } from './paper-fields.ts'
import { type Read, readSection } from './section.ts'

type Native = { fields: Values; errors: Errors }

/** Reads a whole sheet typed by its numbers; gives what `readSection` gives, with the fields and errors of the page for typing. */
export function readPaper(req: Pick<Request, 'body'>, offered: Offered, opened: Opened): Read {
  const { values } = parseForm(req, z.looseObject({}))
  const decoded = opened.questions.map((question) => ({ question, ...decode(question, offered, values) }))
  const broken = new Set(decoded.filter(({ errors }) => Object.keys(errors).length > 0).map(({ question }) => question.key))
  const whole = decoded.filter(({ question }) => !broken.has(question.key) && !broken.has(question.showIf?.key ?? ''))
  const body = Object.assign({ seen: values.seen }, ...whole.map(({ fields }) => fields)) as Values
  const questions = whole.map(({ question }) => question)
  const read = readSection({ body }, { number: 1, title: '', questions }, offered, opened)
  const unasked = whole.filter(({ question, fields }) => read.hidden.includes(question.key) && isTyped(fields))
  const errors = {
    ...Object.assign({}, ...decoded.map((one) => one.errors)),
    ...named(read.errors, questions, values),
    ...Object.fromEntries(unasked.map(({ question }) => [inputsOf(question)[0], problems.unasked])),
  } as Errors
  return { ...read, values, errors: inOrder(errors, opened.questions) }
}

/** True when nothing at all was typed. */
export function isEmpty(values: Values): boolean {
  return !isTyped(Object.fromEntries(Object.entries(values).filter(([name]) => !['seen', 'then'].includes(name))))
}

function decode(question: Question, offered: Offered, values: Values): Native {
  const text = textAt(values, question.key)
  const codes = codesOf(question, offered)
  const other = question.options.other ? { [fieldName(question, 'other')]: textAt(values, fieldName(question, 'other')) } : {}
  const { type, key, options } = question
  if (type === 'yesNo' || type === 'one') return native(key, valueIn(text, codes), (value) => ({ [key]: value ?? '' }))
  if (type === 'many' || type === 'slots' || (type === 'competencies' && !options.levels))
    return native(key, valuesIn(text, codes), (chosen) => ({ [key]: chosen, ...other }))
  if (type === 'competencies')
    return native(key, levelsIn(text, codes), (pairs) => fieldsOf(pairs.map(([entry, level]) => [fieldName(question, entry), level])))
  if (type === 'matrix')
    return native(key, rowsIn(text, codes, options.rows.length), (rows) =>
      fieldsOf(rows.flatMap((value, index) => (value === null ? [] : [[fieldName(question, options.rows[index]?.value ?? ''), value]]))),
    )
  if (type === 'person') return peopleIn(question, offered, values)
  return type === 'table' ? tableIn(question, text) : { fields: { [key]: text }, errors: {} }
}

function native<T>(key: string, { value, problem }: Decoded<T>, fields: (value: T) => Values): Native {
  return problem ? { fields: {}, errors: { [key]: problemText(problem) } } : { fields: fields(value), errors: {} }
}

function peopleIn(question: Question, offered: Offered, values: Values): Native {
  const result: Native = { fields: {}, errors: {} }
  for (const name of inputsOf(question)) {
    const typed = textAt(values, name)
    if (typed === '') continue
    const found = peopleLike(typed, offered)
    const [only] = found
    if (only && found.length === 1) result.fields[name] = only.value
    else result.errors[name] = found.length === 0 ? problems.nobody : problems.namesakes(found.map(({ value, label }) => `${label} (${value})`))
  }
  return result
}

// «Иванов Пётр» or «Иванов Пётр Ильич (12)», where the number tells namesakes apart.
function peopleLike(typed: string, { people }: Offered) {
  const number = /\((\d+)\)\s*$/.exec(typed)?.[1]
  if (number !== undefined) return people.filter(({ value }) => value === number)
  const key = searchKey(typed)
  const same = people.filter(({ label }) => searchKey(label) === key)
  return same.length > 0 ? same : people.filter(({ label }) => searchKey(label).startsWith(key))
}

// One line a row, its cells parted by «;».
function tableIn(question: Question, text: string): Native {
  const { columns, max = 5 } = question.options
  const rows = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const cells = rows.map((line) => line.split(';').map((cell) => cell.trim()))
  const long = cells.findIndex((row) => row.length > columns.length)
  if (long !== -1) return { fields: {}, errors: { [question.key]: problems.cells(long + 1, columns.length) } }
  if (rows.length > max) return { fields: {}, errors: { [question.key]: problems.mostRows(max) } }
  return {
    fields: fieldsOf(cells.flatMap((row, index) => row.map((cell, at) => [fieldName(question, index + 1, columns[at]?.value ?? ''), cell] as const))),
    errors: {},
  }
}

// Errors of rows and cells are shown at the one field in which they are typed.
function named(errors: Errors, questions: Question[], values: Values): Errors {
  const shown: Errors = {}
  for (const [name, message] of Object.entries(errors)) {
    const question = questions.find(({ key }) => name === key || name.startsWith(`${key}-`))
    const field = question && !inputsOf(question).includes(name) ? question.key : name
    shown[field] ??= question?.type === 'matrix' && textAt(values, field) === '' ? formProblems.fill(question.text) : message
  }
  return shown
}

function inOrder(errors: Errors, questions: Question[]): Errors {
  return Object.fromEntries(questions.flatMap(inputsOf).flatMap((name) => (errors[name] === undefined ? [] : [[name, errors[name]] as const])))
}

const isTyped = (values: Values): boolean => Object.values(values).some((value) => [value ?? ''].flat().some((text) => text.trim() !== ''))
