import type { Actor } from '../../app/actor.ts'
import { actingPeriod } from '../../acting-directors/queries.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { advance } from '../../app/workflow.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { nominative } from '../../legal-bases/messages-named.ts'
import { inForce } from '../../legal-bases/rules.ts'
import { doubtfulDay, lastChanged, lastConsent } from '../dating.ts'
import { orderFacts } from '../facts.ts'
import { kinds } from '../kinds/all.ts'
import { standsNow, withPairs } from '../kinds/changes.ts'
import { problems } from '../messages.ts'
import { holderOf, numberingIn } from '../numbering.ts'
import { isInForce, orderWorkflow } from '../rules.ts'
import { readSnapshot, seal } from '../snapshot.ts'
import { type FoundOrder, findOrder } from '../source.ts'
import { cancelOrder } from './cancelling.ts'

type Registration = { number: string; datedOn: string; confirmed: string | null }
type Failure = { field: 'number' | 'datedOn' | 'confirmed'; message: string }

/**
 * Gives a signed order its number and day: the content is sealed and what it orders takes effect (§8.4 B4, B6).
 * A failure names the field. Returns null when done.
 */
export function registerOrder(actor: Actor, id: number, data: Registration): Promise<Failure | null> {
  return write((tx) => register(tx, actor, id, data))
}

async function register(tx: Tx, actor: Actor, id: number, { confirmed, ...data }: Registration): Promise<Failure | null> {
  const { number, datedOn } = data
  const order = await findOrder(actor, id)
  // A second press of the button finds the order registered.
  if (isInForce(order.status) && order.number === number && order.datedOn === datedOn) return null
  const status = advance(orderWorkflow, 'register', order.status, await orderFacts(order, today()), actor)
  if (order.snapshot === null) throw new Error('a signed order without its content')
  const failure = await failureOf(order, order.snapshot, data)
  if (failure) return failure
  const doubt = doubtfulDay(order, order.snapshot, datedOn)
  if (doubt && confirmed !== datedOn) return { field: 'confirmed', message: problems[doubt.code](datedOn, doubt.than) }
  const sealed = { status, number, datedOn, registeredAt: new Date(), sha256: seal(order.snapshot, number, datedOn), version: order.version + 1 }
  assertFresh(await tx.order.updateMany({ where: { id, status: order.status, version: order.version }, data: sealed }))
  const { personIds } = readSnapshot(order.snapshot)
  await tx.orderAcquaintance.createMany({ data: personIds.map((personId) => ({ orderId: id, personId })) })
  await record(tx, actor, 'order.registered', { kind: 'order', id }, { from: order.status, to: status, ...(doubt ? { confirmed: doubt.code } : {}) })
  for (const { change, pair } of withPairs(order))
    await tx.orderChange.update({ where: { id: change.id }, data: { before: JSON.stringify(standsNow(change, pair)) } })
  await kinds[order.kind].apply(tx, actor, order)
  if (order.changesOrder && order.kind === 'cancellation') await cancelOrder(tx, actor, order.changesOrder.id)
  return null
}

async function failureOf(order: FoundOrder, snapshot: string, { number, datedOn }: Omit<Registration, 'confirmed'>): Promise<Failure | null> {
  const holder = await holderOf(order, number, datedOn)
  if (holder !== null) return { field: 'number', message: problems.numberTaken(number, holder, (await numberingIn(order.schoolYearId)).next) }
  const message = dayProblem(order, snapshot, datedOn) ?? (await actingProblem(order, snapshot, datedOn))
  return message === null ? null : { field: 'datedOn', message }
}

function dayProblem(order: FoundOrder, snapshot: string, datedOn: string): string | null {
  const [consents, earlier] = [lastConsent(snapshot), lastChanged(order)]
  if (datedOn < consents) return problems.beforeConsents(consents)
  if (datedOn < earlier) return problems.beforeEarlier(earlier)
  const dead = order.bases.map(({ legalBasis }) => legalBasis).filter((act) => !inForce(act, datedOn))
  return dead.length > 0 ? problems.basesOn(datedOn, dead.map(({ title }) => nominative(title)).join('; ')) : null
}

// An order that a deputy signed bears a day on which the deputy acted for the director.
async function actingProblem({ decidedById }: FoundOrder, snapshot: string, datedOn: string): Promise<string | null> {
  const period = decidedById === null ? null : await actingPeriod(decidedById, readSnapshot(snapshot).approvedOn)
  return period && (datedOn < period.startsOn || datedOn > period.endsOn) ? problems.outsideActing(period.startsOn, period.endsOn) : null
}
