import { z } from 'zod'
import { fullName } from '../app/format.ts'
import { jsonRows } from '../app/json-rows.ts'
import { searchKey } from '../app/search-key.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { MenteeStatus, MentoringForm, MentorStatus, PairStatus, PersonKind, Role } from '../generated/prisma/enums.ts'
import { findOrganisation } from '../organisation/queries.ts'
import { trainedSql } from '../trainings/trained.ts'
import type { MenteeFacts, MentorFacts, OtherPair, Participant } from './facts.ts'

/** Profiles of a year in some statuses, or those with these ids; of a year when it is given. */
export type Profiles = { ids: number[]; schoolYearId?: number } | { schoolYearId: number; statuses: readonly string[] }

const name = { lastName: z.string(), firstName: z.string(), middleName: z.string().nullable() }
const person = z.object({
  ...name,
  ...{ profileId: z.number(), personId: z.number(), nameKey: z.string(), kind: z.enum(PersonKind) },
  ...{ birthOn: z.string().nullable(), leftOn: z.string().nullable(), post: z.string().nullable(), department: z.string().nullable() },
  representatives: z.array(z.string()),
})
const personSql = Prisma.sql`'profileId', m.id, 'personId', h.id, 'lastName', h."lastName", 'firstName', h."firstName", 'middleName', h."middleName",
  'nameKey', h."nameKey", 'kind', h.kind, 'birthOn', h."birthOn", 'leftOn', h."leftOn", 'post', h.post, 'department', h.department,
  'representatives', (SELECT json_group_array(r."fullName") FROM "LegalRepresentative" r WHERE r."personId" = h.id), 'status', m.status`

const mentorRow = person.extend({
  status: z.enum(MentorStatus),
  capacity: z.number(),
  forms: z.array(z.enum(MentoringForm)),
  noRecordOn: z.string().nullable(),
  role: z.enum(Role).nullable(),
  trained: z.coerce.boolean(),
})
const menteeRow = person.extend({ status: z.enum(MenteeStatus), avoidedPersonId: z.number().nullable(), requests: z.array(z.string()) })

/** Facts of the mentors asked for, by name, in one statement however many they are. */
export async function listMentorFacts(profiles: Profiles): Promise<MentorFacts[]> {
  const rows = await jsonRows(
    mentorRow,
    Prisma.sql`SELECT json_object(${personSql}, 'capacity', m.capacity, 'noRecordOn', h."noRecordOn", 'trained', ${trainedSql(Prisma.sql`h.id`)},
      'forms', (SELECT json_group_array(f.form) FROM "MentorProfileForm" f WHERE f."mentorProfileId" = m.id),
      'role', (SELECT u.role FROM "User" u WHERE u."personId" = h.id)) AS json
    FROM "MentorProfile" m JOIN "Person" h ON h.id = m."personId" WHERE ${among(profiles)} ORDER BY h."nameKey", m.id`,
  )
  const curator = searchKey((await findOrganisation())?.curatorName)
  return rows.map(({ status, capacity, forms, noRecordOn, trained, role, ...row }) => ({
    ...participant(row),
    ...{ status, capacity, forms, noRecordOn, trained },
    isCurator: role === 'methodist' || curator.startsWith(row.nameKey),
  }))
}

/** Facts of the mentees asked for, by name, in one statement. */
export async function listMenteeFacts(profiles: Profiles): Promise<MenteeFacts[]> {
  const rows = await jsonRows(
    menteeRow,
    Prisma.sql`SELECT json_object(${personSql}, 'avoidedPersonId', m."avoidedPersonId", 'requests',
      (SELECT json_group_array(c."nameKey") FROM "MenteeRequest" q JOIN "Competency" c ON c.id = q."competencyId" WHERE q."menteeProfileId" = m.id)) AS json
    FROM "MenteeProfile" m JOIN "Person" h ON h.id = m."personId" WHERE ${among(profiles)} ORDER BY h."nameKey", m.id`,
  )
  return rows.map(({ status, avoidedPersonId, requests, ...row }) => ({ ...participant(row), status, avoidedPersonId, requests }))
}

const pairRow = z.object({
  ...{ id: z.number(), status: z.enum(PairStatus), form: z.enum(MentoringForm), topic: z.string(), topicKey: z.string() },
  ...{ startsOn: z.string(), until: z.string() },
  mentor: z.object({ ...name, profileId: z.number(), personId: z.number() }),
  mentees: z.array(z.object({ profileId: z.number(), personId: z.number() })),
})

/** Pairs of the year, and working ones of other years, in the shape the rules compare with. */
export async function listOtherPairs(schoolYearId: number, exceptId: number | null = null): Promise<OtherPair[]> {
  const rows = await jsonRows(
    pairRow,
    Prisma.sql`SELECT json_object('id', p.id, 'status', p.status, 'form', p.form, 'topic', p.topic, 'topicKey', p."topicKey",
      'startsOn', p."startsOn", 'until', coalesce(p."endedOn", p."endsOn"),
      'mentor', json_object('profileId', m.id, 'personId', h.id, 'lastName', h."lastName", 'firstName', h."firstName", 'middleName', h."middleName"),
      'mentees', (SELECT json_group_array(json_object('profileId', e.id, 'personId', e."personId"))
        FROM "PairMember" pm JOIN "MenteeProfile" e ON e.id = pm."menteeProfileId" WHERE pm."pairId" = p.id)) AS json
    FROM "Pair" p JOIN "MentorProfile" m ON m.id = p."mentorProfileId" JOIN "Person" h ON h.id = m."personId"
    WHERE (p."schoolYearId" = ${schoolYearId} OR p.status = 'active') AND p.id <> ${exceptId ?? 0} ORDER BY p.id`,
  )
  return rows.map(({ mentor: { profileId, personId, ...named }, ...pair }) => ({ ...pair, mentor: { profileId, personId, name: fullName(named) } }))
}

function among(profiles: Profiles): Prisma.Sql {
  const { schoolYearId } = profiles
  const ofYear = schoolYearId === undefined ? Prisma.empty : Prisma.sql`AND m."schoolYearId" = ${schoolYearId}`
  const chosen =
    'ids' in profiles
      ? Prisma.sql`m.id IN (SELECT value FROM json_each(${JSON.stringify(profiles.ids)}))`
      : Prisma.sql`m.status IN (${Prisma.join([...profiles.statuses])})`
  return Prisma.sql`${chosen} ${ofYear}`
}

function participant({ lastName, firstName, middleName, representatives, ...known }: z.output<typeof person>): Participant {
  return { ...known, name: fullName({ lastName, firstName, middleName }), representatives: representatives.map((one) => searchKey(one)) }
}
