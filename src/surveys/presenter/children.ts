import { answering as words } from '../messages/answers.ts'
import { type Answers, answerTo, shapes } from '../rules/answers.ts'
import { childColumn, fieldName, type Offered, type Question } from '../rules/questions.ts'

/** A row for each child of one's study groups; who is spoken of already stands open. */
export function childrenRows(question: Question, { children }: Offered, answers: Answers) {
  const said = new Set((answerTo(answers, question.key, shapes.table) ?? []).map((row) => row[childColumn]))
  const columns = question.options.columns.filter(({ value }) => value !== childColumn)
  return children.map(({ value: child, label }) => ({
    name: label,
    note: said.has(child) ? words.filled : null,
    fields: columns.map(({ value, label: text, options }) => ({ name: fieldName(question, child, value), label: text, options: options ?? null })),
  }))
}
