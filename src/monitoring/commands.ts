import type { Actor, Year } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation, StaleRecord } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { advance } from '../app/workflow.ts'
import { record } from '../journal/record.ts'
import type { HeadcountData, ReportData } from './form.ts'
import { findReport, reportFacts } from './queries.ts'
import { reportWorkflow } from './rules.ts'

/** Keeps the headcount of a day; earlier ones stay as history. */
export function enterHeadcount(actor: Actor, year: Year, data: HeadcountData): Promise<void> {
  return write(async (tx) => {
    const { id } = await tx.headcount.create({ data: { ...data, schoolYearId: year.id }, select: { id: true } })
    await record(tx, actor, 'headcount.entered', { kind: 'headcount', id }, { asOfOn: data.asOfOn })
  })
}

/** Saves the words of the report. Throws StaleRecord, and RuleViolation while the director has it. */
export function saveReport(actor: Actor, year: Year, { version, ...data }: ReportData): Promise<void> {
  return write(async (tx) => {
    const report = await findReport(year.id)
    if (report && !['draft', 'returned'].includes(report.status)) throw new RuleViolation([{ code: 'monitoring.reportFixed' }])
    const id = report ? await changed(tx, report.id, version, data) : await begun(tx, year, version, data)
    await record(tx, actor, 'monitoringReport.changed', { kind: 'monitoringReport', id })
  })
}

/** Hands the report to the director. Throws RuleViolation with what is missing. */
export function submitReport(actor: Actor, year: Year): Promise<void> {
  return decide(actor, year, 'submit', { submittedAt: new Date(), returnRemark: null }, 'monitoringReport.submitted')
}

export function approveReport(actor: Actor, year: Year): Promise<void> {
  return decide(actor, year, 'approve', { decidedAt: new Date(), decidedById: actor.userId }, 'monitoringReport.approved')
}

export function returnReport(actor: Actor, year: Year, remark: string): Promise<void> {
  return decide(actor, year, 'sendBack', { decidedAt: new Date(), decidedById: actor.userId, returnRemark: remark }, 'monitoringReport.returned')
}

type Change = { submittedAt?: Date; decidedAt?: Date; decidedById?: number; returnRemark?: string | null }
type Act = 'monitoringReport.submitted' | 'monitoringReport.approved' | 'monitoringReport.returned'

function decide(actor: Actor, year: Year, name: keyof typeof reportWorkflow, change: Change, action: Act): Promise<void> {
  return write(async (tx) => {
    const report = await findReport(year.id)
    if (!report) throw new NotFound()
    const status = advance(reportWorkflow, name, report.status, await reportFacts(year.id), actor)
    assertFresh(
      await tx.monitoringReport.updateMany({ where: { id: report.id, status: report.status }, data: { ...change, status, version: report.version + 1 } }),
    )
    await record(tx, actor, action, { kind: 'monitoringReport', id: report.id }, { from: report.status, to: status })
  })
}

async function changed(tx: Tx, id: number, version: number, data: Omit<ReportData, 'version'>): Promise<number> {
  assertFresh(await tx.monitoringReport.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
  return id
}

async function begun(tx: Tx, year: Year, version: number, data: Omit<ReportData, 'version'>): Promise<number> {
  if (version !== 0) throw new StaleRecord()
  const { id } = await tx.monitoringReport.create({ data: { ...data, schoolYearId: year.id, version: 1 }, select: { id: true } })
  return id
}
