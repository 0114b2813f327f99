import { shortDate } from '../../app/format.ts'
import type { Reason } from '../../app/errors.ts'
import { revivePair, terminatePair } from '../../pairs/commands/life.ts'
import { initiators } from '../../pairs/messages.ts'
import { byName, type FoundOrder } from '../source.ts'
import { pairName, rowPeople, touchedBy, withPairs } from './changes.ts'
import { annexOf, type Kind } from './kind.ts'
import { headings, items, rowWords } from './messages-text.ts'

/** О прекращении наставничества: working pairs end early, with initiator and reason (§1.2). No consent is asked: a withdrawn one is a reason. */
export const termination: Kind = {
  items: (order) => [items.terminate, ...(order.pairs.some(({ pair }) => pair.mentorProfile.person.kind === 'staff') ? [items.noDuties] : [])],
  annex: (order) => ({ annex: annexOf(headings.termination, { endings: { rows: endingRows(order) } }), rows: withPairs(order).map(rowPeople) }),
  consenting: () => [],
  readers: (order) => byName(withPairs(order).flatMap(touchedBy)),
  judged: () => ({ before: [], after: [] }),
  prohibited: (order) => Promise.resolve(unfit(order)),
  apply: async (_tx, actor, order) => {
    for (const { change } of withPairs(order)) {
      await terminatePair(actor, change.pairId, { endedOn: change.effectiveOn, endedBy: change.initiator ?? 'mutual', endedWhy: change.why ?? '' })
    }
  },
  undo: async (tx, actor, order) => {
    for (const { change } of withPairs(order)) await revivePair(tx, actor, change.pairId, order.id)
  },
}

function endingRows(order: FoundOrder) {
  return withPairs(order).map(({ change, pair }, index) => ({
    n: index + 1,
    pair: pairName(pair),
    reason: rowWords.ending(initiatorOf(change.initiator), change.why),
    noticeOn: change.noticeOn && shortDate(change.noticeOn),
    endedOn: shortDate(change.effectiveOn),
  }))
}

// Circumstances initiate nothing: beside them stands the reason alone.
function initiatorOf(key: string | null): string | null {
  if (key === 'circumstances') return null
  return Object.entries(initiators).find(([known]) => known === key)?.[1] ?? initiators.mutual
}

function unfit(order: FoundOrder): Reason[] {
  if (order.changes.length === 0) return [{ code: 'orders.noEndings' }]
  return withPairs(order).flatMap(({ change, pair }): Reason[] => {
    const about = { params: { topic: pair.topic }, url: `/pairs/${pair.id}` }
    if (pair.status !== 'active') return [{ code: 'orders.pairNotActive', ...about }]
    return change.effectiveOn < pair.startsOn ? [{ code: 'orders.beforeStart', ...about }] : []
  })
}
