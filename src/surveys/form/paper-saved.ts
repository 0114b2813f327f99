import type { Values } from '../../app/forms.ts'
import type { Opened } from '../queries/sheets.ts'
import { codesFor, codesOf } from '../rules/codes.ts'
import { fieldName, type Offered, type Question } from '../rules/questions.ts'
import { fieldsOf, inputsOf, textAt } from './paper-fields.ts'
import { valuesFrom } from './values.ts'

/** Saved answers as they would be typed from paper. */
export function paperValues(questions: Question[], offered: Offered, answers: Opened['answers']): Values {
  return Object.assign({}, ...questions.map((question) => encode(question, offered, valuesFrom([question], answers)))) as Values
}

function encode(question: Question, offered: Offered, saved: Values): Values {
  const { type, key, options } = question
  const codes = codesOf(question, offered)
  const at = (name: string) => [saved[name] ?? []].flat()
  if (type === 'matrix') {
    const rows = options.rows.map((row) => codesFor(at(fieldName(question, row.value)), codes) || '0')
    return { [key]: rows.every((code) => code === '0') ? '' : rows.join(' ') }
  }
  if (type === 'competencies' && options.levels)
    return { [key]: [...codes.keys()].flatMap((entry) => at(fieldName(question, entry)).map((level) => `${entry}-${level}`)).join(' ') }
  if (type === 'person') return fieldsOf(inputsOf(question).map((name) => [name, nameOf(at(name)[0], offered)]))
  if (type === 'table') return { [key]: tableText(question, saved) }
  if (['yesNo', 'one', 'many', 'slots', 'competencies'].includes(type)) return { ...saved, [key]: codesFor(at(key), codes) }
  return saved
}

function nameOf(id: string | undefined, { people }: Offered): string {
  const person = people.find(({ value }) => value === id)
  return person ? nameTyped(person, people) : ''
}

/** A name as it is chosen from the list: with a number when somebody else has the same. */
export function nameTyped({ value, label }: { value: string; label: string }, people: Offered['people']): string {
  return people.filter((one) => one.label === label).length > 1 ? `${label} (${value})` : label
}

function tableText(question: Question, saved: Values): string {
  const rows = Array.from({ length: question.options.max ?? 5 }, (_, index) =>
    question.options.columns.map((column) => textAt(saved, fieldName(question, index + 1, column.value))).join('; '),
  )
  return rows.filter((row) => /[^;\s]/.test(row)).join('\n')
}
