import { z } from 'zod'
import { Prisma } from '../generated/prisma/client.ts'
import { Direction } from '../generated/prisma/enums.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { jsonRows } from '../app/json-rows.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { liveStatuses } from '../pairs/facts.ts'
import { matching } from '../people/search.ts'
import type { MenteeSide, MentorSide } from './score.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true, nameKey: true, kind: true } as const
const withoutPair = { memberships: { none: { pair: { status: { in: [...liveStatuses] } } } } } satisfies Prisma.MenteeProfileWhereInput

const choice = {
  id: true,
  score: true,
  reasons: true,
  note: true,
  decidedOn: true,
  decidedById: true,
  version: true,
  mentorProfileId: true,
  mentorProfile: { select: { person: { select: name } } },
} as const satisfies Prisma.ChoiceSelect

const menteeSelect = {
  id: true,
  schoolYearId: true,
  mainRequest: true,
  expectedResult: true,
  preferredMentor: true,
  waitingSinceOn: true,
  slots: true,
  schoolYear: { select: { startsOn: true, endsOn: true } },
  person: {
    select: {
      ...name,
      grade: true,
      post: true,
      directions: { select: { direction: true } },
      competitions: { select: { discipline: true, schoolYearId: true } },
    },
  },
  requests: {
    select: { priority: true, competency: { select: { id: true, areaId: true, name: true } } },
    orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }],
  },
  choice: { select: choice },
  memberships: { where: { pair: { status: { in: [...liveStatuses] } } }, select: { pairId: true } },
} as const satisfies Prisma.MenteeProfileSelect

/** Mentees of the bank who have no pair yet, each with the decision about a mentor, by name. */
export function listWaiting(schoolYearId: number) {
  return read().menteeProfile.findMany({
    where: { schoolYearId, status: { in: ['inBank', 'mentorChosen'] }, ...withoutPair },
    select: menteeSelect,
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
  })
}

const lineSelect = {
  id: true,
  mainRequest: true,
  waitingSinceOn: true,
  person: { select: { ...name, grade: true, school: true, post: true, organisation: true } },
  requests: { select: { competency: { select: { name: true } } }, orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }] },
  choice: { select: { mentorProfile: { select: { person: { select: name } } } } },
} as const satisfies Prisma.MenteeProfileSelect

/** A page of those without a pair: first whom nobody has chosen a mentor for, then the decided, each by name. */
export async function pageOfWaiting(schoolYearId: number, list: ListQuery) {
  const waiting = { schoolYearId, status: { in: ['inBank', 'mentorChosen'] }, ...withoutPair } satisfies Prisma.MenteeProfileWhereInput
  const where = { AND: [waiting, { person: await matching(list.q, schoolYearId) }] }
  const orderBy: Prisma.MenteeProfileOrderByWithRelationInput[] = [{ person: { nameKey: 'asc' } }, { id: 'asc' }]
  const of = { select: lineSelect, orderBy }
  const undecided = await read().menteeProfile.count({ where: { AND: [where, { choice: { is: null } }] } })
  const total = await read().menteeProfile.count({ where })
  const { skip, take } = window(list, total)
  const first = await read().menteeProfile.findMany({ where: { AND: [where, { choice: { is: null } }] }, ...of, skip, take })
  const rest = { skip: Math.max(0, skip - undecided), take: take - first.length }
  const then = rest.take > 0 ? await read().menteeProfile.findMany({ where: { AND: [where, { choice: { isNot: null } }] }, ...of, ...rest }) : []
  return { rows: [...first, ...then], total, decided: total - undecided }
}

export type WaitingPage = Awaited<ReturnType<typeof pageOfWaiting>>

/** For roadmap item 4.1: mentees of the year's bank, and those of them with a decision or a pair. */
export async function choiceProgress(schoolYearId: number): Promise<{ decided: number; total: number }> {
  const inBank = { schoolYearId, status: { in: ['inBank', 'mentorChosen', 'inProgramme', 'completed'] } } satisfies Prisma.MenteeProfileWhereInput
  const total = await read().menteeProfile.count({ where: inBank })
  const decided = await read().menteeProfile.count({ where: { ...inBank, OR: [{ choice: { isNot: null } }, { memberships: { some: {} } }] } })
  return { decided, total }
}

