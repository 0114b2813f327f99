import { decimal, longDate } from '../app/format.ts'
import { answering as words, dayParts, days, levels, yesNo } from './messages/answers.ts'
import { type Answers, answerTo, shapes } from './rules/answers.ts'
import { childColumn, type Choice, type Column, columnsOf, entriesOf, isScaleMatrix, type Offered, type Question } from './rules/questions.ts'

/** What ids in answers stand for. */
export type Names = { people: ReadonlyMap<number, string>; competencies: ReadonlyMap<number, string> }

/** An answer in words, one line for each thing said; empty when the question was left out. */
export function answerLines(question: Question, answers: Answers, names: Names): string[] {
  return lines[question.type](question, answers, names)
}

/** What the choices of a section stand for. */
export function namesOf(offered: Offered): Names {
  const named = (choices: Choice[]) => new Map(choices.map(({ value, label }) => [Number(value), label]))
  return { people: named([...offered.people, ...offered.children]), competencies: named(entriesOf(offered)) }
}

type Liner = (question: Question, answers: Answers, names: Names) => string[]

const lines: Record<Question['type'], Liner> = {
  scale10: numberLine,
  number: numberLine,
  short: textLine,
  long: textLine,
  day: ({ key }, answers) => listed(answerTo(answers, key, shapes.day)).map(longDate),
  yesNo: ({ key }, answers) => listed(answerTo(answers, key, shapes.yesNo)).map((yes) => (yes ? yesNo.yes : yesNo.no)),
  one: ({ key, options }, answers) => listed(answerTo(answers, key, shapes.one)).map((value) => labelIn(options.options, value)),
  many: ({ key, options }, answers) => {
    const answer = answerTo(answers, key, shapes.many)
    return [...(answer?.chosen ?? []).map((value) => labelIn(options.options, value)), ...listed(answer?.other ?? null)]
  },
  matrix: matrixLines,
  slots: ({ key }, answers) => (answerTo(answers, key, shapes.slots) ?? []).map(slotText),
  person: ({ key }, answers, names) => (answerTo(answers, key, shapes.person) ?? []).map((id) => names.people.get(id) ?? words.nobody),
  competencies: ({ key }, answers, names) => {
    const answer = answerTo(answers, key, shapes.competencies)
    return [...(answer?.chosen ?? []).map(({ id, level }) => levelText(names.competencies.get(id) ?? String(id), level)), ...listed(answer?.other ?? null)]
  },
  table: ({ key, options }, answers, names) =>
    (answerTo(answers, key, shapes.table) ?? []).map((row) =>
      options.columns
        .map((column) => cellText(column, row[column.value] ?? '', names))
        .filter(Boolean)
        .join(', '),
    ),
}

/** What stands in a cell of a table: the child's name, the label of what was chosen, or what was written. */
export function cellText(column: Column, text: string, names: Names): string {
  if (text === '') return ''
  if (column.value === childColumn) return names.people.get(Number(text)) ?? words.nobody
  return column.options ? `${lowered(column.label)} – ${labelIn(column.options, text)}` : text
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** «понедельник, вечер» from «mon-evening». */
export function slotText(slot: string): string {
  const [day = '', part = ''] = slot.split('-')
  return [labelOf(days, day), labelOf(dayParts, part)].join(', ')
}

/** «робототехника – 3, могу научить». */
export function levelText(name: string, level: number | null): string {
  return level === null ? name : `${name} – ${level}, ${labelOf(levels, String(level))}`
}

/** The label of a chosen value; the value itself when the variant was taken out since. */
export function labelIn(choices: Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value
}

function numberLine({ key }: Question, answers: Answers): string[] {
  return listed(answerTo(answers, key, shapes.number)).map(decimal)
}

function textLine({ key }: Question, answers: Answers): string[] {
  return listed(answerTo(answers, key, shapes.long))
}

function matrixLines(question: Question, answers: Answers): string[] {
  const given = answerTo(answers, question.key, shapes.matrix) ?? {}
  const rows = question.options.rows.filter((row) => given[row.value] !== undefined)
  if (isScaleMatrix(question)) return rows.map((row) => `${row.label} – ${given[row.value] ?? ''}`)
  const columns = columnsOf(question).toReversed()
  return columns.flatMap((column) => {
    const chosen = rows.filter((row) => given[row.value] === column.value).map((row) => row.label)
    return chosen.length === 0 ? [] : [`${column.label}: ${chosen.join('; ')}`]
  })
}

function labelOf(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value
}

function listed<T>(answer: T | null): T[] {
  return answer === null ? [] : [answer]
}
