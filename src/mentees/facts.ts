import { z } from 'zod'
import { NotFound } from '../app/errors.ts'
import { jsonRows } from '../app/json-rows.ts'
import { dataConsentSql } from '../banks/queries.ts'
import { currentPairs } from '../banks/rules.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { MenteeStatus, PairStatus, PersonKind } from '../generated/prisma/enums.ts'
import type { MenteeFacts } from './rules.ts'

const row = z.object({
  status: z.enum(MenteeStatus),
  personId: z.number(),
  personKind: z.enum(PersonKind),
  hasLeft: z.coerce.boolean(),
  hasDataConsent: z.coerce.boolean(),
  pairs: z.array(z.object({ id: z.number(), topic: z.string(), status: z.enum(PairStatus) })),
})

/** What the workflow of a profile asks about, in one statement. Throws NotFound. */
export async function menteeFacts(id: number): Promise<{ status: MenteeStatus; facts: MenteeFacts }> {
  const [found] = await jsonRows(
    row,
    Prisma.sql`SELECT json_object('status', m.status, 'personId', h.id, 'personKind', h.kind, 'hasLeft', h."leftOn" IS NOT NULL,
      'hasDataConsent', ${dataConsentSql}, 'pairs', (SELECT json_group_array(json_object('id', p.id, 'topic', p.topic, 'status', p.status) ORDER BY p.id)
        FROM "PairMember" b JOIN "Pair" p ON p.id = b."pairId" WHERE b."menteeProfileId" = m.id AND p.status IN (${Prisma.join([...currentPairs])}))) AS json
    FROM "MenteeProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m.id = ${id}`,
  )
  if (!found) throw new NotFound()
  const { status, pairs, ...facts } = found
  return { status, facts: { ...facts, activePairs: pairs.filter((pair) => pair.status === 'active'), livePairs: pairs.length } }
}
