import type { Year } from '../app/actor.ts'
import { dayOf } from '../app/clock.ts'
import { longDate, quoted, share, shortDate } from '../app/format.ts'
import { type MonitoringReportData, type ReportSection, type ReportTable, reportTable } from '../documents/report-data.ts'
import { initialsFirst } from '../documents/names.ts'
import type { organisation } from '../organisation/queries.ts'
import type { Figures } from './figures.ts'
import { documentText as text, reportFields, words } from './messages.ts'
import { figureTables } from './presenter.ts'
import type { findReport } from './queries.ts'
import type { Records } from './report-records.ts'

type Report = Awaited<ReturnType<typeof findReport>>
type Centre = Awaited<ReturnType<typeof organisation>>
type Facts = { report: Report; figures: Figures; practices: string[]; records: Records; centre: Centre; year: Year }

/** Everything the printed report says (§6.5); a draft is marked as one. */
export function reportDocument(facts: Facts): MonitoringReportData {
  const { report, centre, year } = facts
  const approvedOn = report?.status === 'approved' && report.decidedAt ? longDate(dayOf(report.decidedAt)) : null
  return {
    isDraft: approvedOn === null,
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    directorPost: centre.directorPost,
    directorInitials: centre.directorInitials,
    approvedByOrder: centre.approvalStamp === 'byDocument',
    approvedOn,
    // The order comes after the report is approved, so its date and number are written by hand.
    approvalOrderNumber: null,
    approvalOrderOn: null,
    schoolYear: year.name,
    period: text.period(longDate(year.startsOn), longDate(year.endsOn)),
    sections: sectionsOf(facts),
    curatorPost: text.curatorPost,
    curatorInitials: centre.curatorName ? initialsFirst(centre.curatorName) : null,
    compiledOn: report?.submittedAt ? longDate(dayOf(report.submittedAt)) : null,
  }
}

function sectionsOf({ report, figures, practices, records, centre, year }: Facts): ReportSection[] {
  const tables = figureTables(figures)
  const lines = (table: { caption: string; head: readonly string[] }, rows: { label: string; value: string }[]) =>
    reportTable(
      table.caption,
      table.head,
      rows.map(({ label, value }) => [label, value]),
    )
  const pairs = reportTable(
    text.pairsTable.caption,
    text.pairsTable.head,
    tables.pairs.map((row) => [row.label, String(row.active), String(row.completed), String(row.terminated)]),
  )
  const surveys = tables.surveys.map(({ title, value }) => ({ label: title, value }))
  const contents: Contents[] = [
    [[text.intro(year.name, centre.shortName), ...groundsOf(records)], []],
    [[], [pairs, lines(text.figuresTable, tables.work)]],
    stagesOf(records),
    [[tables.satisfactionNote], [lines(text.satisfactionTable, tables.satisfaction), ...(surveys.length > 0 ? [lines(text.surveysTable, surveys)] : [])]],
    [[], [lines(text.indicatorsTable, tables.indicators)]],
    [swot(report), []],
    [[practices.length > 0 ? text.practices(practices.map(quoted).join(', ')) : text.noPractices], []],
    [paragraphs(report?.conclusions), []],
    [paragraphs(report?.nextTasks), []],
    ordersOf(records),
  ]
  return words.report.sections.map((title, index) => ({ n: index + 1, title, paragraphs: contents[index]?.[0] ?? [], tables: contents[index]?.[1] ?? [] }))
}

type Contents = [string[], ReportTable[]]

function groundsOf({ acts }: Records): string[] {
  return acts.length === 0 ? [] : [text.grounds(acts.join(', '))]
}

function stagesOf({ stages }: Records): Contents {
  if (stages.length === 0) return [[text.noRoadmap], []]
  const rows = stages.map(({ number, title, done, whole }) => [text.stage(number, title), whole === 0 ? '' : share(done, whole)])
  return [[], [reportTable(text.stagesTable.caption, text.stagesTable.head, rows)]]
}

function ordersOf({ orders }: Records): Contents {
  if (orders.length === 0) return [[text.noOrders], []]
  const rows = orders.map(({ number, datedOn, title }) => [title, number ?? '', datedOn ? shortDate(datedOn) : ''])
  return [[], [reportTable(text.ordersTable.caption, text.ordersTable.head, rows)]]
}

function swot(report: Report): string[] {
  const parts = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const
  return parts.flatMap((key) => (report?.[key] ? [`${reportFields[key]}: ${report[key]}`] : []))
}

function paragraphs(value: string | null | undefined): string[] {
  return value ? value.split(/\n+/) : []
}
