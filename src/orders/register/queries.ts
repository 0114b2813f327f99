import { z } from 'zod'
import type { Actor } from '../../app/actor.ts'
import { read } from '../../app/db.ts'
import { jsonRows } from '../../app/json-rows.ts'
import type { ListQuery } from '../../app/lists.ts'
import { searchKey } from '../../app/search-key.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { OrderKind, OrderStatus } from '../../generated/prisma/enums.ts'
import { kindLabels } from '../kinds/messages.ts'
import { statusLabels } from '../messages.ts'
import { visibleTo } from '../policy.ts'
import { issued } from '../rules.ts'

export const registerOptions = { sorts: ['recent', 'number', 'date', 'kind', 'title'], filters: ['status', 'kind', 'pair'] } as const

const row = { id: true, kind: true, title: true, status: true, number: true, datedOn: true, executedOn: true } as const

export type Registered = Awaited<ReturnType<typeof listOrders>>[number]

/** The register of a year, newest first unless sorted otherwise; a mentor sees only orders of own pairs. */
export async function listOrders(actor: Actor, schoolYearId: number, list: ListQuery) {
  const { status, kind, pair } = list.filters
  const where: Prisma.OrderWhereInput = {
    schoolYearId,
    ...(isKey(statusLabels, status) ? { status: status satisfies OrderStatus } : {}),
    ...(isKey(kindLabels, kind) ? { kind: kind satisfies OrderKind } : {}),
    ...(pair ? { pairs: { some: { pairId: Number(pair) || 0 } } } : {}),
  }
  const rows = await read().order.findMany({
    where: { AND: [visibleTo(actor), where] },
    select: row,
    orderBy: [{ datedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  })
  const q = searchKey(list.q)
  return sorted(q ? rows.filter((order) => searchKey(order.number, order.title).includes(q)) : rows, list)
}

/** Orders with a number of these days in all years, by date and number. */
export async function listNumbered(from: string, to: string) {
  const where = { status: { in: [...issued] }, datedOn: { gte: from, lte: to } }
  const rows = await read().order.findMany({ where, select: row, orderBy: [{ datedOn: 'asc' }, { id: 'asc' }] })
  return rows.sort((one, other) => (one.datedOn ?? '').localeCompare(other.datedOn ?? '') || byNumber(one, other))
}

const facts = z.object({
  id: z.number(),
  signedBy: z.string().nullable(),
  people: z.number(),
  read: z.number(),
  pairs: z.number(),
  scans: z.number(),
  signed: z.number(),
})
export type RegisterFacts = z.output<typeof facts>

/** What stands beside an order in the register, by order: who signed, who has read it, what is attached. One statement. */
export async function factsOf(ids: readonly number[]): Promise<Map<number, RegisterFacts>> {
  const rows = await jsonRows(
    facts,
    Prisma.sql`SELECT json_object('id', o."id", 'signedBy', json_extract(o."snapshot", '$.approvedBy'),
      'people', (SELECT count(*) FROM "OrderAcquaintance" a WHERE a."orderId" = o."id"),
      'read', (SELECT count(a."acquaintedOn") FROM "OrderAcquaintance" a WHERE a."orderId" = o."id"),
      'pairs', (SELECT count(*) FROM "OrderPair" p WHERE p."orderId" = o."id"),
      'scans', (SELECT count(*) FROM "OrderFile" f WHERE f."orderId" = o."id" AND f."kind" = 'scan'),
      'signed', (SELECT count(*) FROM "OrderFile" f WHERE f."orderId" = o."id" AND f."kind" IN ('signed', 'signature'))) AS json
      FROM "Order" o WHERE o."id" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  )
  return new Map(rows.map((one) => [one.id, one]))
}

/** When a person signed the sheets of orders, by order: null while not signed; orders without the person are left out. */
export async function signedBy(personId: number | null, ids: readonly number[]): Promise<Map<number, string | null>> {
  const where = { personId: personId ?? 0, orderId: { in: [...ids] } }
  const rows = await read().orderAcquaintance.findMany({ where, select: { orderId: true, acquaintedOn: true } })
  return new Map(rows.map(({ orderId, acquaintedOn }) => [orderId, acquaintedOn]))
}

type Sortable = { id: number; number: string | null; datedOn: string | null; title: string; kind: OrderKind }

function sorted<Row extends Sortable>(rows: Row[], { sort, descending }: ListQuery): Row[] {
  const text = (one: string, other: string) => one.localeCompare(other, 'ru', { numeric: true })
  const orders: Record<string, (one: Row, other: Row) => number> = {
    number: byNumber,
    date: (one, other) => (one.datedOn ?? '9999').localeCompare(other.datedOn ?? '9999') || byNumber(one, other),
    kind: (one, other) => text(kindLabels[one.kind], kindLabels[other.kind]),
    title: (one, other) => text(one.title, other.title),
  }
  const order = orders[sort]
  if (!order) return rows
  const way = descending ? -1 : 1
  return [...rows].sort((one, other) => way * order(one, other) || one.id - other.id)
}

// 254/1 before 1000/1; orders without a number stand last.
function byNumber(one: Sortable, other: Sortable): number {
  if (one.number === null || other.number === null) return Number(one.number === null) - Number(other.number === null)
  return one.number.localeCompare(other.number, 'ru', { numeric: true })
}

function isKey<K extends string>(catalogue: Record<K, unknown>, value: string | undefined): value is K {
  return value !== undefined && Object.hasOwn(catalogue, value)
}
