import { randomInt } from 'node:crypto'
import { dayOf } from '../../app/clock.ts'
import { fullName } from '../../app/format.ts'
import type { Cell } from '../../app/spreadsheets/read.ts'
import type { Sheet, SheetColumn } from '../../app/spreadsheets/write.ts'
import type { Names } from '../answer-text.ts'
import { exportWords as words } from '../messages/export.ts'
import { questionTypeWords } from '../messages/templates.ts'
import type { ExportRow } from '../queries/export.ts'
import type { Question } from '../rules/questions.ts'
import { type AnswerColumn, columnsFor } from './export-columns.ts'
import { pairLine } from './pairs.ts'

/** Answers as a workbook: one row for each who answered, and a dictionary of the columns. Nameless rows stand in random order. */
export function answersSheets(rows: ExportRow[], questions: Question[], { names, anonymous }: { names: Names; anonymous: boolean }): [Sheet, Sheet] {
  const columns = questions.flatMap((question) => columnsFor(question, rows, names))
  const listed = anonymous ? shuffled(rows) : rows
  const own = anonymous ? [] : personColumns
  const number: SheetColumn = { header: words.number, width: 6, kind: 'number' }
  const answers: Sheet = {
    name: words.answers,
    columns: [number, ...own.map(({ value: _value, ...column }) => column), ...columns.map(({ value: _value, ...column }) => column)],
    rows: listed.map((row, index) => [index + 1, ...own.map(({ value }) => value(row)), ...columns.map(({ value }) => value(row))]),
  }
  return [answers, dictionary(questions, columns)]
}

const personColumns: (SheetColumn & { value: (row: ExportRow) => Cell })[] = [
  { header: words.person, width: 32, kind: 'text', value: ({ person, respondent }) => (person ? fullName(person) : respondent) },
  { header: words.post, width: 28, kind: 'text', value: ({ person }) => person?.post ?? null },
  { header: words.pair, width: 36, kind: 'text', value: ({ pair }) => (pair ? pairLine(pair) : null) },
  { header: words.sentOn, width: 12, kind: 'date', value: ({ sentAt }) => dayOf(sentAt) },
  { header: words.fromPaper, width: 12, kind: 'text', value: ({ fromPaper }) => (fromPaper ? words.yes : null) },
]

function dictionary(questions: Question[], columns: AnswerColumn[]): Sheet {
  const of = (key: string) => columns.filter((column) => column.key === key).map(({ header }) => header)
  return {
    name: words.dictionary,
    columns: words.dictionaryColumns.map(({ header, width }) => ({ header, width, kind: 'text' })),
    rows: questions.map((question) => [
      question.key,
      question.section,
      question.text,
      questionTypeWords[question.type],
      [question.required ? words.required : null, question.reverse ? words.reverse : null, question.curatorOnly ? words.curatorOnly : null]
        .filter(Boolean)
        .join('; '),
      variantsOf(question).join('\n'),
      of(question.key).join('\n'),
    ]),
  }
}

function variantsOf({ options }: Question): string[] {
  return [...options.options, ...options.rows, ...options.columns].map(({ label }) => label)
}

// By chance, not by the order of the base: the first row must not be the first who answered.
function shuffled<T>(list: T[]): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const [one, two] = [result[last], result[other]]
    if (one === undefined || two === undefined) continue
    result[last] = two
    result[other] = one
  }
  return result
}
