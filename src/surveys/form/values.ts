import type { Values } from '../../app/forms.ts'
import { shortDate } from '../../app/format.ts'
import { type Answers, answerTo, shapes } from '../rules/answers.ts'
import { childColumn, fieldName, type Question } from '../rules/questions.ts'

/** Saved answers as the fields of the form show them. */
export function valuesFrom(questions: Question[], answers: Answers): Values {
  return questions.reduce<Values>((filled, question) => ({ ...filled, ...fieldsOf[question.type](question, answers) }), {})
}

type Filler = (question: Question, answers: Answers) => Values

const fieldsOf: Record<Question['type'], Filler> = {
  scale10: numberField,
  number: numberField,
  one: textField,
  short: textField,
  long: textField,
  day: ({ key }, answers) => within(answerTo(answers, key, shapes.day), (day) => ({ [key]: shortDate(day) })),
  yesNo: ({ key }, answers) => within(answerTo(answers, key, shapes.yesNo), (yes) => ({ [key]: yes ? 'yes' : 'no' })),
  slots: ({ key }, answers) => within(answerTo(answers, key, shapes.slots), (slots) => ({ [key]: slots })),
  many: (question, answers) =>
    within(answerTo(answers, question.key, shapes.many), ({ chosen, other }) => ({ [question.key]: chosen, [fieldName(question, 'other')]: other ?? '' })),
  matrix: (question, answers) =>
    within(answerTo(answers, question.key, shapes.matrix), (rows) => named(Object.entries(rows).map(([row, column]) => [fieldName(question, row), column]))),
  person: (question, answers) =>
    within(answerTo(answers, question.key, shapes.person), (people) => named(people.map((id, index) => [fieldName(question, index + 1), String(id)]))),
  competencies: competencyFields,
  table: (question, answers) =>
    within(answerTo(answers, question.key, shapes.table), (rows) =>
      named(rows.flatMap((row, index) => Object.entries(row).map(([column, text]) => [fieldName(question, rowOf(question, row, index), column), text]))),
    ),
}

// A row of a child is known by the child: the list may be longer tomorrow.
function rowOf({ options }: Question, row: Record<string, string>, index: number): string | number {
  return options.rowsOf ? (row[childColumn] ?? '') : index + 1
}

function numberField({ key }: Question, answers: Answers): Values {
  return within(answerTo(answers, key, shapes.number), (number) => ({ [key]: String(number) }))
}

function textField({ key }: Question, answers: Answers): Values {
  return within(answerTo(answers, key, shapes.long), (text) => ({ [key]: text }))
}

function competencyFields(question: Question, answers: Answers): Values {
  return within(answerTo(answers, question.key, shapes.competencies), ({ chosen, other }) =>
    question.options.levels
      ? named(chosen.map(({ id, level }) => [fieldName(question, id), String(level ?? '')]))
      : { [question.key]: chosen.map(({ id }) => String(id)), [fieldName(question, 'other')]: other ?? '' },
  )
}

function within<T>(answer: T | null, fill: (answer: T) => Values): Values {
  return answer === null ? {} : fill(answer)
}

function named(fields: string[][]): Values {
  return Object.fromEntries(fields) as Values
}
