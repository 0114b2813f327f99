import type { ReportTable } from './report-data.ts'

/** A line of a picture made of a table: `shaded` is the share of the longest possible bar, in steps of a twentieth, 0 to 20. */
export interface ReportBar {
  readonly label: string
  readonly shaded: number
  readonly text: string
}

/** A bar as the template has it: one of the 21 rows, the one whose name is true, is printed. */
export type BarRow = { readonly label: string; readonly text: string } & Readonly<Record<`w${number}`, boolean>>

export interface SurveyReportBlock {
  readonly title: string
  readonly note: string | null
  readonly bars: { readonly rows: readonly BarRow[] } | null
  readonly tables: readonly ReportTable[]
  readonly paragraphs: readonly string[]
}

export interface SurveyReportSection {
  readonly n: number
  readonly title: string
  readonly blocks: readonly SurveyReportBlock[]
}

/** Справка по результатам анкетирования (§6.5 item 7). */
export interface SurveyReportData {
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly surveyTitle: string
  readonly schoolYear: string
  readonly lines: readonly string[] // template, period, coverage, conditions
  readonly sections: readonly SurveyReportSection[]
  readonly curatorPost: string
  readonly curatorInitials: string | null
  readonly compiledOn: string
}

/** Steps of a bar. */
export const barSteps = 20

/** Bars for the template. */
export function reportBars(bars: readonly ReportBar[]): SurveyReportBlock['bars'] {
  return bars.length === 0 ? null : { rows: bars.map(barRow) }
}

function barRow({ label, shaded, text }: ReportBar): BarRow {
  const flags = Object.fromEntries(Array.from({ length: barSteps + 1 }, (_, step) => [`w${step}`, step === shaded]))
  return { label, text, ...flags }
}
