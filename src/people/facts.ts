import { z } from 'zod'
import { read } from '../app/db.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { withTraces } from '../duplicates/past.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { unissued } from '../orders/rules.ts'
import { findActivePairs, pairsOfPerson } from './queries-pairs.ts'
import type { RemovalFacts } from './rules.ts'

/** What goes on when a person leaves. */
export async function leavingFacts(personId: number) {
  const pairs = await findActivePairs(personId)
  return {
    activePairs: pairs.map(({ orders, orderChanges: [change], ...pair }) => ({
      ...pair,
      byOrder: orders.length > 0,
      draft: change ? { orderId: change.orderId, ends: change.act === 'terminate' } : null,
    })),
  }
}

const made = z.object({ orders: z.array(z.coerce.number()).default([]) })

/** Orders that the last mark of leaving drafted and nobody signed: untouched since, or changed or sent to the director. */
export async function leavingDrafts(personId: number): Promise<{ removed: number[]; kept: number[] }> {
  const where = { subjectKind: 'person', subjectId: personId, action: 'person.left' }
  const last = await read().auditEntry.findFirst({ where, select: { details: true }, orderBy: { id: 'desc' } })
  const ids = last ? made.parse(JSON.parse(last.details)).orders : []
  const orders = await read().order.findMany({
    where: { id: { in: ids }, status: { in: [...unissued] } },
    select: { id: true, status: true, version: true },
    orderBy: { id: 'asc' },
  })
  const untouched = orders.filter(({ status, version }) => status === 'draft' && version === 0)
  return { removed: untouched.map(({ id }) => id), kept: orders.filter((order) => !untouched.includes(order)).map(({ id }) => id) }
}

const counts = z.object({ signedOrders: z.number(), profiles: z.number(), papers: z.number(), actsRead: z.number() })

/** What hangs on a person: none of it may be lost with a deletion. */
export async function removalFacts(personId: number): Promise<RemovalFacts> {
  const own = (table: string) => Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(`"${table}"`)} WHERE "personId" = ${personId})`
  const [found = { signedOrders: 0, profiles: 0, papers: 0, actsRead: 0 }] = await jsonRows(
    counts,
    Prisma.sql`SELECT json_object('profiles', ${own('MentorProfile')} + ${own('MenteeProfile')},
      'papers', ${own('Consent')} + ${own('TrainingAttendance')} + ${own('Invitation')} + ${own('NewsPerson')} + ${own('User')} + ${own('Award')},
      'actsRead', ${own('ActAcquaintance')},
      'signedOrders', ${own('OrderAcquaintance')} + (SELECT count(*) FROM "OrderPair" l JOIN "Order" o ON o.id = l."orderId"
        WHERE o.status IN ('approved', 'registered', 'executed', 'cancelled') AND l."pairId" IN (${pairsOfPerson(personId)}))) AS json`,
  )
  return found
}

const entry = z.object({
  ...{ id: z.number(), createdAt: z.coerce.date(), actorName: z.string(), action: z.string() },
  ...{ subjectKind: z.string(), subjectId: z.number(), details: z.string() },
})

/** The history of a person, of the records made one with theirs and of everything kept about them in the banks, newest first. */
export function historyOfPerson(personId: number, most = 30) {
  return jsonRows(
    entry,
    Prisma.sql`${withTraces(personId)} SELECT json_object(${columnsOf(entry, 'e')}) AS json
      FROM traces t CROSS JOIN "AuditEntry" e ON e."subjectKind" = t.kind AND e."subjectId" = t.id ORDER BY e.id DESC LIMIT ${most}`,
  )
}
