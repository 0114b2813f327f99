import { z } from 'zod'
import { read } from '../app/db.ts'
import { jsonRows } from '../app/json-rows.ts'
import { pastOf } from '../duplicates/past.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { findActivePairs, pairsOfPerson } from './queries-pairs.ts'
import type { RemovalFacts } from './rules.ts'

/** What goes on when a person leaves. */
export async function leavingFacts(personId: number) {
  return { activePairs: await findActivePairs(personId) }
}

const counts = z.object({ signedOrders: z.number(), profiles: z.number(), papers: z.number() })

/** What hangs on a person: none of it may be lost with a deletion. */
export async function removalFacts(personId: number): Promise<RemovalFacts> {
  const own = (table: string) => Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(`"${table}"`)} WHERE "personId" = ${personId})`
  const [found = { signedOrders: 0, profiles: 0, papers: 0 }] = await jsonRows(
    counts,
    Prisma.sql`SELECT json_object('profiles', ${own('MentorProfile')} + ${own('MenteeProfile')},
      'papers', ${own('Consent')} + ${own('TrainingAttendance')} + ${own('Invitation')} + ${own('NewsPerson')} + ${own('User')},
      'signedOrders', ${own('OrderAcquaintance')} + (SELECT count(*) FROM "OrderPair" l JOIN "Order" o ON o.id = l."orderId"
        WHERE o.status IN ('approved', 'registered') AND l."pairId" IN (${pairsOfPerson(personId)}))) AS json`,
  )
  return found
}

/** The history of a person, of the records made one with theirs and of everything kept about them in the banks, newest first. */
export async function historyOfPerson(personId: number, most = 30) {
  const past = await pastOf(personId)
  return read().auditEntry.findMany({
    where: {
      OR: [
        { subjectKind: 'person', subjectId: { in: past.people } },
        { subjectKind: 'mentorProfile', subjectId: { in: past.mentorProfiles } },
        { subjectKind: 'menteeProfile', subjectId: { in: past.menteeProfiles } },
        { subjectKind: 'consent', subjectId: { in: past.consents } },
      ],
    },
    select: { id: true, createdAt: true, actorName: true, action: true, subjectKind: true, subjectId: true, details: true },
    orderBy: { id: 'desc' },
    take: most,
  })
}
