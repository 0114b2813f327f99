import type { Reason } from '../app/errors.ts'
import { menteeFacts } from '../mentees/facts.ts'
import { statuses as menteeStatuses } from '../mentees/messages.ts'
import { menteeWorkflow, missingForInclusion as missingMentee } from '../mentees/rules.ts'
import { mentorFacts } from '../mentors/facts.ts'
import { statuses as mentorStatuses } from '../mentors/messages.ts'
import { mentorWorkflow, missingForInclusion as missingMentor } from '../mentors/rules.ts'
import type { Workflow } from '../app/workflow.ts'
import type { Act, StatusBank } from './acts.ts'
import type { Picked } from './selection.ts'

export type Left = Picked & { reasons: Reason[] }
type StatusAct = Exclude<Act, { transition: null }>

/** Which of the chosen rows the transition may be made for, and what keeps it from the others. */
export async function sortOut(act: StatusAct, rows: Picked[]): Promise<{ able: Picked[]; left: Left[] }> {
  // Asked for together, the facts of many rows are read by few statements.
  const reasons = await Promise.all(rows.map((row) => whatKeeps(act, row.id)))
  const judged = rows.map((row, index) => ({ ...row, reasons: reasons[index] ?? [] }))
  return { able: judged.filter((row) => row.reasons.length === 0), left: judged.filter((row) => row.reasons.length > 0) }
}

async function whatKeeps({ bank, transition }: StatusAct, id: number): Promise<Reason[]> {
  if (bank === 'mentors') {
    const { status, facts } = await mentorFacts(id)
    return keptBy(mentorWorkflow, transition, status, facts, mentorStatuses[status])
  }
  const { status, facts } = await menteeFacts(id)
  return keptBy(menteeWorkflow, transition, status, facts, menteeStatuses[status])
}

function keptBy<Status extends string, Facts>(workflow: Workflow<Status, Facts>, name: string, status: Status, facts: Facts, label: string): Reason[] {
  const transition = workflow[name]
  if (!transition?.from.includes(status)) return [{ code: 'bulk.otherStatus', params: { status: label } }]
  return transition.blockedBy?.(facts) ?? []
}

const closed = ['declined', 'excluded', 'withdrawn', 'completed']
const afterInclusion = ['inBank', 'paused', 'mentorChosen', 'inProgramme']

/** What keeps a row from going back to an earlier status: the person may have left, or taken the consent back, since. */
export async function whatKeepsFromReturn(bank: StatusBank, id: number, to: string): Promise<Reason[]> {
  if (closed.includes(to)) return []
  const { facts, missing } = bank === 'mentors' ? await withMissing(mentorFacts(id), missingMentor) : await withMissing(menteeFacts(id), missingMentee)
  if (afterInclusion.includes(to)) return missing
  return facts.hasLeft ? [{ code: 'people.hasLeft', url: `/people/${facts.personId}` }] : []
}

async function withMissing<F>(found: Promise<{ facts: F }>, missing: (facts: F) => Reason[]) {
  const { facts } = await found
  return { facts, missing: missing(facts) }
}
