import type { OpenSheet } from '../../acquaintance/commands.ts'
import type { Actor } from '../../app/actor.ts'
import { RuleViolation } from '../../app/errors.ts'
import { problems } from '../messages.ts'
import { isInForce } from '../rules.ts'
import { findOrder } from '../source.ts'

const actions = { marked: 'order.acquainted', corrected: 'order.acquaintanceCorrected', undone: 'order.acquaintanceUndone' } as const

/** The sheet of a registered order: only those sign it whom registration put on it. */
export function sheetOfOrder(actor: Actor, id: number): OpenSheet {
  return async (tx) => {
    const { status, datedOn } = await findOrder(actor, id)
    if (!isInForce(status) || datedOn === null) throw new RuleViolation([{ code: 'orders.notRegistered' }])
    const of = (personIds: number[]) => ({ orderId: id, personId: { in: personIds } })
    const change = async (personIds: number[], from: { not: string | null } | null, acquaintedOn: string | null) =>
      (await tx.orderAcquaintance.updateMany({ where: { ...of(personIds), acquaintedOn: from }, data: { acquaintedOn } })).count
    return {
      subject: { kind: 'order', id },
      actions,
      dayProblem: (day) => (day < datedOn ? problems.acquaintedBefore(datedOn) : null),
      marked: async (personIds) => {
        const found = await tx.orderAcquaintance.findMany({ where: { ...of(personIds), acquaintedOn: { not: null } }, select: { personId: true } })
        return found.map(({ personId }) => personId)
      },
      mark: (personIds, day) => change(personIds, null, day),
      correct: (personIds, day) => change(personIds, { not: day }, day),
      undo: (personIds) => change(personIds, { not: null }, null),
    }
  }
}
