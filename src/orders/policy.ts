import type { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../app/actor.ts'
import { byTransition, role, signedIn } from '../app/policy.ts'
import { issued, orderWorkflow } from './rules.ts'

export const can = {
  seeOrders: signedIn,
  printJournal: role('methodist', 'director'),
  draftOrders: role('methodist'),
  submitOrder: byTransition(orderWorkflow, 'submit'),
  withdrawOrder: byTransition(orderWorkflow, 'withdraw'),
  approveOrder: byTransition(orderWorkflow, 'approve'),
  returnOrder: byTransition(orderWorkflow, 'sendBack'),
  registerOrder: byTransition(orderWorkflow, 'register'),
  keepAcquaintance: role('methodist'),
  readFiles: role('methodist', 'director'),
  keepFiles: role('methodist'),
  publishOrder: role('methodist'),
  readSiteVersion: role('methodist', 'director'),
  executeOrder: byTransition(orderWorkflow, 'execute'),
}

/** A mentor reads the registered orders of own pairs, and those that told of them once; methodist and director read all. */
export function visibleTo(actor: Actor): Prisma.OrderWhereInput {
  if (actor.role !== 'mentor') return {}
  const personId = actor.personId ?? 0
  return { status: { in: [...issued] }, OR: [{ pairs: { some: { pair: { mentorProfile: { personId } } } } }, { acquaintances: { some: { personId } } }] }
}
