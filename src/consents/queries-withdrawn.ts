import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { openNaming } from './open-naming.ts'

const row = z.object({ personId: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable(), withdrawnOn: z.string() })

/** Somebody whose consent to distribution was withdrawn, and the day of it. */
export type Withdrawn = z.output<typeof row>

/** Units of the library open to everybody that name people whose consent to distribution is withdrawn and not given anew (§1.4), by unit. */
export async function materialsOfWithdrawn(): Promise<Map<number, Withdrawn[]>> {
  const people = await jsonRows(
    row,
    Prisma.sql`SELECT json_object('personId', p."id", 'lastName', p."lastName", 'firstName', p."firstName", 'middleName', p."middleName",
        'withdrawnOn', c."withdrawnOn") AS json FROM "Consent" c JOIN "Person" p ON p."id" = c."personId"
      WHERE c."kind" = 'dataDistribution' AND c."withdrawnOn" IS NOT NULL AND c."receivedOn" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Consent" n
        WHERE n."personId" = c."personId" AND n."kind" = 'dataDistribution' AND n."id" > c."id" AND n."receivedOn" IS NOT NULL)
      ORDER BY p."nameKey", p."id"`,
  )
  const found = new Map<number, Withdrawn[]>()
  const open = await openNaming(people.map(({ personId }) => personId))
  for (const person of people) for (const { id } of open.get(person.personId)?.materials ?? []) found.set(id, [...(found.get(id) ?? []), person])
  return found
}
