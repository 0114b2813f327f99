import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'

const name = { lastName: z.string(), firstName: z.string(), middleName: z.string().nullable() }

const row = z.object({
  programmeId: z.number(),
  pairId: z.number(),
  kind: z.enum(['interim', 'final']),
  startsOn: z.string(),
  endsOn: z.string(),
  askedOn: z.string(),
  dueOn: z.string(),
  topic: z.string(),
  status: z.enum(['draft', 'submitted', 'returned', 'accepted']).nullable(),
  mentor: z.object({ id: z.number(), ...name, email: z.string().nullable() }),
  mentees: z.array(z.string()),
})

/** A report that a programme has to give, written or not: its period, from which day it is asked for and by which it is due. */
export type ExpectedReport = z.output<typeof row>

type Of = { schoolYearId: number; personId?: number } | { programmeId: number }

/**
 * The reports that approved programmes of a year, of one mentor or of one programme have to give (§4.8), in the order of mentors.
 * The interim one covers the time until New Year and is asked of pairs that work both before December and after January; the final
 * one covers everything until the last of May, and its day is that of the order when the order names one.
 */
export function listExpected(of: Of): Promise<ExpectedReport[]> {
  return jsonRows(
    row,
    Prisma.sql`
    WITH expected AS (${expectedSql(whose(of))})
    SELECT json_object('programmeId', e."programmeId", 'pairId', e."pairId", 'kind', e."kind", 'topic', e."topic", 'status', r."status",
      'startsOn', coalesce(r."startsOn", e."startsOn"), 'endsOn', coalesce(r."endsOn", e."endsOn"), 'askedOn', e."askedOn", 'dueOn', e."dueOn",
      'mentor', json_object('id', h."id", 'lastName', h."lastName", 'firstName', h."firstName", 'middleName', h."middleName", 'email', h."email"),
      'mentees', (SELECT json_group_array(q."lastName" ORDER BY pm."position") FROM "PairMember" pm
        JOIN "MenteeProfile" n ON n."id" = pm."menteeProfileId" JOIN "Person" q ON q."id" = n."personId" WHERE pm."pairId" = e."pairId")) AS json
    FROM expected e JOIN "MentorProfile" m ON m."id" = e."mentorProfileId" JOIN "Person" h ON h."id" = m."personId"
    LEFT JOIN "MentorReport" r ON r."programmeId" = e."programmeId" AND r."kind" = e."kind"
    ORDER BY h."nameKey", e."pairId", e."askedOn"`,
  )
}

/** The same reports as a statement for counting inside another one; `where` narrows programmes `g` of pairs `p`. */
export function expectedSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT w.*, 'interim' AS "kind", w."first" || '-12-31' AS "endsOn", w."first" || '-12-15' AS "askedOn", w."second" || '-01-31' AS "dueOn"
    FROM (${working(where)}) w WHERE w."startsOn" < w."first" || '-12-01' AND w."lastOn" > w."second" || '-01-31'
    UNION ALL
    SELECT w.*, 'final', min(w."lastOn", w."second" || '-05-31'), date(coalesce(w."orderDueOn", min(w."lastOn", w."second" || '-05-31')), '-30 days'),
      coalesce(w."orderDueOn", min(w."lastOn", w."second" || '-05-31'))
    FROM (${working(where)}) w`
}

function working(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT g."id" AS "programmeId", p."id" AS "pairId", p."mentorProfileId", p."topic", p."startsOn", coalesce(p."endedOn", p."endsOn") AS "lastOn",
      substr(y."startsOn", 1, 4) AS "first", substr(y."endsOn", 1, 4) AS "second",
      (SELECT max(o."reportsDueOn") FROM "OrderPair" op JOIN "Order" o ON o."id" = op."orderId"
        WHERE op."pairId" = p."id" AND o."status" IN ('registered', 'executed')) AS "orderDueOn"
    FROM "Programme" g JOIN "Pair" p ON p."id" = g."pairId" JOIN "SchoolYear" y ON y."id" = p."schoolYearId"
    WHERE g."status" IN ('approved', 'completed') AND p."status" IN ('active', 'completed') AND ${where}`
}

function whose(of: Of): Prisma.Sql {
  if ('programmeId' in of) return Prisma.sql`g."id" = ${of.programmeId}`
  if (of.personId === undefined) return Prisma.sql`p."schoolYearId" = ${of.schoolYearId}`
  return Prisma.sql`p."schoolYearId" = ${of.schoolYearId}
    AND p."mentorProfileId" IN (SELECT m."id" FROM "MentorProfile" m WHERE m."personId" = ${of.personId})`
}
