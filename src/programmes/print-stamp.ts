import type { Organisation } from '../generated/prisma/client.ts'
import { dayOf } from '../app/clock.ts'
import { longDate, shortDate } from '../app/format.ts'
import type { FoundProgramme } from './find.ts'
import { orderOf } from './participants.ts'

/** Who approved the programme and when, in the centre's style (§1.5); the order is the one that lists it as approved. */
export function stampOf(programme: FoundProgramme, centre: Organisation) {
  const { pair, approvedAt, status } = programme
  const approved = status === 'approved' || status === 'completed'
  const approvedOn = approved && approvedAt ? dayOf(approvedAt) : null
  const order = orderOf(pair, 'programmesApproval')
  return {
    isDraft: !approved,
    approvedByOrder: centre.approvalStamp === 'byDocument',
    approvedOn: approvedOn && longDate(approvedOn),
    approvalOrderNumber: order?.number ?? null,
    approvalOrderOn: order?.datedOn ? shortDate(order.datedOn) : null,
    year: (approvedOn ?? pair.startsOn).slice(0, 4),
  }
}
