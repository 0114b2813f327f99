import { orderDocx, pairExtractDocx } from '../../orders/document.ts'
import { isIssued } from '../../orders/rules.ts'
import { findOrder } from '../../orders/source.ts'
import { absent, type Item, kept, type Lack, made } from '../item.ts'
import { acquaintanceDocx } from '../acquaintance.ts'
import { lacks, orderAct, titles } from '../messages-titles.ts'
import { listOrders } from '../queries-papers.ts'
import { titleOf } from '../titles.ts'
import type { Setting } from './plan.ts'

type Listed = Awaited<ReturnType<typeof listOrders>>[number]

/** Orders with their signed papers, and pairs that no order names. A passport holds extracts: an order names other pairs too. */
export async function orderItems(setting: Setting): Promise<Item[]> {
  const orders = await listOrders({ schoolYearId: setting.year.id, pairId: setting.pairId })
  const loose = setting.pairs.filter(({ ordered, status }) => !ordered && status !== 'terminated')
  return [
    ...loose.map((pair) => absent('orders', titles.assignment(titleOf(pair)), lacks.noOrder, `/pairs/${pair.id}`)),
    ...orders.flatMap((order) => (isIssued(order.status) ? issuedItems(order, setting) : [unissued(order)])),
  ]
}

function unissued({ id, title, status }: Listed): Item {
  return absent('orders', titles.draftOrder(title), status === 'approved' ? lacks.orderUnregistered : lacks.orderUnsigned, `/orders/${id}`)
}

function issuedItems(order: Listed, setting: Setting): Item[] {
  const { actor, pairId } = setting
  const { id, title, pairIds } = order
  const [number, day] = [order.number ?? '', order.datedOn ?? '']
  const alone = pairId === null || (pairIds.length === 1 && pairIds[0] === pairId)
  const document =
    pairId === null
      ? made('orders', titles.order(number, day, title), async () => orderDocx(actor, await findOrder(actor, id)))
      : made('orders', titles.extract(number, day), async () => pairExtractDocx(await findOrder(actor, id), pairId))
  return [document, ...papersOf(order, alone), ...sheetOf(order, setting)]
}

/** What is kept with an order: its signed paper, on which an electronic signature counts as a scan does, and what else was attached. */
function papersOf({ id, files, ...order }: Listed, alone: boolean): Item[] {
  const [number, day] = [order.number ?? '', order.datedOn ?? '']
  const [signed, others] = [files.filter(({ kind }) => kind !== 'other'), files.filter(({ kind }) => kind === 'other')]
  const electronic = signed.length > 0 && signed.every(({ kind }) => kind !== 'scan')
  const title = (electronic && alone ? titles.orderElectronic : titles.orderScan)(number, day)
  const lack = { text: alone ? lacks.orderScan : lacks.orderOthers, url: `/orders/${id}` }
  return [
    kept('orders', title, alone ? signed : [], lack),
    ...(alone && others.length > 0 ? [kept('orders', titles.orderFiles(number, day), others, null)] : []),
  ]
}

/** Who was acquainted with the order and when; in a passport, only the people of its pair. */
function sheetOf(order: Listed, { pairId, pairs }: Setting): Item[] {
  const [number, day] = [order.number ?? '', order.datedOn ?? '']
  const people = pairId === null ? null : pairs.flatMap(({ personIds }) => personIds)
  if (order.readers === 0) return []
  const docx = () => acquaintanceDocx(order.id, orderAct(number, day, order.title), people)
  return [made('orders', titles.acquaintance(number, day), docx, pairId === null ? unreadOf(order) : [])]
}

function unreadOf({ id, unread, status }: Listed): Lack[] {
  return unread > 0 && status !== 'cancelled' ? [{ text: lacks.unread(unread), url: `/orders/${id}` }] : []
}
