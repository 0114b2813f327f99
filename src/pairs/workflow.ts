import type { OrderStatus, PairStatus, ProgrammeStatus } from '../generated/prisma/enums.ts'
import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'

/** What the steps of a pair's life depend on. `prohibitions` are those of §7.4. */
export type PairState = {
  pairId: number
  prohibitions: Reason[]
  orders: { id: number; status: OrderStatus; number: string | null }[]
  programme: { id: number; status: ProgrammeStatus } | null
}

/** Life of a pair (domain §8.3). It works from a registered order only (B6); an early end needs a reason, not yet an order. */
export const pairWorkflow = {
  agree: { from: ['draft'], to: 'agreed', by: ['methodist'], blockedBy: (state) => state.prohibitions },
  reopen: { from: ['agreed'], to: 'draft', by: ['methodist'], blockedBy: inAnyOrder },
  activate: { from: ['agreed'], to: 'active', by: ['methodist', 'director'], blockedBy: noRegisteredOrder },
  complete: { from: ['active'], to: 'completed', by: ['methodist'], blockedBy: programmeNotCompleted },
  terminate: { from: ['active'], to: 'terminated', by: ['methodist'] },
} as const satisfies Workflow<PairStatus, PairState>

/** Why a pair cannot be edited: a signed order changes only by another order (B5), one at the director's must not move. */
export function blocksEditing({ orders }: PairState): Reason[] {
  const fixed = orders.find((order) => order.status === 'submitted' || order.status === 'approved' || order.status === 'registered')
  return fixed ? [{ code: 'pairs.inOrder', params: { number: fixed.number ?? '' }, url: `/orders/${fixed.id}` }] : []
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
  return orders.some((order) => order.status === 'registered') ? [] : [{ code: 'pairs.noRegisteredOrder', url: '/orders' }]
}

function programmeNotCompleted({ pairId, programme }: PairState): Reason[] {
  if (!programme) return [{ code: 'pairs.programmeMissing', url: `/programmes/new?pair=${pairId}` }]
  return programme.status === 'completed' ? [] : [{ code: 'pairs.programmeOpen', url: `/programmes/${programme.id}` }]
}
