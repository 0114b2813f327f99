import type { Actor } from '../app/actor.ts'
import { NotFound, type Reason, RuleViolation } from '../app/errors.ts'
import { approveOrder } from '../orders/commands/signing.ts'
import { findOrder } from '../orders/source.ts'
import type { Chosen } from './form.ts'

/** `reasons` null: the order is gone, or is not waiting for the director. */
export type Refused = { id: number; reasons: Reason[] | null }

/**
 * Signs several orders, each in a transaction of its own and only as it was shown. Those that changed or are blocked
 * meanwhile stay unsigned and come back with their reasons.
 */
export async function approveMany(actor: Actor, chosen: readonly Chosen[]): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const { id, seen } of chosen) {
    const reasons = await refusalOf(actor, { id, seen })
    if (reasons !== undefined) refused.push({ id, reasons })
  }
  return refused
}

async function refusalOf(actor: Actor, { id, seen }: Chosen): Promise<Reason[] | null | undefined> {
  try {
    await approveOrder(actor, id, seen)
    return undefined
  } catch (error) {
    if (error instanceof NotFound) return null
    if (!(error instanceof RuleViolation)) throw error
    const moved = error.reasons.some(({ code }) => code === 'app.statusChanged')
    return moved ? [{ code: 'approvals.moved', params: { status: (await findOrder(actor, id)).status } }] : error.reasons
  }
}
