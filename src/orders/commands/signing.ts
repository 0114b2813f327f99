import { signatureFor } from '../../acting-directors/queries.ts'
import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { advance } from '../../app/workflow.ts'
import { assertFresh } from '../../app/versions.ts'
import { consentState, requiredConsents } from '../../consents/rules.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Action } from '../../journal/messages.ts'
import { record } from '../../journal/record.ts'
import { organisation } from '../../organisation/queries.ts'
import { orderContent } from '../content.ts'
import { orderFacts } from '../facts.ts'
import { kinds } from '../kinds/all.ts'
import { orderWorkflow } from '../rules.ts'
import { fingerprint, isFrozen, type Snapshot } from '../snapshot.ts'
import { type FoundOrder, findOrder, inOrder } from '../source.ts'

type Facts = Awaited<ReturnType<typeof orderFacts>>
type Step = {
  name: keyof typeof orderWorkflow
  action: Action
  /** a second press of the button by the same person finds the work done */
  isDone?: (order: FoundOrder) => boolean
  data?: (order: FoundOrder, facts: Facts) => Prisma.OrderUncheckedUpdateInput | Promise<Prisma.OrderUncheckedUpdateInput>
}

/** Sends a draft to the director; refused while anything is missing (§8.4 B1, B3). */
export function submitOrder(actor: Actor, id: number): Promise<void> {
  return move(actor, id, {
    name: 'submit',
    action: 'order.submitted',
    isDone: ({ status, submittedById }) => status === 'submitted' && submittedById === actor.userId,
    data: () => ({ submittedAt: new Date(), submittedById: actor.userId, returnRemark: null }),
  })
}

/** Takes a submitted order back before the director decided. */
export function withdrawOrder(actor: Actor, id: number): Promise<void> {
  return move(actor, id, { name: 'withdraw', action: 'order.withdrawn' })
}

/** The director signs: what the order says is frozen. `seen` is the fingerprint of what was read; other content is refused. */
export function approveOrder(actor: Actor, id: number, seen: string): Promise<void> {
  return move(actor, id, {
    name: 'approve',
    action: 'order.approved',
    isDone: ({ status, decidedById, snapshot }) => status === 'approved' && decidedById === actor.userId && snapshot !== null && isFrozen(snapshot, seen),
    data: async (order, facts) => ({ ...decidedBy(actor), snapshot: await freeze(actor, order, facts, seen) }),
  })
}

/** The director sends an order back with a remark. */
export function returnOrder(actor: Actor, id: number, remark: string): Promise<void> {
  return move(actor, id, {
    name: 'sendBack',
    action: 'order.returned',
    isDone: ({ status, decidedById, returnRemark }) => status === 'returned' && decidedById === actor.userId && returnRemark === remark,
    data: () => ({ ...decidedBy(actor), returnRemark: remark }),
  })
}

/** The director sends back a signed order that can no longer take effect: a consent was withdrawn, a pair changed or ended. */
export function reopenOrder(actor: Actor, id: number, remark: string): Promise<void> {
  return move(actor, id, { name: 'reopen', action: 'order.returned', data: () => ({ ...decidedBy(actor), returnRemark: remark, snapshot: null }) })
}

function move(actor: Actor, id: number, { name, action, isDone, data }: Step): Promise<void> {
  return write(async (tx) => {
    const order = await findOrder(actor, id)
    if (isDone?.(order)) return
    const facts = await orderFacts(order, today())
    const status = advance(orderWorkflow, name, order.status, facts, actor)
    const more = data ? await data(order, facts) : {}
    // Whoever comes second finds another status and changes nothing.
    assertFresh(
      await tx.order.updateMany({ where: { id, status: order.status, version: order.version }, data: { ...more, status, version: order.version + 1 } }),
    )
    await record(tx, actor, action, { kind: 'order', id }, { from: order.status, to: status })
  })
}

function decidedBy(actor: Actor) {
  return { decidedAt: new Date(), decidedById: actor.userId }
}

async function freeze(actor: Actor, order: FoundOrder, { people, ages }: Facts, seen: string): Promise<string> {
  const content = orderContent(order, { centre: await organisation(), signature: await signatureFor(actor), people, ages, day: today() })
  if (fingerprint(content) !== seen) throw new RuleViolation([{ code: 'orders.contentChanged' }])
  const kind = kinds[order.kind]
  const { rows } = kind.annex(order)
  const consents = people.flatMap((person) =>
    requiredConsents(person).map((kind) => ({
      personId: person.personId,
      kind,
      receivedOn: consentState(person, kind, today(), ages).paper?.receivedOn ?? '',
    })),
  )
  const frozen: Snapshot = {
    content: thawed(content),
    pairIds: inOrder(order.pairs.map(({ pair }) => pair)).map(({ id }) => id),
    personIds: kind.readers(order).map(({ id }) => id),
    rows,
    consents,
    approvedBy: actor.name,
    approvedOn: today(),
  }
  return JSON.stringify(frozen)
}

// The documents' types are read-only, the frozen ones are plain.
function thawed(content: ReturnType<typeof orderContent>): Snapshot['content'] {
  return structuredClone({
    ...content,
    items: [...content.items],
    acquaintances: [...content.acquaintances],
    pairs: content.pairs.map((pair) => ({ ...pair, mentees: [...pair.mentees] })),
    annex: content.annex && thawedAnnex(content.annex),
  })
}

function thawedAnnex({ heading, changes, endings, rewards, list }: NonNullable<ReturnType<typeof orderContent>['annex']>) {
  const rowsOf = <Row>(table: { readonly rows: readonly Row[] } | null) => table && { rows: [...table.rows] }
  return { heading, changes: rowsOf(changes), endings: rowsOf(endings), rewards: rowsOf(rewards), list: rowsOf(list) }
}
