import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import type { Reason } from '../../app/errors.ts'
import { joinByOrder, leaveByOrder, setByOrder } from '../../pairs/commands/by-order.ts'
import { prohibitions } from '../../pairs/rules.ts'
import { byName, type FoundChange, type FoundOrder, type FoundPair } from '../source.ts'
import { afterChanges, changeRows, readBefore, rowPeople, touchedBy, withPairs } from './changes.ts'
import { annexOf, type Findings, foreseen, type Judged, type Kind } from './kind.ts'
import { changed } from './messages.ts'
import { headings, items } from './messages-text.ts'

/** О внесении изменений: working pairs get another mentor, term, composition or topic (§8.4 B5). */
export const amendment: Kind = {
  items: (order) => [items.amend(earlierOrders(order)), ...(newStaff(order) ? [items.newDuties] : [])],
  annex: (order) => ({ annex: annexOf(headings.amendment, { changes: { rows: changeRows(order) } }), rows: withPairs(order).map(rowPeople) }),
  consenting: resulting,
  readers: (order) => byName(withPairs(order).flatMap(touchedBy)),
  judged,
  prohibited: (order, findings) => Promise.resolve([...unfit(order), ...prohibitedAfter(order, findings)]),
  apply: async (tx, actor, order) => {
    for (const change of order.changes) await carryOut(tx, actor, change, order.id)
  },
  undo: async (tx, actor, order) => {
    for (const { change } of withPairs(order).reverse()) await takeBack(tx, actor, change, order.id)
  },
}

/** Orders by which the pairs of an order work, each once. */
export function earlierOrders(order: FoundOrder) {
  const found = order.pairs.flatMap(({ pair }) => pair.orders.map((row) => row.order))
  return [...new Map(found.map((one) => [one.id, one])).values()].sort((one, other) => one.id - other.id)
}

function newStaff({ changes }: FoundOrder): boolean {
  return changes.some(({ mentorProfile }) => mentorProfile?.person.kind === 'staff')
}

function resulting(order: FoundOrder): FoundPair[] {
  return order.pairs.map(({ pair }) => afterChanges(pair, order.changes))
}

// What the change itself is worth, before §7.4 is asked.
function unfit(order: FoundOrder): Reason[] {
  if (order.changes.length === 0) return [{ code: 'orders.noChanges' }]
  return withPairs(order).flatMap(({ change, pair }): Reason[] => {
    const about = { params: { topic: pair.topic, what: changed[change.act] }, url: `/pairs/${pair.id}` }
    if (pair.status !== 'active') return [{ code: 'orders.pairNotActive', ...about }]
    if (changesNothing(change, pair)) return [{ code: change.act === 'removeMentee' ? 'orders.menteeElsewhere' : 'orders.nothingNew', ...about }]
    if (afterChanges(pair, order.changes).members.length === 0) return [{ code: 'orders.lastMentee', ...about }]
    return change.newEndsOn !== null && change.newEndsOn < pair.startsOn ? [{ code: 'orders.beforeStart', ...about }] : []
  })
}

/** Whether the pair already is as the change would make it. */
export function changesNothing(change: FoundChange, pair: FoundPair): boolean {
  const has = pair.members.some(({ menteeProfileId }) => menteeProfileId === change.menteeProfileId)
  if (change.act === 'replaceMentor') return change.mentorProfileId === pair.mentorProfileId
  if (change.act === 'addMentee') return has
  if (change.act === 'removeMentee') return !has
  return change.act === 'extend' ? change.newEndsOn === pair.endsOn : change.newTopic === pair.topic
}

// Places are counted anew only when people change: a pair that works keeps the places it has.
function judged(order: FoundOrder): Judged {
  const ofPair = (id: number) => order.changes.filter(({ pairId }) => pairId === id).map(({ act }) => act)
  const asJudged = (pair: FoundPair) => {
    const acts = ofPair(pair.id)
    const movesPeople = acts.includes('replaceMentor') || acts.includes('addMentee')
    return foreseen({ ...pair, status: movesPeople ? 'agreed' : pair.status }, order.schoolYear)
  }
  const after = resulting(order).map((pair) => (ofPair(pair.id).includes('replaceMentor') ? { ...pair, overCapacityWhy: null } : pair))
  return { before: order.pairs.map(({ pair }) => asJudged(pair)), after: after.map(asJudged) }
}

function prohibitedAfter(order: FoundOrder, findings: Findings): Reason[] {
  const pairs = resulting(order)
  const mentored = (id: number) => pairs.find((pair) => pair.id === id)
  return [...findings].flatMap(([id, found]) => prohibitions(found).map((reason) => onCard(reason, mentored(id))))
}

// Away from the form of a pair a limit of places is lifted on the mentor's card.
function onCard(reason: Reason, pair: FoundPair | undefined): Reason {
  if (reason.code !== 'pairs.noCapacity' || !pair) return reason
  return { code: 'orders.noCapacity', params: reason.params ?? {}, url: `/people/${pair.mentorProfile.person.id}` }
}

async function carryOut(tx: Tx, actor: Actor, { pairId, mentorProfileId, menteeProfileId, newEndsOn, newTopic, act }: FoundChange, orderId: number) {
  if (mentorProfileId !== null) return setByOrder(tx, actor, pairId, { mentorProfileId }, orderId)
  if (newEndsOn !== null) return setByOrder(tx, actor, pairId, { endsOn: newEndsOn }, orderId)
  if (newTopic !== null) return setByOrder(tx, actor, pairId, { topic: newTopic }, orderId)
  if (menteeProfileId === null) return
  return act === 'addMentee' ? joinByOrder(tx, actor, pairId, menteeProfileId, orderId) : leaveByOrder(tx, actor, pairId, menteeProfileId, orderId)
}

async function takeBack(tx: Tx, actor: Actor, change: FoundChange, orderId: number) {
  const { mentorProfileId, endsOn, topic } = readBefore(change) ?? {}
  const { pairId, menteeProfileId } = change
  if (mentorProfileId !== undefined) return setByOrder(tx, actor, pairId, { mentorProfileId }, orderId)
  if (endsOn !== undefined) return setByOrder(tx, actor, pairId, { endsOn }, orderId)
  if (topic !== undefined) return setByOrder(tx, actor, pairId, { topic }, orderId)
  if (menteeProfileId === null) return
  return change.act === 'addMentee' ? leaveByOrder(tx, actor, pairId, menteeProfileId, orderId) : joinByOrder(tx, actor, pairId, menteeProfileId, orderId)
}
