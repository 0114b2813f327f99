import type { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../app/actor.ts'
import { byTransition, role, signedIn } from '../app/policy.ts'
import { orderWorkflow } from './rules.ts'

export const can = {
  seeOrders: signedIn,
  draftOrders: role('methodist'),
  submitOrder: byTransition(orderWorkflow, 'submit'),
  withdrawOrder: byTransition(orderWorkflow, 'withdraw'),
  approveOrder: byTransition(orderWorkflow, 'approve'),
  returnOrder: byTransition(orderWorkflow, 'sendBack'),
  registerOrder: byTransition(orderWorkflow, 'register'),
  keepAcquaintance: role('methodist'),
}

/** A mentor reads the registered orders of own pairs; methodist and director read all. */
export function visibleTo(actor: Actor): Prisma.OrderWhereInput {
  if (actor.role !== 'mentor') return {}
  return { status: 'registered', pairs: { some: { pair: { mentorProfile: { personId: actor.personId ?? 0 } } } } }
}
