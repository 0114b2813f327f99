import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import type { Errors } from '../../app/forms.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { subjectErrors } from '../kinds/check.ts'
import { kindOf, type Subject, type SubjectName, type Words } from '../kinds/form.ts'
import { isOpen } from '../rules.ts'
import { type FoundOrder, findOrder } from '../source.ts'

export type Drafted = { ok: true; id: number } | { ok: false; errors: Errors }
type Year = { id: number; startsOn: string; endsOn: string }

/** Drafts an order of any kind but assignment. Pairs are looked at inside the transaction, so two drafts cannot change one. */
export function draftKind(actor: Actor, year: Year, subject: SubjectName, words: Words, data: Subject): Promise<Drafted> {
  return write(async (tx) => {
    const errors = await subjectErrors(year.id, null, subject, data)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const { title, extraItems, basisIds } = words
    const order = await tx.order.create({
      data: {
        ...{ schoolYearId: year.id, kind: kindOf(subject), title, extraItems, startsOn: year.startsOn, endsOn: year.endsOn },
        ...columnsOf(data),
        bases: { create: basisIds.map((legalBasisId) => ({ legalBasisId })) },
      },
      select: { id: true },
    })
    await attach(tx, order.id, year.id, data)
    await record(tx, actor, 'order.created', { kind: 'order', id: order.id }, { kind: kindOf(subject) })
    return { ok: true, id: order.id }
  })
}

/** Saves words of a draft, and what it is about when that is given. Throws StaleRecord; RuleViolation once it is at the director's. */
export function changeKind(actor: Actor, id: number, subject: SubjectName | null, words: Words, data: Subject | null): Promise<Drafted> {
  return write(async (tx) => {
    const order = await findDraft(actor, id)
    const errors = subject && data ? await subjectErrors(order.schoolYearId, id, subject, data) : {}
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const { title, extraItems, basisIds, version } = words
    const columns = { title, extraItems, ...(data ? columnsOf(data) : {}), version: version + 1 }
    assertFresh(await tx.order.updateMany({ where: { id, version, status: order.status }, data: columns }))
    await tx.order.update({ where: { id }, data: { bases: { deleteMany: {}, create: basisIds.map((legalBasisId) => ({ legalBasisId })) } } })
    if (data) {
      await detach(tx, id)
      await attach(tx, id, order.schoolYearId, data)
    }
    await record(tx, actor, 'order.changed', { kind: 'order', id })
    return { ok: true, id }
  })
}

/** Adds changes to a draft of an amendment or a termination. */
export function addChanges(actor: Actor, id: number, subject: SubjectName, data: Subject): Promise<Drafted> {
  return write(async (tx) => {
    const order = await findDraft(actor, id)
    if (kindOf(subject) !== order.kind) throw new NotFound()
    const errors = await subjectErrors(order.schoolYearId, id, subject, data)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const known = order.pairs.map(({ pair }) => pair.id)
    await attach(tx, id, order.schoolYearId, { ...data, pairIds: data.pairIds.filter((pairId) => !known.includes(pairId)) }, order.changes.length)
    await touch(tx, actor, order)
    return { ok: true, id }
  })
}

/** Takes a change out of a draft; a pair without changes leaves the order. */
export function removeChange(actor: Actor, id: number, changeId: number): Promise<void> {
  return write(async (tx) => {
    const order = await findDraft(actor, id)
    const { count } = await tx.orderChange.deleteMany({ where: { id: changeId, orderId: id } })
    if (count === 0) throw new NotFound()
    const left = order.changes.filter((change) => change.id !== changeId).map(({ pairId }) => pairId)
    await tx.orderPair.deleteMany({ where: { orderId: id, pairId: { notIn: left } } })
    await touch(tx, actor, order)
  })
}

async function findDraft(actor: Actor, id: number): Promise<FoundOrder> {
  const order = await findOrder(actor, id)
  if (!isOpen(order.status)) throw new RuleViolation([{ code: 'orders.frozen' }])
  return order
}

async function touch(tx: Tx, actor: Actor, { id, version, status }: FoundOrder): Promise<void> {
  assertFresh(await tx.order.updateMany({ where: { id, version, status }, data: { version: version + 1 } }))
  await record(tx, actor, 'order.changed', { kind: 'order', id })
}

function columnsOf({ changes, changesOrderId, finalEventId, curatorName }: Subject) {
  return { changesOrderId, finalEventId, curatorName, effectiveOn: changes[0]?.effectiveOn ?? null }
}

async function attach(tx: Tx, orderId: number, schoolYearId: number, data: Subject, from = 0): Promise<void> {
  const cancelled = data.changesOrderId === null ? [] : await tx.orderPair.findMany({ where: { orderId: data.changesOrderId }, select: { pairId: true } })
  const pairIds = [...data.pairIds, ...cancelled.map(({ pairId }) => pairId)]
  await tx.orderPair.createMany({ data: pairIds.map((pairId, position) => ({ orderId, pairId, position: from + position })) })
  await tx.orderChange.createMany({ data: data.changes.map((change, index) => ({ ...change, orderId, position: from + index })) })
  await tx.award.createMany({ data: data.awards.map((award) => ({ ...award, orderId, schoolYearId })) })
}

async function detach(tx: Tx, orderId: number): Promise<void> {
  await tx.orderPair.deleteMany({ where: { orderId } })
  await tx.award.deleteMany({ where: { orderId } })
}
