import { addDays } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { ManualStatus, RoadmapStatus } from '../generated/prisma/enums.ts'
import { findingOf, isCode } from './evidence.ts'
import type { ComputedStatus, Finding } from './finding.ts'
import type { RoadmapFacts } from './facts.ts'
import { flatten, type Node } from './tree.ts'

export type Status = ComputedStatus | ManualStatus

/** What the approval of the roadmap depends on. */
export type ApprovalFacts = { emptyStages: number[] }

const everyStageFilled = ({ emptyStages }: ApprovalFacts): Reason[] =>
  emptyStages.map((stage) => ({ code: 'roadmap.stageEmpty', params: { stage }, url: '/roadmap' }))

/** Draft → submitted → approved or returned. After approval the text is fixed. */
export const roadmapWorkflow = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['methodist'], blockedBy: everyStageFilled },
  recall: { from: ['submitted'], to: 'draft', by: ['methodist'] },
  approve: { from: ['submitted'], to: 'approved', by: ['director'], blockedBy: everyStageFilled },
  sendBack: { from: ['submitted'], to: 'returned', by: ['director'] },
} as const satisfies Workflow<RoadmapStatus, ApprovalFacts>

/** An order that approves a year's roadmap is dated within the year or the year before it; anything else is a slip of the hand. */
export function orderDayFits(day: string | null, year: { startsOn: string; endsOn: string }): boolean {
  return day === null || (day >= addDays(year.startsOn, -365) && day <= year.endsOn)
}

/** The text is changed only while nobody is asked to approve it and nobody has. */
export function mayChangeText(status: RoadmapStatus): boolean {
  return status === 'draft' || status === 'returned'
}

export type RatedItem = {
  id: number
  parentId: number | null
  code: string | null
  startsOn: string | null
  dueOn: string | null
  manualStatus: ManualStatus | null
}
export type Rating = { status: Status; computed: Finding | null; burning: 'late' | 'soon' | null }

/**
 * The status of every item by id. Marked by hand goes first; then what the records say; an item that only
 * holds others follows from them; an item of the curator's own is in work from its first day. Stages lock nothing.
 */
export function rate<R extends RatedItem>(nodes: Node<R>[], facts: RoadmapFacts, today: string): Map<number, Rating> {
  const ratings = new Map<number, Rating>()
  for (const node of nodes) {
    for (const [id, rating] of rate(node.children, facts, today)) ratings.set(id, rating)
    const computed = isCode(node.code) ? findingOf(node.code, facts) : null
    const below = flatten(node.children)
      .filter((item) => item.code !== null || item.children.length === 0)
      .map((item) => ratings.get(item.id)?.status ?? 'notStarted')
    const status = node.manualStatus ?? computed?.status ?? (below.length > 0 ? together(below) : ownStatus(node, today))
    ratings.set(node.id, { status, computed, burning: burning(node, status, today) })
  }
  return ratings
}

/** The status of a stage, or of an item that only holds others, from what it holds. */
export function together(statuses: Status[]): Status {
  if (statuses.length === 0) return 'notStarted'
  const all = (...wanted: Status[]) => statuses.every((status) => wanted.includes(status))
  if (all('notApplicable')) return 'notApplicable'
  if (all('done', 'notApplicable')) return 'done'
  if (all('done', 'notApplicable', 'moved')) return 'moved'
  if (all('done', 'notApplicable', 'moved', 'notDone')) return 'notDone'
  return all('notStarted', 'notApplicable') ? 'notStarted' : 'inWork'
}

/** Days before the due date when an unfinished item begins to «burn». */
export const soonDays = 7

/** Stages and items whose day is near or past and that are not finished, in the order of reading. */
export function burningItems<R extends RatedItem>(nodes: Node<R>[], ratings: Map<number, Rating>): Node<R>[] {
  return flatten(nodes).filter((item) => (ratings.get(item.id)?.burning ?? null) !== null)
}

/** How many items are finished of those that apply: computed ones and the curator's own, not those that only hold others. */
export function progress<R extends RatedItem>(nodes: Node<R>[], ratings: Map<number, Rating>): { done: number; whole: number } {
  const needed = judged(nodes).filter(({ id }) => ratings.get(id)?.status !== 'notApplicable')
  return { done: needed.filter(({ id }) => ratings.get(id)?.status === 'done').length, whole: needed.length }
}

/** The first item, in the order of the year, that is not begun or in work. */
export function nextItem<R extends RatedItem>(nodes: Node<R>[], ratings: Map<number, Rating>): Node<R> | null {
  return judged(nodes).find(({ id }) => ['notStarted', 'inWork'].includes(ratings.get(id)?.status ?? '')) ?? null
}

function judged<R extends RatedItem>(nodes: Node<R>[]): Node<R>[] {
  return flatten(nodes).filter((item) => item.code !== null || (item.parentId !== null && item.children.length === 0))
}

function burning(item: RatedItem, status: Status, today: string): Rating['burning'] {
  const open = status === 'notStarted' || status === 'inWork' || status === 'moved'
  if (!open || item.dueOn === null) return null
  if (item.dueOn < today) return 'late'
  return item.dueOn <= addDays(today, soonDays) ? 'soon' : null
}

function ownStatus(item: RatedItem, today: string): ComputedStatus {
  return item.startsOn !== null && item.startsOn <= today ? 'inWork' : 'notStarted'
}