// Who is in a programme already may need a second mentor for another request.
const searching = ['inBank', 'mentorChosen', 'inProgramme'] as const

/** A mentee for whom a mentor is looked for. Throws NotFound for those who are not in the bank. */
export async function findMentee(id: number) {
  const mentee = await read().menteeProfile.findFirst({
    where: { id, status: { in: [...searching] } },
    select: menteeSelect,
  })
  if (!mentee) throw new NotFound()
  return mentee
}

export type FoundMentee = Awaited<ReturnType<typeof findMentee>>

/** Who made the decision about a mentee; null when nobody has. */
export async function findDecider({ choice }: FoundMentee): Promise<string | null> {
  if (!choice) return null
  const user = await read().user.findUnique({ where: { id: choice.decidedById }, select: { name: true } })
  return user?.name ?? null
}

export function menteeSide({ person, requests, slots, preferredMentor, schoolYearId }: FoundMentee): MenteeSide {
  const disciplines = person.competitions.filter((one) => one.schoolYearId === schoolYearId && one.discipline !== null).map((one) => one.discipline ?? '')
  return {
    nameKey: person.nameKey,
    requests: requests.map(({ priority, competency }) => ({ ...competency, priority })),
    directions: person.directions.map(({ direction }) => direction),
    disciplines: [...new Set(disciplines)].map((discipline) => ({ key: searchKey(discipline), name: discipline })),
    slots: words(slots),
    wishKey: searchKey(preferredMentor),
  }
}

/** What a score needs to know of a mentor by themselves; places and training are added by the caller. */
type OwnSide = Omit<MentorSide, 'taken' | 'trained'>

/** Mentors who are in the bank, may come to it or come back. */
export const choosable = ['candidate', 'inBank', 'paused'] as const

const mentorRow = z.object({
  ...{ id: z.number(), capacity: z.number(), slots: z.string(), nameKey: z.string(), experience: z.number() },
  ...{ interests: z.string().nullable(), preferredMentee: z.string().nullable() },
  directions: z.array(z.enum(Direction)),
  skills: z.array(z.object({ id: z.number(), areaId: z.number().nullable(), level: z.number() })),
  fields: z.array(z.string().nullable()),
})

/** The sides of every mentor of the year, by profile, in one statement. */
export async function listMentorSides(schoolYearId: number): Promise<Map<number, OwnSide>> {
  const rows = await jsonRows(
    mentorRow,
    Prisma.sql`SELECT json_object('id', m.id, 'capacity', m.capacity, 'slots', m.slots, 'nameKey', h."nameKey", 'interests', m.interests,
      'preferredMentee', m."preferredMentee", 'experience', coalesce(m."mentoringYears", 0) + coalesce(m."menteesBefore", 0),
      'directions', (SELECT json_group_array(d.direction) FROM "PersonDirection" d WHERE d."personId" = h.id),
      'skills', (SELECT json_group_array(json_object('id', c.id, 'areaId', c."areaId", 'level', s.level)) ${skillsOf}),
      'fields', (SELECT json_group_array(name) FROM (SELECT c.name ${skillsOf} UNION ALL SELECT g.name FROM "StudyGroup" g WHERE g."leaderId" = h.id
        UNION ALL SELECT r.discipline FROM "CompetitionRecord" r WHERE r."personId" = h.id))) AS json
    FROM "MentorProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m."schoolYearId" = ${schoolYearId} AND m.status IN (${Prisma.join([...choosable])})`,
  )
  return new Map(rows.map((row) => [row.id, mentorSide(row)]))
}

const skillsOf = Prisma.sql`FROM "MentorCompetency" s JOIN "Competency" c ON c.id = s."competencyId" WHERE s."mentorProfileId" = m.id`

function mentorSide({ interests, preferredMentee, slots, experience, fields, ...known }: z.output<typeof mentorRow>): OwnSide {
  const { nameKey, capacity, directions, skills } = known
  return {
    nameKey,
    capacity,
    directions,
    skills,
    fieldKey: searchKey(interests, ...fields),
    slots: words(slots),
    wishKey: searchKey(preferredMentee),
    experienced: experience > 0,
  }
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean)
}
