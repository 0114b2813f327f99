import { z } from 'zod'
import { fullName } from '../app/format.ts'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { ConsentKind, PairStatus, PersonKind } from '../generated/prisma/enums.ts'
import type { ConsentFacts, PairRole } from './rules.ts'

export type Participant = ConsentFacts & {
  nameKey: string
  pairs: { id: number; topic: string; status: PairStatus }[]
  birthOn: string | null
  represented: boolean
}

const day = z.string().nullable()
const paper = z.object({
  ...{ id: z.number(), kind: z.enum(ConsentKind), blankIssuedOn: day, receivedOn: day, withdrawnOn: day, validUntil: day },
  ...{ signedBySelf: z.coerce.boolean(), signedByRepresentative: z.coerce.boolean() },
})
const pairs = z.array(z.object({ id: z.number(), topic: z.string(), status: z.enum(PairStatus) }))
const row = z.object({
  ...{ personId: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable(), nameKey: z.string() },
  ...{ kind: z.enum(PersonKind), birthOn: day, papers: z.array(paper) },
  ...{ inMentors: z.coerce.boolean(), inMentees: z.coerce.boolean(), represented: z.coerce.boolean(), mentored: pairs, learnt: pairs },
})

const pairSql = Prisma.sql`json_group_array(json_object('id', p.id, 'topic', p.topic, 'status', p.status) ORDER BY p.id)`

/** Facts of people chosen by a statement that gives their ids, by name. Roles come from pairs; without a pair, from the banks. */
export async function participants(ids: Prisma.Sql, year: number): Promise<Participant[]> {
  const rows = await jsonRows(
    row,
    Prisma.sql`SELECT json_object('personId', h.id, 'lastName', h."lastName", 'firstName', h."firstName", 'middleName', h."middleName",
      'nameKey', h."nameKey", 'kind', h.kind, 'birthOn', h."birthOn",
      'papers', (SELECT json_group_array(json_object('id', c.id, 'kind', c.kind, 'blankIssuedOn', c."blankIssuedOn", 'receivedOn', c."receivedOn",
        'withdrawnOn', c."withdrawnOn", 'validUntil', c."validUntil", 'signedBySelf', c."signedBySelf", 'signedByRepresentative', c."signedByRepresentative") ORDER BY c.id)
        FROM "Consent" c WHERE c."personId" = h.id AND c."schoolYearId" = ${year}),
      'represented', EXISTS (SELECT 1 FROM "LegalRepresentative" r WHERE r."personId" = h.id),
      'inMentors', EXISTS (SELECT 1 FROM "MentorProfile" m WHERE m."personId" = h.id AND m."schoolYearId" = ${year}),
      'inMentees', EXISTS (SELECT 1 FROM "MenteeProfile" m WHERE m."personId" = h.id AND m."schoolYearId" = ${year}),
      'mentored', (SELECT ${pairSql} FROM "Pair" p JOIN "MentorProfile" m ON m.id = p."mentorProfileId"
        WHERE m."personId" = h.id AND m."schoolYearId" = ${year} AND p.status <> 'terminated'),
      'learnt', (SELECT ${pairSql} FROM "MenteeProfile" m JOIN "PairMember" pm ON pm."menteeProfileId" = m.id JOIN "Pair" p ON p.id = pm."pairId"
        WHERE m."personId" = h.id AND m."schoolYearId" = ${year} AND p.status <> 'terminated')) AS json
    FROM "Person" h WHERE h.id IN (${ids}) ORDER BY h."nameKey", h.id`,
  )
  return rows.map(factsOf)
}

/** Ids of the mentors and mentees of the year's pairs `p` under a condition. */
export function inPairs(year: number, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT m."personId" FROM "Pair" p JOIN "MentorProfile" m ON m.id = p."mentorProfileId" WHERE m."schoolYearId" = ${year} AND ${condition}
    UNION SELECT m."personId" FROM "Pair" p JOIN "PairMember" pm ON pm."pairId" = p.id JOIN "MenteeProfile" m ON m.id = pm."menteeProfileId"
      WHERE m."schoolYearId" = ${year} AND ${condition}`
}

/** More ids to the same: those of the year's banks. */
export function inBanks(year: number): Prisma.Sql {
  return Prisma.sql`UNION SELECT "personId" FROM "MentorProfile" WHERE "schoolYearId" = ${year} AND status IN ('candidate', 'inBank', 'paused')
    UNION SELECT "personId" FROM "MenteeProfile" WHERE "schoolYearId" = ${year} AND status <> 'withdrawn'`
}

/** Of those ids, the people of a study group. */
export function inGroup(ids: Prisma.Sql, studyGroupId: number): Prisma.Sql {
  return Prisma.sql`SELECT s."personId" FROM "PersonStudyGroup" s WHERE s."studyGroupId" = ${studyGroupId} AND s."personId" IN (${ids})`
}

function factsOf({
  personId,
  kind,
  birthOn,
  represented,
  nameKey,
  papers,
  mentored,
  learnt,
  inMentors,
  inMentees,
  ...named
}: z.output<typeof row>): Participant {
  const paired = mentored.length + learnt.length > 0
  const roles: PairRole[] = []
  if (paired ? mentored.length > 0 : inMentors) roles.push('mentor')
  if (paired ? learnt.length > 0 : inMentees) roles.push('mentee')
  return { personId, name: fullName(named), nameKey, kind, birthOn, represented, roles, papers, pairs: [...mentored, ...learnt] }
}
