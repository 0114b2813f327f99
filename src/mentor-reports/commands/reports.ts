import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation, StaleRecord } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import type { MentorReportKind } from '../../generated/prisma/enums.ts'
import type { Action } from '../../journal/messages.ts'
import { record } from '../../journal/record.ts'
import type { ReportData } from '../form.ts'
import { findReport } from '../queries.ts'
import { isWritable, reportWorkflow } from '../rules.ts'

export type Which = { programmeId: number; kind: MentorReportKind }

/** Keeps what was written so far. Throws StaleRecord when somebody else saved the report meanwhile. */
export function saveReport(actor: Actor, which: Which, data: ReportData): Promise<void> {
  return write(async (tx) => {
    const { written } = await findReport(actor, which.programmeId, which.kind)
    if (!isWritable(written?.status ?? null)) throw new RuleViolation([{ code: 'mentorReports.fixed' }])
    const id = await keep(which, data, written?.id ?? null)
    await record(tx, actor, 'mentorReport.saved', { kind: 'mentorReport', id }, { programme: which.programmeId })
  })
}

/** Saves and sends the report to the methodist in one step (§4.8): the sent report is exactly what stood in the form. */
export function submitReport(actor: Actor, which: Which, data: ReportData): Promise<void> {
  return write(async (tx) => {
    const { written, url } = await findReport(actor, which.programmeId, which.kind)
    const status = advance(reportWorkflow, 'submit', written?.status ?? 'draft', { ...data, url }, actor)
    const id = await keep(which, data, written?.id ?? null)
    await tx.mentorReport.update({ where: { id }, data: { status, submittedAt: new Date(), returnRemark: null } })
    await record(tx, actor, 'mentorReport.submitted', { kind: 'mentorReport', id }, { programme: which.programmeId, from: written?.status ?? null, to: status })
  })
}

/** Accepts exactly what the methodist read. */
export function acceptReport(actor: Actor, which: Which, version: number): Promise<void> {
  return decide(actor, which, { name: 'accept', action: 'mentorReport.accepted', version, returnRemark: null })
}

/** Sends the report back with what is to be mended. */
export function returnReport(actor: Actor, which: Which, { remark, version }: { remark: string; version: number }): Promise<void> {
  return decide(actor, which, { name: 'return', action: 'mentorReport.returned', version, returnRemark: remark })
}

async function keep({ programmeId, kind }: Which, { version, ...data }: ReportData, id: number | null): Promise<number> {
  return write(async (tx) => {
    if (id === null) {
      if (version !== 0) throw new StaleRecord()
      const made = await tx.mentorReport.create({ data: { programmeId, kind, ...data, version: 1 }, select: { id: true } })
      return made.id
    }
    assertFresh(await tx.mentorReport.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    return id
  })
}

type Decision = { name: 'accept' | 'return'; action: Action; version: number; returnRemark: string | null }

function decide(actor: Actor, { programmeId, kind }: Which, { name, action, version, returnRemark }: Decision): Promise<void> {
  return write(async (tx) => {
    const { written, url } = await findReport(actor, programmeId, kind)
    const facts = { url, solved: null, results: null, readiness: null, ...written }
    const status = advance(reportWorkflow, name, written?.status ?? 'draft', facts, actor)
    const data = { status, returnRemark, decidedAt: new Date(), decidedById: actor.userId, version: version + 1 }
    assertFresh(await tx.mentorReport.updateMany({ where: { programmeId, kind, version }, data }))
    await record(tx, actor, action, { kind: 'mentorReport', id: written?.id ?? 0 }, { programme: programmeId, from: written?.status ?? null, to: status })
  })
}
