import { fullName } from '../app/format.ts'
import { isAddress } from '../app/mail.ts'
import type { ExpectedReport } from './expected.ts'
import { isOwed } from './rules.ts'

/** What one mentor owes of one kind: a letter goes to a mentor, not to each of the pairs. `address` is null when none is known. */
export type Debt = { mentorId: number; name: string; address: string | null; topics: string[]; dueOn: string; programmeIds: number[]; reminded: boolean }

/** Mentors who owe a report on a day (YYYY-MM-DD), in the order of the reports; `reminded` are programmes of which a letter left today. */
export function debtsOf(reports: ExpectedReport[], reminded: ReadonlySet<number>, today: string): Debt[] {
  const owed = reports.filter((report) => isOwed(report, today))
  const mentors = [...new Set(owed.map(({ mentor }) => mentor.id))]
  return mentors.flatMap((mentorId) => {
    const own = owed.filter(({ mentor }) => mentor.id === mentorId)
    const [first] = own
    return first ? [debtOf(first, own, reminded)] : []
  })
}

function debtOf({ mentor }: ExpectedReport, own: ExpectedReport[], reminded: ReadonlySet<number>): Debt {
  const address = mentor.email?.trim() ?? ''
  return {
    mentorId: mentor.id,
    name: fullName(mentor),
    address: isAddress(address) ? address : null,
    topics: [...new Set(own.map(({ topic }) => topic))],
    dueOn: own.map(({ dueOn }) => dueOn).sort()[0] ?? '',
    programmeIds: own.map(({ programmeId }) => programmeId),
    reminded: own.some(({ programmeId }) => reminded.has(programmeId)),
  }
}
