import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { OrderStatus } from '../generated/prisma/enums.ts'

/** What the workflow needs to know of an order. */
export type OrderFacts = {
  pairs: number
  /** consents that do not count on the day asked, one reason for each (§8.4 B1) */
  missing: Reason[]
  /** pairs that must not enter an order (§7.4, §8.4 B3) */
  prohibited: Reason[]
  /** whether the people of the pairs are still those whom the director signed for */
  samePeople: boolean
}

/** What keeps an order from being signed. */
export function missingForSignature({ pairs, missing, prohibited }: OrderFacts): Reason[] {
  return [...(pairs === 0 ? [{ code: 'orders.noPairs' }] : []), ...prohibited, ...missing]
}

/** What keeps a signed order from being registered: a consent was withdrawn meanwhile, or a pair changed. */
export function missingForRegistration({ missing, samePeople }: OrderFacts): Reason[] {
  return [...(samePeople ? [] : [{ code: 'orders.peopleChanged' }]), ...missing]
}

// A signed order is final; only one that can no longer take effect goes back, or its pairs would be stuck for ever.
function missingForReopening(facts: OrderFacts): Reason[] {
  return missingForRegistration(facts).length === 0 ? [{ code: 'orders.signed' }] : []
}

/** §8.3: draft → at the director's → returned or signed → registered. Changed or cancelled by another order only. */
export const orderWorkflow = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['methodist'], blockedBy: missingForSignature },
  withdraw: { from: ['submitted'], to: 'draft', by: ['methodist'] },
  approve: { from: ['submitted'], to: 'approved', by: ['director'], blockedBy: missingForSignature },
  sendBack: { from: ['submitted'], to: 'returned', by: ['director'] },
  reopen: { from: ['approved'], to: 'returned', by: ['director'], blockedBy: missingForReopening },
  register: { from: ['approved'], to: 'registered', by: ['methodist'], blockedBy: missingForRegistration },
} as const satisfies Workflow<OrderStatus, OrderFacts>

/** Whether the methodist may still change or remove the order. */
export function isOpen(status: OrderStatus): boolean {
  return status === 'draft' || status === 'returned'
}

/** Art. 351.8 of the Labour code governs mentoring of staff from this day (§8.4 B16). */
export function needsAddendum(pair: { form: string }, day: string): boolean {
  return pair.form === 'teacherTeacher' && day >= '2025-03-01'
}
