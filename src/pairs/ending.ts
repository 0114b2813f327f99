import type { PersonKind } from '../generated/prisma/enums.ts'
import type { Errors } from '../app/forms.ts'
import { problems } from './messages.ts'
import { addWorkingDays } from './term.ts'

const noticeDays = 3

type Ending = { endedOn: string; endedBy?: string; acknowledged?: boolean }

/**
 * What is wrong with the last day of a pair. A completed pair has ended already; an early end may be named ahead,
 * and an employer who withdraws the duty gives three working days' notice: a warning to be read (domain §1.2).
 */
export function endErrors(pair: { startsOn: string; mentorProfile: { person: { kind: PersonKind } } }, end: Ending, today: string): Errors {
  if (end.endedOn < pair.startsOn) return { endedOn: problems.endedBeforeStart }
  if (end.endedBy === undefined && end.endedOn > today) return { endedOn: problems.endedInFuture }
  const isShort = end.endedBy === 'employer' && pair.mentorProfile.person.kind === 'staff' && end.endedOn < addWorkingDays(today, noticeDays)
  return isShort && !end.acknowledged ? { acknowledged: problems.shortNotice } : {}
}
