import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import type { Tx } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { orderFacts } from '../facts.ts'
import { kinds } from '../kinds/all.ts'
import { orderWorkflow } from '../rules.ts'
import { findOrder } from '../source.ts'

/**
 * Step of registering an order of cancellation: the cancelled order loses force and what it did is undone. Pairs that worked by
 * an order of assignment wait for another; an amendment is put back; pairs ended by it work again.
 */
export async function cancelOrder(tx: Tx, actor: Actor, id: number): Promise<void> {
  const order = await findOrder(actor, id)
  const status = advance(orderWorkflow, 'cancel', order.status, await orderFacts(order, today()), actor)
  assertFresh(await tx.order.updateMany({ where: { id, status: order.status }, data: { status, version: order.version + 1 } }))
  await record(tx, actor, 'order.cancelled', { kind: 'order', id }, { from: order.status, to: status })
  await kinds[order.kind].undo(tx, actor, order)
}
