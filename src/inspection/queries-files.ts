import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { countsPerAct } from '../legal-bases/queries-acquaintance.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { ActKind } from '../generated/prisma/enums.ts'

const upload = z.object({ storedName: z.string(), originalName: z.string() })
const uploads = Prisma.sql`json_group_array(json_object('storedName', s."storedName", 'originalName', s."originalName") ORDER BY s."id")`

const act = z.object({
  id: z.number(),
  kind: z.enum(ActKind).nullable(),
  title: z.string(),
  issuedOn: z.string().nullable(),
  number: z.string().nullable(),
  files: z.array(upload),
  people: z.number(),
  read: z.number(),
})

/** The centre's own acts, in the order in which a preamble names them, each with how many of the year's pairs are to read it and have. */
export function listLocalActs(schoolYearId: number) {
  return jsonRows(
    act,
    Prisma.sql`SELECT json_object('id', b."id", 'kind', b."kind", 'title', b."title", 'issuedOn', b."issuedOn", 'number', b."number", 'files',
      (SELECT ${uploads} FROM "LegalBasisFile" f JOIN "StoredFile" s ON s."id" = f."fileId" WHERE f."legalBasisId" = b."id"),
      'people', coalesce(r."people", 0), 'read', coalesce(r."read", 0)) AS json
    FROM "LegalBasis" b LEFT JOIN (${countsPerAct(schoolYearId)}) r ON r."id" = b."id" WHERE b."level" = 'local' ORDER BY b."position", b."id"`,
  )
}

const titled = z.object({ id: z.number(), title: z.string(), files: z.array(upload) })

/** Final events of a year with their signed minutes. */
export function listFinalEvents(schoolYearId: number) {
  return jsonRows(
    titled,
    Prisma.sql`SELECT json_object('id', e."id", 'title', e."title", 'files', (SELECT ${uploads} FROM "StoredFile" s WHERE s."id" = e."protocolFileId")) AS json
    FROM "FinalEvent" e WHERE e."schoolYearId" = ${schoolYearId} ORDER BY e."heldOn", e."id"`,
  )
}

/** Units of the library that a year left, or that describe one pair, with their files. */
export function listMaterials(schoolYearId: number, pairId: number | null) {
  return jsonRows(
    titled,
    Prisma.sql`SELECT json_object('id', m."id", 'title', m."title", 'files',
      (SELECT ${uploads} FROM "MaterialFile" f JOIN "StoredFile" s ON s."id" = f."fileId" WHERE f."materialId" = m."id")) AS json
    FROM "Material" m WHERE ${pairId === null ? Prisma.sql`m."schoolYearId" = ${schoolYearId}` : Prisma.sql`m."pairId" = ${pairId}`} ORDER BY m."titleKey", m."id"`,
  )
}

const minutes = z.object({ id: z.number(), number: z.string(), heldOn: z.string(), body: z.string(), files: z.array(upload) })

/** Minutes of a year with their signed papers. */
export function listMinutes(schoolYearId: number) {
  return jsonRows(
    minutes,
    Prisma.sql`SELECT json_object('id', m."id", 'number', m."number", 'heldOn', m."heldOn", 'body', m."body",
      'files', (SELECT ${uploads} FROM "StoredFile" s WHERE s."id" = m."fileId")) AS json
    FROM "Minutes" m WHERE m."schoolYearId" = ${schoolYearId} ORDER BY m."heldOn", m."id"`,
  )
}
