import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { orderFacts } from '../facts.ts'
import { kindProblems as problems } from '../kinds/messages.ts'
import { orderWorkflow } from '../rules.ts'
import { findOrder } from '../source.ts'

/** Notes that an order was carried out, on which day and how. Returns what is wrong with the day, or null. */
export function executeOrder(actor: Actor, id: number, data: { executedOn: string; executionNote: string | null }): Promise<string | null> {
  return write(async (tx) => {
    const order = await findOrder(actor, id)
    const status = advance(orderWorkflow, 'execute', order.status, await orderFacts(order, today()), actor)
    if (data.executedOn > today()) return problems.notYet
    if (data.executedOn < (order.datedOn ?? '')) return problems.executedEarly
    assertFresh(
      await tx.order.updateMany({ where: { id, status: order.status, version: order.version }, data: { ...data, status, version: order.version + 1 } }),
    )
    await record(tx, actor, 'order.executed', { kind: 'order', id }, { from: order.status, to: status })
    return null
  })
}
