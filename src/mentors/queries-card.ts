import { z } from 'zod'
import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { jsonRows } from '../app/json-rows.ts'
import { currentPairs } from '../banks/rules.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { lastTrainedSql } from '../trainings/trained.ts'
import { visibleTo } from './policy.ts'

/** Every profile of a person, the newest year first. */
export function listProfilesOf(actor: Actor, personId: number) {
  return read().mentorProfile.findMany({ where: { AND: [{ personId }, visibleTo(actor)] }, orderBy: { schoolYear: { startsOn: 'desc' } } })
}

export type MentorProfileOf = Awaited<ReturnType<typeof listProfilesOf>>[number]

const details = z.object({
  competencies: z.array(z.object({ competencyId: z.number(), level: z.number() })),
  load: z.number(),
  lastTrained: z.string().nullable(),
})

export type MentorDetails = z.output<typeof details>

/** What the card says of a profile beside its own columns, the load in mentees of pairs that go on or are being formed. Throws NotFound. */
export async function findDetails(profileId: number): Promise<MentorDetails> {
  const [found] = await jsonRows(
    details,
    Prisma.sql`SELECT json_object('lastTrained', ${lastTrainedSql(Prisma.sql`m."personId"`)},
      'competencies', (SELECT json_group_array(json_object('competencyId', c."competencyId", 'level', c.level) ORDER BY c.level DESC, c."competencyId")
        FROM "MentorCompetency" c WHERE c."mentorProfileId" = m.id),
      'load', (SELECT count(*) FROM "Pair" p JOIN "PairMember" b ON b."pairId" = p.id
        WHERE p."mentorProfileId" = m.id AND p.status IN (${Prisma.join([...currentPairs])}))) AS json
    FROM "MentorProfile" m WHERE m.id = ${profileId}`,
  )
  if (!found) throw new NotFound()
  return found
}
