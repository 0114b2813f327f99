import { decimal, share } from '../../app/format.ts'
import { labelIn } from '../answer-text.ts'
import { resultWords as words } from '../messages/results.ts'
import { shapes } from '../rules/answers.ts'
import { columnsOf, type Question } from '../rules/questions.ts'
import { leastForMean, matrixSummary, scaleSummary } from '../rules/results.ts'
import type { Sent } from '../rules/sample.ts'
import { given } from './bars.ts'

export type ResultTable = { columns: string[]; rows: { label: string; cells: string[] }[] }

/** A scale for each row: mean, median, how many answered; below five answers only how many. */
export function scaleRows(question: Question, sent: Sent[]): { note: string; table: ResultTable | null } {
  const grids = given(sent, question.key, shapes.matrix)
  const rows = question.options.rows.flatMap((row) => {
    const summary = scaleSummary(grids.flatMap((grid) => (grid[row.value] === undefined ? [] : [Number(grid[row.value])])))
    if (!summary) return []
    const middle = summary.answered < leastForMean ? [words.noMean, words.noMean] : [decimal(summary.mean), decimal(summary.median)]
    return [{ label: row.label, cells: [...middle, String(summary.answered)] }]
  })
  return { note: noteOf(question, grids.length), table: rows.length > 0 ? { columns: [words.meanMark, words.median, words.count], rows } : null }
}

/** How often each column was chosen. The last column is the heaviest («часто»): rows where it was chosen most come first. */
export function matrixTable(question: Question, sent: Sent[]): { note: string; table: ResultTable | null } {
  const grids = given(sent, question.key, shapes.matrix)
  const columns = columnsOf(question)
  const heaviest = columns.at(-1)?.value ?? ''
  const names = question.options.rows.map(({ value }) => value)
  const rows = matrixSummary(grids, names).sort((one, other) => (other.counts.get(heaviest) ?? 0) - (one.counts.get(heaviest) ?? 0))
  const table = {
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => ({
      label: labelIn(question.options.rows, row.row),
      cells: columns.map(({ value }) => share(row.counts.get(value) ?? 0, row.answered)),
    })),
  }
  return { note: `${words.answered(grids.length)} ${grids.length > 0 ? words.oftenFirst : ''}`.trim(), table: grids.length > 0 ? table : null }
}

function noteOf({ reverse }: Question, answered: number): string {
  return [words.answered(answered), reverse && answered > 0 ? words.reverseMarks : ''].join(' ').trim()
}
