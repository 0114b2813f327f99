import type { OrderStatus, PairStatus, ProgrammeStatus } from '../generated/prisma/enums.ts'
import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import { isInForce } from '../orders/rules.ts'

/** What the steps of a pair's life depend on. `prohibitions` are those of §7.4. */
export type PairState = {
  pairId: number
  prohibitions: Reason[]
  /** orders that assign the pair and were not cancelled */
  orders: { id: number; status: OrderStatus; number: string | null }[]
  programme: { id: number; status: ProgrammeStatus } | null
}

/** Life of a pair (domain §8.3). It works from a registered order only (B6), and only an order ends it early or takes that back (B5). */
export const pairWorkflow = {
  agree: { from: ['draft'], to: 'agreed', by: ['methodist'], blockedBy: (state) => state.prohibitions },
  reopen: { from: ['agreed'], to: 'draft', by: ['methodist'], blockedBy: inAnyOrder },
  activate: { from: ['agreed'], to: 'active', by: ['methodist', 'director'], blockedBy: noRegisteredOrder },
  complete: { from: ['active'], to: 'completed', by: ['methodist'], blockedBy: programmeNotCompleted },
  terminate: { from: ['active'], to: 'terminated', by: ['methodist'] },
  suspend: { from: ['active'], to: 'agreed', by: ['methodist'] },
  revive: { from: ['terminated'], to: 'active', by: ['methodist'] },
} as const satisfies Workflow<PairStatus, PairState>

/** Why a pair cannot be edited: a signed order changes only by another order (B5), one at the director's must not move. */
export function blocksEditing({ orders }: PairState): Reason[] {
  const fixed = orders.find(({ status }) => status === 'submitted' || status === 'approved' || isInForce(status))
  return fixed ? [{ code: 'pairs.inOrder', params: { number: fixed.number ?? '' }, url: `/orders/${fixed.id}` }] : []
}

/** Why a pair that works cannot be edited: the sentence leads to the order that may change it (B5). */
export function changesByOrder(pairId: number): Reason[] {
  return [{ code: 'pairs.changesByOrder', url: `/orders/new/amendment?pair=${pairId}` }]
}

/** Why a pair that is still forming cannot be dissolved. */
export function blocksDissolving(state: PairState): Reason[] {
  const programme: Reason[] = state.programme ? [{ code: 'pairs.hasProgramme', url: `/programmes/${state.programme.id}` }] : []
  return [...inAnyOrder(state), ...programme]
}

function inAnyOrder(state: PairState): Reason[] {
  const fixed = blocksEditing(state)
  const [order] = state.orders
  return fixed.length > 0 || !order ? fixed : [{ code: 'pairs.inDraftOrder', url: `/orders/${order.id}` }]
}

function noRegisteredOrder({ orders }: PairState): Reason[] {
  return orders.some((order) => isInForce(order.status)) ? [] : [{ code: 'pairs.noRegisteredOrder', url: '/orders' }]
}

function programmeNotCompleted({ pairId, programme }: PairState): Reason[] {
  if (!programme) return [{ code: 'pairs.programmeMissing', url: `/programmes/new?pair=${pairId}` }]
  return programme.status === 'completed' ? [] : [{ code: 'pairs.programmeOpen', url: `/programmes/${programme.id}` }]
}
