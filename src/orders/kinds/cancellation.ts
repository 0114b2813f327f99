import type { Reason } from '../../app/errors.ts'
import { laterThan } from '../later.ts'
import { isInForce } from '../rules.ts'
import { type FoundOrder, peopleOf } from '../source.ts'
import { type Kind, wordsOnly } from './kind.ts'
import { listed } from './lists.ts'
import { headings, items, requisitesOf } from './messages-text.ts'

/** Об отмене приказа. What the cancelled order did is undone by its own kind, see commands/cancelling.ts. */
export const cancellation: Kind = {
  ...wordsOnly,
  items: ({ changesOrder }) => [...(changesOrder ? [items.cancel(changesOrder)] : []), ...(changesOrder?.kind === 'assignment' ? [items.unassign] : [])],
  annex: (order) => listed(order, headings.cancellation),
  readers: (order) => peopleOf(order.pairs.map(({ pair }) => pair)),
  prohibited,
}

// Orders are undone from the last one back: what a later one changed, only it knows how to put back.
async function prohibited({ changesOrder, schoolYearId }: FoundOrder): Promise<Reason[]> {
  if (!changesOrder) return [{ code: 'orders.noCancelled' }]
  const url = `/orders/${changesOrder.id}`
  if (!isInForce(changesOrder.status)) return [{ code: 'orders.notInForce', params: { name: requisitesOf(changesOrder) }, url }]
  const later = await laterThan(changesOrder.id, schoolYearId)
  return later.map((order) => ({ code: 'orders.changedLater', params: { name: requisitesOf(order) }, url: `/orders/${order.id}` }))
}
