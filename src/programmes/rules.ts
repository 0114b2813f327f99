import type { Reason } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import type { Workflow } from '../app/workflow.ts'
import type { ActivityMark, PairStatus, ProgrammeStatus } from '../generated/prisma/enums.ts'

export type ActivityFacts = { id: number; title: string; dueOn: string; mark: ActivityMark }
export type PairFacts = { id: number; status: PairStatus; startsOn: string; endsOn: string }
export type ProgrammeFacts = {
  id: number
  status: ProgrammeStatus
  goal: string | null
  menteeAcquaintedOn: string | null
  conclusion: string | null
  tasks: { text: string }[]
  activities: ActivityFacts[]
  pair: PairFacts
}

/** What stands in the way of approval (§8.4 B7). */
export function missingForApproval({ id, goal, tasks, activities, menteeAcquaintedOn, pair }: ProgrammeFacts): Reason[] {
  const edit = `/programmes/${id}/edit`
  const reasons: (Reason | false)[] = [
    hasEnded(pair) && { code: 'programmes.pairEnded', url: `/pairs/${pair.id}` },
    !goal && { code: 'programmes.goalMissing', url: edit + '#goal' },
    tasks.length === 0 && { code: 'programmes.tasksMissing', url: edit + '#tasks' },
    activities.length === 0 && { code: 'programmes.activitiesMissing', url: `/programmes/${id}/activities` },
    ...activities.filter((activity) => !insideTerm(activity.dueOn, pair)).map((activity) => outsideTerm(id, activity, pair)),
    menteeAcquaintedOn === null && { code: 'programmes.notAcquainted', url: edit + '#menteeAcquaintedOn' },
  ]
  return reasons.filter((reason) => reason !== false)
}

/** What stands in the way of completion (§8.4 B9). An activity put off is still to be done. */
export function missingForCompletion({ id, activities, conclusion }: ProgrammeFacts): Reason[] {
  const open = activities.filter(isOpen)
  return [
    ...(open.length > 0 ? [{ code: 'programmes.unmarked', params: { count: open.length }, url: `/programmes/${id}#plan` }] : []),
    ...(conclusion ? [] : [{ code: 'programmes.noConclusion', url: `/programmes/${id}/conclusion` }]),
  ]
}

/** Why a mark cannot be given now: only an approved programme of an acting pair is carried out. */
export function blocksMarking({ id, status, pair }: ProgrammeFacts): Reason[] {
  return [...(status === 'approved' ? [] : [{ code: `programmes.${status}`, url: `/programmes/${id}` }]), ...blocksPair(pair)]
}

/** Why a meeting cannot be noted: the first ones are held while the programme is still being written, so approval is not asked for. */
export function blocksMeetings({ id, status, pair }: ProgrammeFacts): Reason[] {
  return [...(status === 'completed' ? [{ code: 'programmes.completed', url: `/programmes/${id}` }] : []), ...blocksPair(pair)]
}

/** The text and the plan change only until they are sent to the director. */
export function blocksEditing({ id, status, pair }: ProgrammeFacts): Reason[] {
  if (hasEnded(pair)) return [{ code: 'programmes.pairEnded', url: `/pairs/${pair.id}` }]
  return status === 'draft' || status === 'returned' ? [] : [{ code: 'programmes.fixed', url: `/programmes/${id}` }]
}

export const programmeWorkflow = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['methodist', 'mentor'], blockedBy: missingForApproval },
  approve: { from: ['submitted'], to: 'approved', by: ['director'], blockedBy: missingForApproval },
  return: { from: ['submitted'], to: 'returned', by: ['methodist', 'director'] },
  complete: { from: ['approved'], to: 'completed', by: ['methodist'], blockedBy: missingForCompletion },
} as const satisfies Workflow<ProgrammeStatus, ProgrammeFacts>

/** An activity that still waits for a final mark. */
export function isOpen({ mark }: { mark: ActivityMark }): boolean {
  return mark === 'planned' || mark === 'moved'
}

/** An activity whose day has passed without a mark; days are YYYY-MM-DD. */
export function isLate(activity: { mark: ActivityMark; dueOn: string }, today: string): boolean {
  return isOpen(activity) && activity.dueOn < today
}

/** Whether a day lies in the pair's term, both ends included. */
export function insideTerm(day: string, { startsOn, endsOn }: Pick<PairFacts, 'startsOn' | 'endsOn'>): boolean {
  return startsOn <= day && day <= endsOn
}

/** How far a programme has come: «выполнено» alone counts as done. Nothing is late before the programme is carried out. */
export function progressOf(
  programme: { status: ProgrammeStatus; activities: { mark: ActivityMark; dueOn: string }[]; pair: { status: PairStatus } },
  today: string,
) {
  const { activities, status, pair } = programme
  const runs = status === 'approved' && pair.status === 'active'
  return {
    done: activities.filter((activity) => activity.mark === 'done').length,
    planned: activities.length,
    late: runs ? activities.filter((activity) => isLate(activity, today)).length : 0,
  }
}

const stageOrder = ['adaptation', 'main', 'final']

/** The plan in the order of its stages, then of its rows. */
export function inPlanOrder<A extends { stage: string | null; position: number }>(activities: A[]): A[] {
  const stageOf = (activity: A) => stageOrder.indexOf(activity.stage ?? 'main')
  return [...activities].sort((one, other) => stageOf(one) - stageOf(other) || one.position - other.position)
}

export function hasEnded(pair: { status: PairStatus }): boolean {
  return pair.status === 'completed' || pair.status === 'terminated'
}

function blocksPair(pair: PairFacts): Reason[] {
  if (pair.status === 'active') return []
  return [{ code: hasEnded(pair) ? 'programmes.pairEnded' : 'programmes.pairNotActive', url: `/pairs/${pair.id}` }]
}

function outsideTerm(id: number, activity: ActivityFacts, pair: PairFacts): Reason {
  const params = { title: activity.title, day: shortDate(activity.dueOn), from: shortDate(pair.startsOn), to: shortDate(pair.endsOn) }
  return { code: 'programmes.outsideTerm', params, url: `/programmes/${id}/activities/${activity.id}/edit#dueOn` }
}
