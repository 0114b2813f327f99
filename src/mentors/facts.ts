import { z } from 'zod'
import { NotFound } from '../app/errors.ts'
import { jsonRows } from '../app/json-rows.ts'
import { dataConsentSql } from '../banks/queries.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { MentoringForm, MentorStatus, PersonKind } from '../generated/prisma/enums.ts'
import type { MentorFacts } from './rules.ts'

const row = z.object({
  status: z.enum(MentorStatus),
  personId: z.number(),
  personKind: z.enum(PersonKind),
  hasLeft: z.coerce.boolean(),
  hasDataConsent: z.coerce.boolean(),
  hasRecordCertificate: z.coerce.boolean(),
  forms: z.array(z.enum(MentoringForm)),
  activePairs: z.array(z.object({ id: z.number(), topic: z.string() })),
})

/** What the workflow of a profile asks about, in one statement. Throws NotFound. */
export async function mentorFacts(id: number): Promise<{ status: MentorStatus; facts: MentorFacts }> {
  const [found] = await jsonRows(
    row,
    Prisma.sql`SELECT json_object('status', m.status, 'personId', h.id, 'personKind', h.kind, 'hasLeft', h."leftOn" IS NOT NULL,
      'hasDataConsent', ${dataConsentSql}, 'hasRecordCertificate', h."noRecordOn" IS NOT NULL,
      'forms', (SELECT json_group_array(f.form ORDER BY f.form) FROM "MentorProfileForm" f WHERE f."mentorProfileId" = m.id),
      'activePairs', (SELECT json_group_array(json_object('id', p.id, 'topic', p.topic) ORDER BY p.id)
        FROM "Pair" p WHERE p."mentorProfileId" = m.id AND p.status = 'active')) AS json
    FROM "MentorProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m.id = ${id}`,
  )
  if (!found) throw new NotFound()
  const { status, ...facts } = found
  return { status, facts }
}
