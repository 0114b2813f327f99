import { Prisma } from '../generated/prisma/client.ts'
import type { DocumentKind } from './form.ts'

/**
 * A table of documents: `rows` gives id, number, day (YYYY-MM-DD or null), text, a and b (what its address is made of) and
 * `named`, people it names in words; `people` gives docId and personId of everybody in it.
 */
type Source = { rows: Prisma.Sql; people: Prisma.Sql | null }

const { sql } = Prisma

const ofPair = (docId: Prisma.Sql, from: Prisma.Sql) => sql`
  SELECT ${docId} AS "docId", m."personId" AS "personId" FROM ${from} JOIN "Pair" p ON p."id" = d."pairId" JOIN "MentorProfile" m ON m."id" = p."mentorProfileId"
  UNION SELECT ${docId}, m."personId" FROM ${from} JOIN "PairMember" pm ON pm."pairId" = d."pairId" JOIN "MenteeProfile" m ON m."id" = pm."menteeProfileId"`

/** Every kind of document. `offset` moves a moment of UTC into the centre's day: «+300 minutes». */
export function sourcesAt(offset: string): Record<DocumentKind, Source> {
  return {
    order: {
      rows: sql`SELECT "id", "number", "datedOn" AS "day", "title" AS "text", "id" AS "a", NULL AS "b", "curatorName" AS "named" FROM "Order"`,
      people: sql`SELECT "orderId" AS "docId", "personId" FROM "OrderAcquaintance" UNION SELECT "orderId", "personId" FROM "Award" WHERE "orderId" IS NOT NULL
        UNION ${ofPair(sql`d."orderId"`, sql`"OrderPair" d`)}`,
    },
    consent: {
      rows: sql`SELECT "id", NULL AS "number", "receivedOn" AS "day", "kind" AS "text", "personId" AS "a", "kind" AS "b", NULL AS "named" FROM "Consent" WHERE "receivedOn" IS NOT NULL`,
      people: sql`SELECT "id" AS "docId", "personId" FROM "Consent" WHERE "receivedOn" IS NOT NULL`,
    },
    localAct: {
      rows: sql`SELECT "id", "number", "issuedOn" AS "day", "title" AS "text", "id" AS "a", NULL AS "b", NULL AS "named" FROM "LegalBasis" WHERE "level" = 'local'`,
      people: null,
    },
    programme: {
      rows: sql`SELECT g."id", NULL AS "number", date(coalesce(g."approvedAt", g."submittedAt"), ${offset}) AS "day", p."topic" AS "text", g."id" AS "a", NULL AS "b", NULL AS "named"
        FROM "Programme" g JOIN "Pair" p ON p."id" = g."pairId"`,
      people: ofPair(sql`d."id"`, sql`"Programme" d`),
    },
    mentorReport: {
      rows: sql`SELECT "id", NULL AS "number", date("submittedAt", ${offset}) AS "day", "kind" AS "text", "programmeId" AS "a", "kind" AS "b", NULL AS "named"
        FROM "MentorReport" WHERE "submittedAt" IS NOT NULL`,
      people: ofPair(sql`r."id"`, sql`"MentorReport" r JOIN "Programme" d ON d."id" = r."programmeId"`),
    },
    monitoringReport: {
      rows: sql`SELECT r."id", NULL AS "number", date(coalesce(r."decidedAt", r."submittedAt"), ${offset}) AS "day", y."name" AS "text", r."id" AS "a", NULL AS "b", NULL AS "named"
        FROM "MonitoringReport" r JOIN "SchoolYear" y ON y."id" = r."schoolYearId"`,
      people: null,
    },
    minutes: {
      rows: sql`SELECT "id", "number", "heldOn" AS "day", "body" AS "text", "id" AS "a", NULL AS "b",
        coalesce("chair", '') || ' ' || coalesce("secretary", '') || ' ' || coalesce("present", '') AS "named" FROM "Minutes"`,
      people: null,
    },
    finalEvent: {
      rows: sql`SELECT "id", "protocolNumber" AS "number", "heldOn" AS "day", "title" AS "text", "id" AS "a", NULL AS "b", NULL AS "named" FROM "FinalEvent"
        WHERE "protocolNumber" IS NOT NULL OR "protocolFileId" IS NOT NULL`,
      people: null,
    },
    award: {
      rows: sql`SELECT "id", "number", "issuedOn" AS "day", "kind" AS "text", "id" AS "a", NULL AS "b", NULL AS "named" FROM "Award"`,
      people: sql`SELECT "id" AS "docId", "personId" FROM "Award"`,
    },
  }
}
