import { today } from '../app/clock.ts'
import type { ExpectedReport } from './expected.ts'
import { kinds, notBegun, statuses, words } from './messages.ts'
import { isOwed, isWritable } from './rules.ts'

/** A line of the programme's page for each report it owes. */
export function reportLines(expected: ExpectedReport[]) {
  return expected.map((one) => ({
    text: kinds[one.kind],
    url: `/programmes/${one.programmeId}/reports/${one.kind}`,
    note: words.period(one.startsOn, one.endsOn),
    due: isWritable(one.status) ? words.due(one.dueOn) : null,
    status: statusOf(one),
  }))
}

/** The status in words; before its day a report is only expected. */
export function statusOf(expected: Pick<ExpectedReport, 'status' | 'askedOn' | 'dueOn'>) {
  if (expected.status) return statuses[expected.status]
  return isOwed(expected, today()) && expected.dueOn < today() ? notBegun.late : notBegun.early
}
