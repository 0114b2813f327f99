import { read } from '../app/db.ts'
import { NotFound, type Reason } from '../app/errors.ts'
import { initialsFirst } from '../app/format.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { expectedSql } from '../mentor-reports/expected.ts'
import type { unresolvedWords } from './messages.ts'

export type Unresolved = Record<keyof typeof unresolvedWords, number>

/** A school year by its id. */
export async function findSchoolYear(id: number) {
  const found = await read().schoolYear.findUnique({ where: { id }, select: { id: true, name: true, startsOn: true, endsOn: true, closedAt: true } })
  if (!found) throw new NotFound()
  return found
}

/** What is left undone in a year (§8.4 B15), counted in one statement. A pair extended past the end of the year has its decision. */
export async function countUnresolved({ id, endsOn }: { id: number; endsOn: string }): Promise<Unresolved> {
  const rows = await read().$queryRaw<{ kind: keyof Unresolved; count: number | bigint }[]>`
    WITH pairs AS (SELECT * FROM "Pair" WHERE "schoolYearId" = ${id}), expected AS (${expectedSql(Prisma.sql`p."schoolYearId" = ${id}`)})
    SELECT 'undecidedPairs' AS kind, count(*) AS count FROM pairs WHERE "status" = 'active' AND "endsOn" <= ${endsOn}
    UNION ALL SELECT 'extendedPairs', count(*) FROM pairs WHERE "status" = 'active' AND "endsOn" > ${endsOn}
    UNION ALL SELECT 'formingPairs', count(*) FROM pairs WHERE "status" IN ('draft', 'agreed')
    UNION ALL SELECT 'openProgrammes', count(*) FROM "Programme" g JOIN pairs p ON p."id" = g."pairId" WHERE p."status" <> 'terminated' AND g."status" <> 'completed'
    UNION ALL SELECT 'reports', count(*) FROM expected e LEFT JOIN "MentorReport" r ON r."programmeId" = e."programmeId" AND r."kind" = e."kind"
      WHERE coalesce(r."status", 'draft') <> 'accepted'
    UNION ALL SELECT 'orders', count(*) FROM "Order" WHERE "schoolYearId" = ${id} AND "status" IN ('draft', 'submitted', 'returned', 'approved')
    UNION ALL SELECT 'campaigns', count(*) FROM "Campaign" WHERE "schoolYearId" = ${id} AND "status" = 'open'
    UNION ALL SELECT 'monitoringReport', 1 - count(*) FROM "MonitoringReport" WHERE "schoolYearId" = ${id} AND "status" = 'approved'`
  const none: Unresolved = {
    undecidedPairs: 0,
    extendedPairs: 0,
    formingPairs: 0,
    openProgrammes: 0,
    reports: 0,
    orders: 0,
    campaigns: 0,
    monitoringReport: 0,
  }
  return rows.reduce((counts, { kind, count }) => ({ ...counts, [kind]: Number(count) }), none)
}

const mostNamed = 10

/** The first pairs of a year that nobody decided about, by mentor. */
export function listUndecided({ id, endsOn }: { id: number; endsOn: string }) {
  return read().pair.findMany({
    where: { schoolYearId: id, status: 'active', endsOn: { lte: endsOn } },
    select: { id: true, topic: true, mentorProfile: { select: { person: { select: { lastName: true, firstName: true, middleName: true } } } } },
    orderBy: [{ mentorProfile: { person: { nameKey: 'asc' } } }, { id: 'asc' }],
    take: mostNamed,
  })
}

/**
 * What forbids closing the year: only pairs nobody decided about (B15), the first of them by name; the rest is shown, and
 * closing is the methodist's decision.
 */
export function blocksClosing({ undecidedPairs }: Pick<Unresolved, 'undecidedPairs'>, named: Awaited<ReturnType<typeof listUndecided>>): Reason[] {
  if (undecidedPairs === 0) return []
  const pairs = named.map(({ id, topic, mentorProfile }) => ({
    code: 'schoolYears.pairUndecided',
    params: { mentor: initialsFirst(mentorProfile.person), topic },
    url: `/pairs/${id}`,
  }))
  return [{ code: 'schoolYears.pairsUndecided', params: { count: undecidedPairs }, url: '/pairs?status=active' }, ...pairs]
}
