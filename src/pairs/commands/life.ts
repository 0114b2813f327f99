import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { settleMentees } from './mentees.ts'
import { visibleTo } from '../policy.ts'
import { stateOf } from '../state.ts'
import { pairWorkflow } from '../workflow.ts'

/** The participants have agreed to work together. */
export function agreePair(actor: Actor, id: number): Promise<void> {
  return write((tx) => agree(tx, actor, id))
}

/** Step: marks a draft as agreed. Throws RuleViolation. */
export async function agree(tx: Tx, actor: Actor, id: number): Promise<void> {
  await step(tx, actor, id, 'agree')
  await record(tx, actor, 'pair.agreed', { kind: 'pair', id })
}

/** Back to a draft, for example when a participant changed their mind. */
export function reopenPair(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    await step(tx, actor, id, 'reopen')
    await record(tx, actor, 'pair.reopened', { kind: 'pair', id })
  })
}

/**
 * Step of registering an order: an agreed pair named in it begins to work and its mentees are in a programme (§8.4 B6).
 * The order must already be registered in this transaction. Throws RuleViolation.
 */
export async function activatePair(tx: Tx, actor: Actor, pairId: number, orderId: number): Promise<void> {
  const state = await stateOf(pairId)
  const orders = state.orders.filter((order) => order.id === orderId)
  const mentees = await step(tx, actor, pairId, 'activate', {}, orders)
  await record(tx, actor, 'pair.activated', { kind: 'pair', id: pairId }, { order: orderId })
  await settleMentees(tx, actor, mentees)
}

/** The programme is done and so is the pair. */
export function completePair(actor: Actor, id: number, endedOn: string): Promise<void> {
  return write(async (tx) => {
    const mentees = await step(tx, actor, id, 'complete', { endedOn })
    await record(tx, actor, 'pair.completed', { kind: 'pair', id }, { endedOn })
    await settleMentees(tx, actor, mentees, 'completed')
  })
}

/** Step of an order, or of a person's leaving: ends a pair early; its mentees wait for another mentor. */
export function terminatePair(actor: Actor, id: number, { endedOn, endedBy, endedWhy }: Termination): Promise<void> {
  return write(async (tx) => {
    const mentees = await step(tx, actor, id, 'terminate', { endedOn, endedBy, endedWhy })
    await record(tx, actor, 'pair.terminated', { kind: 'pair', id }, { endedOn, endedBy })
    await settleMentees(tx, actor, mentees)
  })
}

/** Step of cancelling an order: a pair that worked by it waits for another order. */
export async function suspendPair(tx: Tx, actor: Actor, id: number, orderId: number): Promise<void> {
  const mentees = await step(tx, actor, id, 'suspend')
  await record(tx, actor, 'pair.suspended', { kind: 'pair', id }, { order: orderId })
  await settleMentees(tx, actor, mentees)
}

/** Step of cancelling an order of termination: the pair works again. */
export async function revivePair(tx: Tx, actor: Actor, id: number, orderId: number): Promise<void> {
  const mentees = await step(tx, actor, id, 'revive', { endedOn: null, endedBy: null, endedWhy: null })
  await record(tx, actor, 'pair.revived', { kind: 'pair', id }, { order: orderId })
  await settleMentees(tx, actor, mentees)
}

export type Termination = { endedOn: string; endedBy: string; endedWhy: string }
type End = { [K in keyof Termination]?: string | null }
type Orders = Awaited<ReturnType<typeof stateOf>>['orders']

async function step(tx: Tx, actor: Actor, id: number, name: keyof typeof pairWorkflow, end: End = {}, orders?: Orders): Promise<number[]> {
  const pair = await tx.pair.findFirst({ where: { id, ...visibleTo(actor) }, select: { status: true, members: { select: { menteeProfileId: true } } } })
  if (!pair) throw new NotFound()
  const state = await stateOf(id)
  const status = advance(pairWorkflow, name, pair.status, orders ? { ...state, orders } : state, actor)
  assertFresh(await tx.pair.updateMany({ where: { id, status: pair.status }, data: { ...end, status, version: { increment: 1 } } }))
  return pair.members.map((member) => member.menteeProfileId)
}
