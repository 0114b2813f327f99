import type { Reason } from '../../app/errors.ts'
import { activatePair, suspendPair } from '../../pairs/commands/life.ts'
import { prohibitions } from '../../pairs/rules.ts'
import { type FoundOrder, inOrder, peopleIn, peopleOf } from '../source.ts'
import { type Findings, foreseen, type Kind, wordsOnly } from './kind.ts'

/** О закреплении пар и групп: agreed pairs begin to work (§8.4 B6). Its text is worded in documents/order-text.ts. */
export const assignment: Kind = {
  ...wordsOnly,
  annex: (order) => ({
    annex: null,
    rows: inOrder(pairsOf(order)).map((pair) => ({
      pairId: pair.id,
      mentorIds: [pair.mentorProfile.person.id],
      personIds: peopleIn(pair).map(({ id }) => id),
    })),
  }),
  consenting: pairsOf,
  readers: (order) => peopleOf(pairsOf(order)),
  judged: (order) => ({ before: [], after: pairsOf(order).map((pair) => foreseen(pair, order.schoolYear)) }),
  prohibited,
  apply: async (tx, actor, order) => {
    for (const { id } of inOrder(pairsOf(order))) await activatePair(tx, actor, id, order.id)
  },
  // A pair that has ended stays as it ended: only working ones lose the order they worked by.
  undo: async (tx, actor, order) => {
    for (const { id, status } of pairsOf(order)) if (status === 'active') await suspendPair(tx, actor, id, order.id)
  },
}

function pairsOf({ pairs }: FoundOrder) {
  return pairs.map(({ pair }) => pair)
}

// A pair may have come apart, or a row of §7.4 may have come true, after it was chosen for the order.
function prohibited(order: FoundOrder, findings: Findings): Promise<Reason[]> {
  const pairs = pairsOf(order)
  if (pairs.length === 0) return Promise.resolve([{ code: 'orders.noPairs' }])
  const loose = pairs.filter(({ status }) => status !== 'agreed').map(({ id, topic }) => ({ code: 'orders.notAgreed', params: { topic }, url: `/pairs/${id}` }))
  return Promise.resolve([...loose, ...[...findings.values()].flatMap(prohibitions)])
}
