import type { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../app/actor.ts'
import { byTransition, role, signedIn } from '../app/policy.ts'
import { pairWorkflow } from './workflow.ts'

export const can = {
  listPairs: signedIn,
  formPair: role('methodist'),
  changePair: role('methodist'),
  agreePair: byTransition(pairWorkflow, 'agree'),
  reopenPair: byTransition(pairWorkflow, 'reopen'),
  dissolvePair: role('methodist'),
  completePair: byTransition(pairWorkflow, 'complete'),
}

/** A mentor sees the pairs in which they are the mentor; the others see all. */
export function visibleTo(actor: Actor): Prisma.PairWhereInput {
  return actor.role === 'mentor' ? { mentorProfile: { personId: actor.personId ?? 0 } } : {}
}
