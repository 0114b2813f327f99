import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { addAct } from '../../legal-bases/commands.ts'
import type { OrderData } from '../form.ts'
import { roadmapProposal } from '../queries.ts'
import { isOpen } from '../rules.ts'
import { findOrder, listFreePairs } from '../source.ts'
import { pairsNotFree } from './free-pairs.ts'

/** Not saved: some of the pairs are in another order or are not agreed any more. */
export type Refusal = { ok: false; topics: string[] }
export type Outcome = { ok: true; id: number } | Refusal

/** Drafts an order about chosen pairs. Pairs are looked at inside the transaction, so two drafts cannot share one. */
export function draftOrder(actor: Actor, year: { id: number; name: string }, data: OrderData): Promise<Outcome> {
  return write(async (tx) => {
    const topics = await pairsNotFree(tx, data.pairIds, await listFreePairs(year.id, null))
    if (topics.length > 0) return { ok: false, topics }
    const { fields, links } = await rowsOf(tx, actor, year, data)
    const { id } = await tx.order.create({ data: { schoolYearId: year.id, ...fields, ...links }, select: { id: true } })
    await record(tx, actor, 'order.created', { kind: 'order', id }, { pairs: data.pairIds.length })
    return { ok: true, id }
  })
}

/** Saves a draft or a returned order. Throws StaleRecord; a RuleViolation once the order is at the director's or signed. */
export function changeOrder(actor: Actor, id: number, data: OrderData): Promise<Outcome> {
  return write(async (tx) => {
    const order = await findOrder(actor, id)
    if (!isOpen(order.status)) throw new RuleViolation([{ code: 'orders.frozen' }])
    const topics = await pairsNotFree(tx, data.pairIds, await listFreePairs(order.schoolYearId, id))
    if (topics.length > 0) return { ok: false, topics }
    const { fields, links } = await rowsOf(tx, actor, order.schoolYear, data)
    assertFresh(await tx.order.updateMany({ where: { id, version: data.version, status: order.status }, data: { ...fields, version: data.version + 1 } }))
    await tx.order.update({ where: { id }, data: { pairs: { deleteMany: {}, ...links.pairs }, bases: { deleteMany: {}, ...links.bases } } })
    await record(tx, actor, 'order.changed', { kind: 'order', id })
    return { ok: true, id }
  })
}

/** Adds pairs to the end of a draft or a returned order; those already in it stay. */
export function addPairs(actor: Actor, id: number, pairIds: number[]): Promise<Outcome> {
  return write(async (tx) => {
    const order = await findOrder(actor, id)
    if (!isOpen(order.status) || order.kind !== 'assignment') throw new RuleViolation([{ code: 'orders.frozen' }])
    const topics = await pairsNotFree(tx, pairIds, await listFreePairs(order.schoolYearId, id))
    if (topics.length > 0) return { ok: false, topics }
    const known = order.pairs.map(({ pair }) => pair.id)
    const fresh = pairIds.filter((pairId) => !known.includes(pairId))
    await tx.orderPair.createMany({ data: fresh.map((pairId, index) => ({ orderId: id, pairId, position: known.length + index })) })
    assertFresh(await tx.order.updateMany({ where: { id, version: order.version, status: order.status }, data: { version: order.version + 1 } }))
    await record(tx, actor, 'order.changed', { kind: 'order', id }, { pairs: fresh.length })
    return { ok: true, id }
  })
}

/** Removes a draft that nobody signed; its pairs are free again. */
export function removeOrder(actor: Actor, id: number): Promise<void> {
  return write((tx) => dropDraft(tx, actor, id))
}

/** The step of removing a draft. */
export async function dropDraft(tx: Tx, actor: Actor, id: number): Promise<void> {
  const order = await findOrder(actor, id)
  if (!isOpen(order.status)) throw new RuleViolation([{ code: 'orders.frozen' }])
  // Rewards that were only proposed go with the proposal.
  await tx.award.deleteMany({ where: { orderId: id } })
  await tx.order.delete({ where: { id } })
  await record(tx, actor, 'order.removed', { kind: 'order', id })
}

async function rowsOf(tx: Tx, actor: Actor, year: { id: number; name: string }, data: OrderData) {
  const { pairIds, basisIds, citesRoadmap, version: _version, ...fields } = data
  const proposal = citesRoadmap ? await roadmapProposal(year) : null
  const cited = proposal ? [...basisIds, proposal.id ?? (await addAct(tx, actor, proposal.act))] : basisIds
  const links = {
    pairs: { create: pairIds.map((pairId, position) => ({ pairId, position })) },
    bases: { create: [...new Set(cited)].map((legalBasisId) => ({ legalBasisId })) },
  }
  return { fields, links }
}
