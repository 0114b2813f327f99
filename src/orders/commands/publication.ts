import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'
import { isInForce } from '../rules.ts'
import { findOrder } from '../source.ts'

/** Puts the version for the website on the public page; only of an order in force. The signed text does not change. */
export function publishOrder(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const order = await findOrder(actor, id)
    if (!isInForce(order.status)) throw new RuleViolation([{ code: 'orders.publishesInForce' }])
    if (order.publishedAt !== null) return
    await tx.order.update({ where: { id }, data: { publishedAt: new Date() } })
    await record(tx, actor, 'order.published', { kind: 'order', id })
  })
}

/** Takes it down, at any time. */
export function unpublishOrder(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const order = await findOrder(actor, id)
    if (order.publishedAt === null) return
    await tx.order.update({ where: { id }, data: { publishedAt: null } })
    await record(tx, actor, 'order.unpublished', { kind: 'order', id })
  })
}
