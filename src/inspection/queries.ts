import { z } from 'zod'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { ConsentKind, OrderStatus, PairStatus, ProgrammeStatus } from '../generated/prisma/enums.ts'
import { titleOf } from './titles.ts'

const upload = z.object({ storedName: z.string(), originalName: z.string() })
const uploadSql = Prisma.sql`json_group_array(json_object('storedName', s."storedName", 'originalName', s."originalName") ORDER BY s."id")`

/** What a folder is about: a school year, or one pair of it. */
export type Scope = { schoolYearId: number; pairId: number | null }

const pair = z.object({
  ...{ id: z.number(), status: z.enum(PairStatus), mentor: z.string(), mentees: z.array(z.string()), personIds: z.array(z.number()) },
  ...{ programmeId: z.number().nullable(), programmeStatus: z.enum(ProgrammeStatus).nullable(), meetings: z.number(), ordered: z.coerce.boolean() },
})
export type FolderPair = z.output<typeof pair>

/** Pairs that were agreed or more, with what is known of their papers; of a passport, the pair itself whatever it is. */
export function listPairs({ schoolYearId, pairId }: Scope): Promise<FolderPair[]> {
  const which = pairId === null ? Prisma.sql`p."schoolYearId" = ${schoolYearId} AND p."status" <> 'draft'` : Prisma.sql`p."id" = ${pairId}`
  const mentees = (what: Prisma.Sql) => Prisma.sql`(SELECT json_group_array(${what} ORDER BY pm."position") FROM "PairMember" pm
    JOIN "MenteeProfile" n ON n."id" = pm."menteeProfileId" JOIN "Person" q ON q."id" = n."personId" WHERE pm."pairId" = p."id")`
  return jsonRows(
    pair,
    Prisma.sql`SELECT json_object('id', p."id", 'status', p."status", 'mentor', h."lastName", 'mentees', ${mentees(Prisma.sql`q."lastName"`)},
      'personIds', json_insert(${mentees(Prisma.sql`q."id"`)}, '$[#]', h."id"), 'programmeId', g."id", 'programmeStatus', g."status",
      'meetings', (SELECT count(*) FROM "Meeting" t WHERE t."programmeId" = g."id"),
      'ordered', EXISTS (SELECT 1 FROM "OrderPair" op JOIN "Order" o ON o."id" = op."orderId"
        WHERE op."pairId" = p."id" AND o."kind" = 'assignment' AND o."status" IN ('registered', 'executed'))) AS json
    FROM "Pair" p JOIN "MentorProfile" m ON m."id" = p."mentorProfileId" JOIN "Person" h ON h."id" = m."personId"
    LEFT JOIN "Programme" g ON g."pairId" = p."id" WHERE ${which} ORDER BY h."nameKey", p."id"`,
  )
}

const order = z.object({
  ...{ id: z.number(), status: z.enum(OrderStatus), title: z.string(), number: z.string().nullable(), datedOn: z.string().nullable() },
  ...{ pairIds: z.array(z.number()), unread: z.number(), files: z.array(upload) },
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
      'unread', (SELECT count(*) FROM "OrderAcquaintance" a WHERE a."orderId" = o."id" AND a."acquaintedOn" IS NULL),
      'files', (SELECT ${uploadSql} FROM "OrderFile" f JOIN "StoredFile" s ON s."id" = f."fileId" WHERE f."orderId" = o."id")) AS json
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

const folder = { id: true, createdAt: true, createdById: true, schoolYearId: true, pairId: true, status: true, done: true, total: true } as const
const whole = { ...folder, storedName: true, size: true, problem: true, finishedAt: true, schoolYear: { select: { id: true, name: true } } } as const

/** Folders of a year that are being made or kept, the latest first. */
export function listFolders(schoolYearId: number) {
  return read().inspectionFolder.findMany({ where: { schoolYearId }, select: whole, orderBy: { id: 'desc' } })
}

/** A folder. Throws NotFound, also when its term has run out. */
export async function findFolder(id: number) {
  const found = await read().inspectionFolder.findUnique({ where: { id }, select: whole })
  if (!found) throw new NotFound()
  return found
}

export type FoundFolder = Awaited<ReturnType<typeof findFolder>>

/** The people whose data the folder holds, for the access journal. */
export async function peopleIn({ schoolYearId, pairId }: Scope): Promise<number[]> {
  if (pairId !== null) return (await listPairs({ schoolYearId, pairId })).flatMap(({ personIds }) => personIds)
  const rows = await read().$queryRaw<{ id: number | bigint }[]>`
    SELECT "personId" AS id FROM "MentorProfile" WHERE "schoolYearId" = ${schoolYearId}
    UNION SELECT "personId" FROM "MenteeProfile" WHERE "schoolYearId" = ${schoolYearId}`
  return rows.map(({ id }) => Number(id))
}

/** The next folder to make: the oldest that waits; null when none does. */
export function nextInQueue() {
  return read().inspectionFolder.findFirst({ where: { status: 'queued' }, select: { id: true }, orderBy: { id: 'asc' } })
}

/** What the pairs of passports are called, by id. */
export async function namesOfPairs(folders: readonly { pairId: number | null }[]): Promise<Map<number, string>> {
  const names = new Map<number, string>()
  for (const pairId of new Set(folders.flatMap((one) => one.pairId ?? []))) {
    const [found] = await listPairs({ schoolYearId: 0, pairId })
    if (found) names.set(pairId, titleOf(found))
  }
  return names
}
