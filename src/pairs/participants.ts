import type { Prisma } from '../generated/prisma/client.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { searchKey } from '../app/search-key.ts'
import { findOrganisation } from '../organisation/queries.ts'
import { trainedOn } from '../trainings/queries.ts'
import type { MenteeFacts, MentorFacts, OtherPair, Participant } from './facts.ts'

const person = {
  id: true,
  lastName: true,
  firstName: true,
  middleName: true,
  nameKey: true,
  kind: true,
  birthOn: true,
  leftOn: true,
  post: true,
  department: true,
  noRecordOn: true,
  representatives: { select: { fullName: true } },
  user: { select: { role: true } },
} as const satisfies Prisma.PersonSelect

const mentorRow = {
  id: true,
  status: true,
  capacity: true,
  forms: { select: { form: true } },
  person: { select: person },
} as const satisfies Prisma.MentorProfileSelect
const menteeRow = {
  id: true,
  status: true,
  avoidedPersonId: true,
  requests: { select: { competency: { select: { nameKey: true } } } },
  person: { select: person },
} as const satisfies Prisma.MenteeProfileSelect

type PersonRow = Prisma.PersonGetPayload<{ select: typeof person }>

const byName = { person: { nameKey: 'asc' } } as const

/** Facts of the mentors asked for, by name; a fixed number of queries however many they are. */
export async function listMentorFacts(where: Prisma.MentorProfileWhereInput): Promise<MentorFacts[]> {
  const rows = await read().mentorProfile.findMany({ where, select: mentorRow, orderBy: byName })
  const trained = await trainedOn(rows.map((row) => row.person.id))
  const centre = await findOrganisation()
  const curator = searchKey(centre?.curatorName)
  return rows.map((row) => ({
    ...participant(row.id, row.person),
    status: row.status,
    capacity: row.capacity,
    forms: row.forms.map(({ form }) => form),
    noRecordOn: row.person.noRecordOn,
    trained: trained.has(row.person.id),
    isCurator: row.person.user?.role === 'methodist' || curator.startsWith(row.person.nameKey),
  }))
}

/** Facts of the mentees asked for, by name. */
export async function listMenteeFacts(where: Prisma.MenteeProfileWhereInput): Promise<MenteeFacts[]> {
  const rows = await read().menteeProfile.findMany({ where, select: menteeRow, orderBy: byName })
  return rows.map((row) => ({
    ...participant(row.id, row.person),
    status: row.status,
    avoidedPersonId: row.avoidedPersonId,
    requests: row.requests.map(({ competency }) => competency.nameKey),
  }))
}

/** Pairs of the year, and working ones of other years, in the shape the rules compare with. */
export async function listOtherPairs(schoolYearId: number, exceptId: number | null = null): Promise<OtherPair[]> {
  const rows = await read().pair.findMany({
    where: { OR: [{ schoolYearId }, { status: 'active' }], NOT: { id: exceptId ?? 0 } },
    select: {
      id: true,
      status: true,
      form: true,
      topic: true,
      topicKey: true,
      startsOn: true,
      endsOn: true,
      endedOn: true,
      mentorProfile: { select: { id: true, person: { select: { id: true, lastName: true, firstName: true, middleName: true } } } },
      members: { select: { menteeProfile: { select: { id: true, personId: true } } } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ mentorProfile, members, endsOn, endedOn, ...pair }) => ({
    ...pair,
    until: endedOn ?? endsOn,
    mentor: { profileId: mentorProfile.id, personId: mentorProfile.person.id, name: fullName(mentorProfile.person) },
    mentees: members.map(({ menteeProfile }) => ({ profileId: menteeProfile.id, personId: menteeProfile.personId })),
  }))
}

function participant(profileId: number, row: PersonRow): Participant {
  const { nameKey, kind, birthOn, leftOn, post, department } = row
  return {
    profileId,
    personId: row.id,
    name: fullName(row),
    nameKey,
    kind,
    birthOn,
    leftOn,
    post,
    department,
    representatives: row.representatives.map((one) => searchKey(one.fullName)),
  }
}
