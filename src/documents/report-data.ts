/** A table of two to six columns; the template has a place for each width, one of them is filled. */
export interface ReportTable {
  readonly caption: string | null
  readonly two: ReportGrid | null
  readonly three: ReportGrid | null
  readonly four: ReportGrid | null
  readonly five: ReportGrid | null
  readonly six: ReportGrid | null
}

export interface ReportGrid {
  readonly head: readonly ReportRow[] // one row
  readonly rows: readonly ReportRow[]
}

export interface ReportRow {
  readonly c1: string
  readonly c2: string
  readonly c3: string
  readonly c4: string
  readonly c5: string
  readonly c6: string
}

/** A section of the report: what the caller says and the tables under it (§6.5). */
export interface ReportSection {
  readonly n: number
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly ReportTable[]
}

/** Аналитическая справка по итогам мониторинга, §6.5. */
export interface MonitoringReportData {
  readonly isDraft: boolean
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly directorPost: string
  readonly directorInitials: string | null
  readonly approvedByOrder: boolean // the style of the approval stamp (§1.5)
  readonly approvedOn: string | null
  readonly approvalOrderNumber: string | null
  readonly approvalOrderOn: string | null
  readonly schoolYear: string
  readonly period: string | null // «с 1 сентября 2023 г. по 31 мая 2024 г.»
  readonly sections: readonly ReportSection[]
  readonly curatorPost: string // «Куратор наставничества»
  readonly curatorInitials: string | null
  readonly compiledOn: string | null
}

/** A table for the report; an empty cell prints a dash, more than six columns are refused. */
export function reportTable(caption: string | null, head: readonly string[], rows: readonly (readonly string[])[]): ReportTable {
  const width = head.length
  if (width < 2 || width > 6) throw new Error(`A table of the report has two to six columns, not ${width}`)
  const grid = { head: [row(head)], rows: rows.map(row) }
  const when = (columns: number): ReportGrid | null => (columns === width ? grid : null)
  return { caption, two: when(2), three: when(3), four: when(4), five: when(5), six: when(6) }
}

// An empty cell of a report means «no data», not a line to fill in.
function row(cells: readonly string[]): ReportRow {
  const cell = (index: number): string => cells[index]?.trim() || '—'
  return { c1: cell(0), c2: cell(1), c3: cell(2), c4: cell(3), c5: cell(4), c6: cell(5) }
}
