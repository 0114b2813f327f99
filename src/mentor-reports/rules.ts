import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { MentorReportStatus, Readiness } from '../generated/prisma/enums.ts'

/** What the mentor has to add before the report may be sent; `url` is where it is written. */
export type ReportFacts = { url: string; solved: string | null; results: string | null; readiness: Readiness | null }

/** What stands in the way of sending a report (§4.8). */
export function missingForSubmission({ url, solved, results, readiness }: ReportFacts): Reason[] {
  const reasons: (Reason | false)[] = [
    !solved && { code: 'mentorReports.solvedMissing', url: `${url}/edit#solved` },
    !results && { code: 'mentorReports.resultsMissing', url: `${url}/edit#results` },
    readiness === null && { code: 'mentorReports.readinessMissing', url: `${url}/edit#readiness` },
  ]
  return reasons.filter((reason) => reason !== false)
}

/** Life of a report (§8.3). What was accepted by mistake goes back to the mentor too. */
export const reportWorkflow = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['mentor', 'methodist'], blockedBy: missingForSubmission },
  accept: { from: ['submitted'], to: 'accepted', by: ['methodist'] },
  return: { from: ['submitted', 'accepted'], to: 'returned', by: ['methodist'] },
} as const satisfies Workflow<MentorReportStatus, ReportFacts>

/** Whether the text may be written: a report nobody began counts as a draft. */
export function isWritable(status: MentorReportStatus | null): boolean {
  return status === null || status === 'draft' || status === 'returned'
}

/** Whether the mentor owes the report: its time has come and it does not lie with the methodist. Days are YYYY-MM-DD. */
export function isOwed({ status, askedOn }: { status: MentorReportStatus | null; askedOn: string }, today: string): boolean {
  return isWritable(status) && askedOn <= today
}
