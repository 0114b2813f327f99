import type { Cell } from '../../app/spreadsheets/read.ts'
import type { SheetColumn } from '../../app/spreadsheets/write.ts'
import { answerLines, labelIn, type Names } from '../answer-text.ts'
import { exportWords as words } from '../messages/export.ts'
import { yesNo } from '../messages/answers.ts'
import type { ExportRow } from '../queries/export.ts'
import { answerTo, shapes } from '../rules/answers.ts'
import { grouped } from '../rules/free-words.ts'
import { columnsOf, isScaleMatrix, type Question } from '../rules/questions.ts'

export type AnswerColumn = SheetColumn & { key: string; value: (row: ExportRow) => Cell }

/** The columns of a question: one, or one for each line of a matrix, for each cell of a table, for «другое» and for the group. */
export function columnsFor(question: Question, rows: ExportRow[], names: Names): AnswerColumn[] {
  if (question.type === 'matrix') return matrixColumns(question)
  if (question.type === 'table' && !question.options.rowsOf) return tableColumns(question, rows)
  const groups = grouped.includes(question.type) && rows.some(({ groups }) => groups.has(question.key)) ? [groupColumn(question)] : []
  return [mainColumn(question, names), ...(question.options.other ? [otherColumn(question)] : []), ...groups]
}

function mainColumn(question: Question, names: Names): AnswerColumn {
  const { key, text, type } = question
  const head = (width: number, kind: SheetColumn['kind']) => ({ key, header: question.curatorOnly ? words.forCurator(text) : text, width, kind })
  if (type === 'scale10' || type === 'number') return { ...head(14, 'number'), value: ({ answers }) => answerTo(answers, key, shapes.number) }
  if (type === 'day') return { ...head(12, 'date'), value: ({ answers }) => answerTo(answers, key, shapes.day) }
  if (type === 'yesNo') return { ...head(10, 'text'), value: ({ answers }) => said(answerTo(answers, key, shapes.yesNo)) }
  if (type === 'many') return { ...head(36, 'text'), value: ({ answers }) => chosenIn(question, answerTo(answers, key, shapes.many)?.chosen ?? []) }
  return { ...head(36, 'text'), value: ({ answers }) => answerLines(question, withoutOther(question, answers), names).join('; ') || null }
}

// What a person added in words stands in a column of its own.
function withoutOther({ key, type }: Question, answers: ExportRow['answers']): ExportRow['answers'] {
  const answer = type === 'competencies' ? answerTo(answers, key, shapes.competencies) : null
  return answer ? new Map([...answers, [key, { ...answer, other: null }]]) : answers
}

function otherColumn({ key, text, type }: Question): AnswerColumn {
  const shape = type === 'many' ? shapes.many : shapes.competencies
  return {
    key,
    header: words.other(text),
    width: 30,
    kind: 'text',
    value: ({ answers }) => answerTo<{ other: string | null }>(answers, key, shape)?.other ?? null,
  }
}

function groupColumn({ key, text }: Question): AnswerColumn {
  return { key, header: words.group(text), width: 24, kind: 'text', value: ({ groups }) => groups.get(key) ?? null }
}

function matrixColumns(question: Question): AnswerColumn[] {
  const { key, text, options } = question
  const columns = columnsOf(question)
  const scale = isScaleMatrix(question)
  return options.rows.map(({ value, label }) => ({
    key,
    header: words.part(text, label),
    width: 16,
    kind: scale ? 'number' : 'text',
    value: ({ answers }) => {
      const given = answerTo(answers, key, shapes.matrix)?.[value]
      return given === undefined ? null : scale ? Number(given) : labelIn(columns, given)
    },
  }))
}

function tableColumns({ key, text, options }: Question, rows: ExportRow[]): AnswerColumn[] {
  const most = Math.max(1, ...rows.map(({ answers }) => answerTo(answers, key, shapes.table)?.length ?? 0))
  return Array.from({ length: most }, (_, index) => index).flatMap((index) =>
    options.columns.map(({ value, label }) => ({
      key,
      header: words.part(text, `${index + 1}. ${label}`),
      width: 20,
      kind: 'text' as const,
      value: ({ answers }: ExportRow) => answerTo(answers, key, shapes.table)?.[index]?.[value] ?? null,
    })),
  )
}

function said(yes: boolean | null): string | null {
  return yes === null ? null : yes ? yesNo.yes : yesNo.no
}

function chosenIn({ options }: Question, values: string[]): string | null {
  return values.map((value) => labelIn(options.options, value)).join('; ') || null
}
