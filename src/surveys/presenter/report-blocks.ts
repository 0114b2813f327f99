import { type ReportTable, reportTable } from '../../documents/report-data.ts'
import { barSteps, reportBars, type SurveyReportBlock } from '../../documents/survey-report-data.ts'
import { reportWords as words } from '../messages/report.ts'
import type { Bar } from './bars.ts'
import type { Block } from './results.ts'
import type { Words } from './result-words.ts'

export const emptyBlock: SurveyReportBlock = { title: '', note: null, bars: null, tables: [], paragraphs: [] }

/** A question of the report; `hidden` says why free words are kept back. */
export function questionBlock({ title, note, bars, table, words: said }: Block, hidden: string): SurveyReportBlock {
  const grid = table ? gridOf(words.line, table.columns, table.rows) : { tables: [], paragraphs: [] }
  return {
    title,
    note: said?.hidden ? `${note} ${hidden}` : note,
    bars: picture(bars.length > 0 ? bars : (said?.bars ?? [])),
    tables: grid.tables,
    paragraphs: [...grid.paragraphs, ...(said ? spoken(said) : [])],
  }
}

/** Bars of the printed report: the longest one fills the line, whatever was given once is seen. */
export function picture(bars: Bar[]): SurveyReportBlock['bars'] {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const steps = (value: number) => (value === 0 ? 0 : Math.max(1, Math.round((value / most) * barSteps)))
  return reportBars(bars.map(({ label, value, text }) => ({ label, shaded: steps(value), text })))
}

/** The widest table a sheet takes. */
const mostColumns = 6

/** A table, or its lines in words when it is wider than a sheet. */
export function gridOf(head: string, columns: string[], rows: { label: string; cells: string[] }[]): { tables: ReportTable[]; paragraphs: string[] } {
  const lines = rows.map(({ label, cells }) => [label, ...cells])
  if (columns.length < mostColumns) return { tables: [reportTable(null, [head, ...columns], lines)], paragraphs: [] }
  return { tables: [], paragraphs: rows.map(({ label, cells }) => `${label}: ${cells.map((cell, index) => `${columns[index] ?? ''} – ${cell}`).join('; ')}`) }
}

function spoken({ lists, bars }: Words): string[] {
  const counts = new Map(bars.map(({ label, text }) => [label, text]))
  return lists.flatMap(({ title, texts }) => [...(title ? [`${title}: ${counts.get(title) ?? String(texts.length)}`] : []), ...texts.map(words.said)])
}
