import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'

const ids = z.array(z.coerce.number())
const past = z.object({ people: ids, mentorProfiles: ids, menteeProfiles: ids, consents: ids })

/** Ids whose journal belongs to a person: their own and of the records that were poured into theirs. */
export type Past = z.output<typeof past>

/** What is kept about a person in the banks, and what their record took in by merges that were not taken back, those of the removed records included. */
export async function pastOf(personId: number): Promise<Past> {
  const own = (table: string) => Prisma.sql`SELECT r.id FROM ${Prisma.raw(`"${table}"`)} r WHERE r."personId" = ${personId}`
  const poured = (list: string) => Prisma.sql`UNION ALL SELECT one.value FROM merges, json_each(merges.details, ${`$.${list}`}) one`
  const [found = { people: [personId], mentorProfiles: [], menteeProfiles: [], consents: [] }] = await jsonRows(
    past,
    Prisma.sql`WITH RECURSIVE people(id) AS (
        SELECT ${personId} UNION SELECT m."removedId" FROM "PersonMerge" m JOIN people ON people.id = m."keptId" WHERE m."undoneAt" IS NULL),
      merges AS (SELECT e.details FROM "AuditEntry" e WHERE e."subjectKind" = 'person' AND e."subjectId" IN (SELECT id FROM people)
        AND e.action = 'people.merged' AND json_extract(e.details, '$.removed') IN (SELECT id FROM people))
    SELECT json_object('people', (SELECT json_group_array(id) FROM people),
      'mentorProfiles', (SELECT json_group_array(id) FROM (${own('MentorProfile')} ${poured('mentorProfiles')})),
      'menteeProfiles', (SELECT json_group_array(id) FROM (${own('MenteeProfile')} ${poured('menteeProfiles')})),
      'consents', (SELECT json_group_array(id) FROM (${own('Consent')}))) AS json`,
  )
  return found
}
