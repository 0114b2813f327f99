import { Prisma } from '../generated/prisma/client.ts'

/**
 * Names, for a statement, the records whose journal belongs to a person as `traces(kind, id)`: their own, what is kept about
 * them in the banks, and what their record took in by merges that were not taken back, those of the removed records included.
 */
export function withTraces(personId: number): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE people(id) AS (
      SELECT ${personId} UNION SELECT m."removedId" FROM "PersonMerge" m JOIN people ON people.id = m."keptId" WHERE m."undoneAt" IS NULL),
    merges AS (SELECT e.details FROM "AuditEntry" e WHERE e."subjectKind" = 'person' AND e."subjectId" IN (SELECT id FROM people)
      AND e.action = 'people.merged' AND json_extract(e.details, '$.removed') IN (SELECT id FROM people)),
    traces(kind, id) AS (
      SELECT 'person', id FROM people
      UNION SELECT 'mentorProfile', id FROM "MentorProfile" WHERE "personId" = ${personId}
      UNION SELECT 'menteeProfile', id FROM "MenteeProfile" WHERE "personId" = ${personId}
      UNION SELECT 'consent', id FROM "Consent" WHERE "personId" = ${personId}
      UNION SELECT 'mentorProfile', CAST(one.value AS INTEGER) FROM merges, json_each(merges.details, '$.mentorProfiles') one
      UNION SELECT 'menteeProfile', CAST(one.value AS INTEGER) FROM merges, json_each(merges.details, '$.menteeProfiles') one)`
}
