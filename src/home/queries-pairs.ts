import { z } from 'zod'
import { today } from '../app/clock.ts'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { unissued } from '../orders/rules.ts'
import type { Task } from './tasks.ts'

const programmeUrl = (id: number) => `/programmes/${id}`
const pairUrl = (id: number) => `/pairs/${id}`

/** Where each kind of task of a pair leads, by the id of its record. */
const urls = {
  pairsOutsideOrder: () => '/orders/new',
  programmesAbsent: (id: number) => `/programmes/new?pair=${id}`,
  programmesToFill: programmeUrl,
  programmesReturned: programmeUrl,
  programmesToCheck: programmeUrl,
  activitiesLate: programmeUrl,
  activityNext: programmeUrl,
  pairsOfGone: pairUrl,
  pairsToEnd: pairUrl,
} as const satisfies Partial<Record<Task['kind'], (id: number) => string>>

type PairKind = keyof typeof urls

const row = z.object({ kind: z.string(), id: z.number(), pairId: z.number(), count: z.number(), whose: z.string(), due: z.string().nullable() })

/** Tasks of the pairs `p` that `where` leaves, of the kinds asked for, in one statement; the list behind a kind shows the same rows. */
export async function pairTasks(where: Prisma.Sql, kinds: readonly PairKind[]): Promise<(kind: PairKind) => Task[]> {
  const rows = records(today())
  const found = await jsonRows(
    row,
    Prisma.sql`WITH own AS (SELECT p.* FROM "Pair" p WHERE ${where})
    SELECT json_object('kind', t.kind, 'id', t.id, 'pairId', t."pairId", 'count', t.count, 'whose', t.whose, 'due', t.due) AS json
    FROM (${Prisma.join(
      kinds.map((kind) => Prisma.sql`SELECT ${kind} AS kind, * FROM (${rows[kind]})`),
      ' UNION ALL ',
    )}) t ORDER BY t.id`,
  )
  return (kind) => found.filter((one) => one.kind === kind).map(({ id, ...task }) => ({ ...task, kind, url: urls[kind](id) }))
}

const task = Prisma.sql`p.id AS "pairId", 1 AS count, '' AS whose`
const programmesIn = (status: string) =>
  Prisma.sql`SELECT g.id, ${task}, NULL AS due FROM "Programme" g JOIN own p ON p.id = g."pairId" WHERE g.status = ${status}`
const activitiesOf = Prisma.sql`FROM "Programme" g JOIN own p ON p.id = g."pairId" AND p.status = 'active'
  JOIN "Activity" a ON a."programmeId" = g.id AND a.mark IN ('planned', 'moved') WHERE g.status = 'approved'`
const isGone = (day: string) => Prisma.sql`EXISTS (SELECT 1 FROM "Person" h WHERE h.id = m."personId" AND h."leftOn" <= ${day})`

// A programme is due by the last order of its pair; an activity without a mark is one line of its programme, and the next one is the
// earliest (SQLite takes the title from the row of min()). A pair past its last day waits for a decision (§8.4 B15); whoever left
// and was kept in a pair is asked about until an order decides.
const records = (day: string): Record<PairKind, Prisma.Sql> => ({
  pairsOutsideOrder: Prisma.sql`SELECT p.id, ${task}, NULL AS due FROM own p WHERE p.status = 'agreed' AND NOT EXISTS (SELECT 1
    FROM "OrderPair" op JOIN "Order" o ON o.id = op."orderId" WHERE op."pairId" = p.id AND o.kind = 'assignment' AND o.status <> 'cancelled')`,
  programmesAbsent: Prisma.sql`SELECT p.id, ${task}, (SELECT o."programmesDueOn" FROM "OrderPair" op JOIN "Order" o ON o.id = op."orderId"
    WHERE op."pairId" = p.id AND o.kind = 'assignment' ORDER BY o.id DESC LIMIT 1) AS due
    FROM own p WHERE p.status = 'active' AND NOT EXISTS (SELECT 1 FROM "Programme" g WHERE g."pairId" = p.id)`,
  programmesToFill: programmesIn('draft'),
  programmesReturned: programmesIn('returned'),
  programmesToCheck: programmesIn('submitted'),
  activitiesLate: Prisma.sql`SELECT g.id, p.id AS "pairId", count(*) AS count, '' AS whose, min(a."dueOn") AS due
    ${activitiesOf} AND a."dueOn" < ${day} GROUP BY g.id`,
  activityNext: Prisma.sql`SELECT g.id, p.id AS "pairId", 1 AS count, a.title AS whose, min(a."dueOn") AS due
    ${activitiesOf} AND a."dueOn" >= ${day} GROUP BY g.id`,
  pairsOfGone: Prisma.sql`SELECT p.id, ${task}, NULL AS due FROM own p WHERE p.status = 'active'
    AND NOT EXISTS (SELECT 1 FROM "OrderChange" c JOIN "Order" o ON o.id = c."orderId" WHERE c."pairId" = p.id
      AND c.act IN ('terminate', 'replaceMentor', 'removeMentee') AND o.status IN (${Prisma.join([...unissued])}))
    AND (EXISTS (SELECT 1 FROM "MentorProfile" m WHERE m.id = p."mentorProfileId" AND ${isGone(day)})
      OR EXISTS (SELECT 1 FROM "PairMember" pm JOIN "MenteeProfile" m ON m.id = pm."menteeProfileId" WHERE pm."pairId" = p.id AND ${isGone(day)}))`,
  pairsToEnd: Prisma.sql`SELECT p.id, ${task}, p."endsOn" AS due FROM own p WHERE p.status = 'active' AND p."endsOn" < ${day}`,
})
