import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { ConsentKind, OrderFileKind, OrderStatus } from '../generated/prisma/enums.ts'
import type { Scope } from './queries.ts'

const upload = z.object({ storedName: z.string(), originalName: z.string() })
const uploadSql = Prisma.sql`json_group_array(json_object('storedName', s."storedName", 'originalName', s."originalName") ORDER BY s."id")`

const order = z.object({
  ...{ id: z.number(), status: z.enum(OrderStatus), title: z.string(), number: z.string().nullable(), datedOn: z.string().nullable() },
  ...{ pairIds: z.array(z.number()), readers: z.number(), unread: z.number(), files: z.array(upload.extend({ kind: z.enum(OrderFileKind) })) },
})

/** Orders of the year, or those that name the pair, in the order of their days. */
export function listOrders({ schoolYearId, pairId }: Scope) {
  const which =
    pairId === null
      ? Prisma.sql`o."schoolYearId" = ${schoolYearId}`
      : Prisma.sql`EXISTS (SELECT 1 FROM "OrderPair" x WHERE x."orderId" = o."id" AND x."pairId" = ${pairId})`
  return jsonRows(
    order,
    Prisma.sql`SELECT json_object('id', o."id", 'status', o."status", 'title', o."title", 'number', o."number", 'datedOn', o."datedOn",
      'pairIds', (SELECT json_group_array(op."pairId") FROM "OrderPair" op WHERE op."orderId" = o."id"),
      'readers', (SELECT count(*) FROM "OrderAcquaintance" a WHERE a."orderId" = o."id"),
      'unread', (SELECT count(*) FROM "OrderAcquaintance" a WHERE a."orderId" = o."id" AND a."acquaintedOn" IS NULL),
      'files', (SELECT json_group_array(json_object('kind', f."kind", 'storedName', s."storedName", 'originalName', s."originalName") ORDER BY s."id")
        FROM "OrderFile" f JOIN "StoredFile" s ON s."id" = f."fileId" WHERE f."orderId" = o."id")) AS json
    FROM "Order" o WHERE ${which} ORDER BY o."datedOn", o."id"`,
  )
}

const consent = z.object({
  ...{ personId: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable(), kind: z.enum(ConsentKind) },
  ...{ receivedOn: z.string(), withdrawnOn: z.string().nullable(), storagePlace: z.string().nullable(), scans: z.array(upload) },
  ...{ signedBySelf: z.coerce.boolean(), signedByRepresentative: z.coerce.boolean() },
})
export type FolderConsent = z.output<typeof consent>

/** Consents of a year received from these people, by name, with their scans. */
export function listConsents(schoolYearId: number, personIds: readonly number[]): Promise<FolderConsent[]> {
  return jsonRows(
    consent,
    Prisma.sql`SELECT json_object('personId', h."id", 'lastName', h."lastName", 'firstName', h."firstName", 'middleName', h."middleName", 'kind', c."kind",
      'receivedOn', c."receivedOn", 'withdrawnOn', c."withdrawnOn", 'storagePlace', c."storagePlace",
      'signedBySelf', c."signedBySelf", 'signedByRepresentative', c."signedByRepresentative",
      'scans', (SELECT ${uploadSql} FROM "StoredFile" s WHERE s."id" = c."scanId"
        OR s."id" IN (SELECT e."scanId" FROM "ConsentSheet" e WHERE e."consentId" = c."id"))) AS json
    FROM "Consent" c JOIN "Person" h ON h."id" = c."personId"
    WHERE c."schoolYearId" = ${schoolYearId} AND c."receivedOn" IS NOT NULL AND c."personId" IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
    ORDER BY h."nameKey", h."id", c."kind", c."id"`,
  )
}
