import { read } from '../app/db.ts'
import { findingsOf } from './check.ts'
import { type Finding, prohibitions } from './rules.ts'
import type { PairState } from './workflow.ts'

const assigning = { kind: 'assignment', status: { not: 'cancelled' } } as const

/** What the steps of a pair depend on, as it is now. `findings` spares looking §7.4 up again. */
export async function stateOf(pairId: number, findings?: Finding[]): Promise<PairState> {
  const pair = await read().pair.findUniqueOrThrow({
    where: { id: pairId },
    select: {
      orders: { where: { order: assigning }, select: { order: { select: { id: true, status: true, number: true } } }, orderBy: { orderId: 'asc' } },
      programme: { select: { id: true, status: true } },
    },
  })
  return {
    pairId,
    prohibitions: prohibitions(findings ?? (await findingsOf([pairId])).get(pairId) ?? []),
    orders: pair.orders.map(({ order }) => order),
    programme: pair.programme,
  }
}
