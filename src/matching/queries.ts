import type { Prisma } from '../generated/prisma/client.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { liveStatuses } from '../pairs/facts.ts'
import { matching } from '../people/search.ts'

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

/** Mentees of the bank who have no pair yet, each with the decision about a mentor, by name: all of them, or those with the ids. */
export function listWaiting(schoolYearId: number, ids?: number[]) {
  return read().menteeProfile.findMany({
    where: { schoolYearId, status: { in: ['inBank', 'mentorChosen'] }, ...withoutPair, ...(ids ? { id: { in: ids } } : {}) },
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
