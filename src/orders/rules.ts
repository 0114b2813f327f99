import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { OrderStatus } from '../generated/prisma/enums.ts'

/** What the workflow needs to know of an order. */
export type OrderFacts = {
  /** consents that do not count on the day asked, one reason for each (§8.4 B1) */
  missing: Reason[]
  /** what must not be ordered: pairs of §7.4 (B3), changes that change nothing, an order about nothing */
  prohibited: Reason[]
  /** cited acts that are not in force on any day the order may be dated */
  uncitable: Reason[]
  /** whether pairs and people are still those for which the director signed */
  sameContent: boolean
}

/** What keeps an order from being signed. */
export function missingForSignature({ missing, prohibited, uncitable }: OrderFacts): Reason[] {
  return [...prohibited, ...uncitable, ...missing]
}

/** What keeps a signed order from being registered: a consent was withdrawn meanwhile, a pair changed, or what it orders cannot be done any more. */
export function missingForRegistration({ missing, prohibited, sameContent }: OrderFacts): Reason[] {
  return [...(sameContent ? [] : [{ code: 'orders.peopleChanged' }]), ...prohibited, ...missing]
}

// A signed order is final; only one that can no longer take effect goes back, or its pairs would be stuck for ever.
function missingForReopening(facts: OrderFacts): Reason[] {
  return missingForRegistration(facts).length === 0 && facts.uncitable.length === 0 ? [{ code: 'orders.signed' }] : []
}

/** §8.3: draft → at the director's → returned or signed → registered → executed. Changed or cancelled by another order only. */
export const orderWorkflow = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['methodist'], blockedBy: missingForSignature },
  withdraw: { from: ['submitted'], to: 'draft', by: ['methodist'] },
  approve: { from: ['submitted'], to: 'approved', by: ['director'], blockedBy: missingForSignature },
  sendBack: { from: ['submitted'], to: 'returned', by: ['director'] },
  reopen: { from: ['approved'], to: 'returned', by: ['director'], blockedBy: missingForReopening },
  register: { from: ['approved'], to: 'registered', by: ['methodist'], blockedBy: missingForRegistration },
  execute: { from: ['registered'], to: 'executed', by: ['methodist'] },
  cancel: { from: ['registered', 'executed'], to: 'cancelled', by: ['methodist'] },
} as const satisfies Workflow<OrderStatus, OrderFacts>

/** Statuses of an order that works: what it did is so until another order changes it. */
export const inForce = ['registered', 'executed'] as const satisfies readonly OrderStatus[]

/** Statuses of an order that has a number and a day, whatever became of it. */
export const issued = [...inForce, 'cancelled'] as const satisfies readonly OrderStatus[]

/** Statuses of an order that nobody registered yet: it may still change, and holds its pairs. */
export const unissued = ['draft', 'submitted', 'returned', 'approved'] as const satisfies readonly OrderStatus[]

export function isInForce(status: OrderStatus): boolean {
  return status === 'registered' || status === 'executed'
}

export function isIssued(status: OrderStatus): boolean {
  return isInForce(status) || status === 'cancelled'
}

/** Whether the director has signed: nothing is left to think over. */
export function isDecided(status: OrderStatus): boolean {
  return status === 'approved' || isIssued(status)
}

/** Whether the methodist may still change or remove the order. */
export function isOpen(status: OrderStatus): boolean {
  return status === 'draft' || status === 'returned'
}
