import type { Prisma } from '../generated/prisma/client.ts'
import type { PairStatus } from '../generated/prisma/enums.ts'
import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { wholeList } from '../banks/every-row.ts'
import { searchKey } from '../app/search-key.ts'
import { liveStatuses } from './facts.ts'
import { formKeys } from './form.ts'
import { visibleTo } from './policy.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true } as const

const row = {
  id: true,
  status: true,
  kind: true,
  form: true,
  topic: true,
  roleModel: true,
  startsOn: true,
  endsOn: true,
  endedOn: true,
  mentorProfile: { select: { person: { select: name } } },
  members: { select: { menteeProfile: { select: { person: { select: name } } } }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PairSelect

export const pairSorts = ['mentor', 'topic', 'term', 'status'] as const
export const pairFilters = ['status', 'form', 'mentor'] as const

/** A page of the year's pairs. */
export async function listPairs(actor: Actor, schoolYearId: number, list: ListQuery) {
  const where = { AND: [visibleTo(actor), { schoolYearId }, matching(list)] }
  const total = await read().pair.count({ where })
  const rows = await read().pair.findMany({ where, select: row, orderBy: orderOf(list), ...window(list, total) })
  return { rows, total }
}

/** Every pair the list shows, for paper and spreadsheets. */
export function everyPair(actor: Actor, schoolYearId: number, list: ListQuery) {
  const where = { AND: [visibleTo(actor), { schoolYearId }, matching(list)] }
  return wholeList((window) => read().pair.findMany({ where, select: row, orderBy: orderOf(list), ...window }))
}

type Named = { mentorProfile: { person: { id: number } }; members: { menteeProfile: { person: { id: number } } }[] }

/** Everybody whom a list of pairs names, for the access journal. */
export function namedIn(pairs: Named[]): number[] {
  return [...new Set(pairs.flatMap(({ mentorProfile, members }) => [mentorProfile.person.id, ...members.map(({ menteeProfile }) => menteeProfile.person.id)]))]
}

/** How many pairs of the year stand in each status, under the same search and filters. */
export async function countPairs(actor: Actor, schoolYearId: number, list: ListQuery): Promise<Map<PairStatus, number>> {
  const { status: _status, ...filters } = list.filters
  const where = { AND: [visibleTo(actor), { schoolYearId }, matching({ ...list, filters })] }
  const groups = await read().pair.groupBy({ by: ['status'], where, _count: { _all: true } })
  return new Map(groups.map((group) => [group.status, group._count._all]))
}

/** Mentors who have a pair this year, for the filter. */
export function listPairedMentors(actor: Actor, schoolYearId: number) {
  return read().mentorProfile.findMany({
    where: { schoolYearId, pairs: { some: visibleTo(actor) } },
    select: { id: true, person: { select: name } },
    orderBy: { person: { nameKey: 'asc' } },
  })
}

const contacts = {
  phone: true,
  email: true,
  kind: true,
  representatives: { select: { fullName: true, relation: true, phone: true }, orderBy: { id: 'asc' } },
} as const

/** A pair with everything its page shows. Throws NotFound when it is not this person's. */
export async function findPair(actor: Actor, id: number) {
  const pair = await read().pair.findFirst({
    where: { id, ...visibleTo(actor) },
    select: {
      ...row,
      schoolYearId: true,
      roleModel: true,
      mentoringKind: true,
      overCapacityWhy: true,
      endedWhy: true,
      endedBy: true,
      version: true,
      mentorProfileId: true,
      mentorProfile: { select: { person: { select: { ...name, ...contacts } } } },
      members: {
        select: { menteeProfileId: true, menteeProfile: { select: { mainRequest: true, person: { select: { ...name, ...contacts } } } } },
        orderBy: { position: 'asc' },
      },
      orders: { select: { order: { select: { id: true, kind: true, number: true, datedOn: true, status: true } } }, orderBy: { orderId: 'asc' } },
      programme: { select: { id: true, status: true } },
    },
  })
  if (!pair) throw new NotFound()
  return pair
}

export type FoundPair = Awaited<ReturnType<typeof findPair>>

/** Live pairs of each mentee of the year: profile id → names of mentors. */
export async function mentorsOfMentees(schoolYearId: number): Promise<Map<number, { pairId: number; lastName: string }[]>> {
  const rows = await read().pairMember.findMany({
    where: { pair: { schoolYearId, status: { in: [...liveStatuses] } } },
    select: { menteeProfileId: true, pair: { select: { id: true, mentorProfile: { select: { person: { select: { lastName: true } } } } } } },
    orderBy: [{ menteeProfileId: 'asc' }, { pairId: 'asc' }],
  })
  const found = new Map<number, { pairId: number; lastName: string }[]>()
  for (const { menteeProfileId, pair } of rows)
    found.set(menteeProfileId, [...(found.get(menteeProfileId) ?? []), { pairId: pair.id, lastName: pair.mentorProfile.person.lastName }])
  return found
}

function matching({ q, filters }: ListQuery): Prisma.PairWhereInput {
  const words = searchKey(q).split(' ').filter(Boolean)
  const status = [...liveStatuses, 'completed' as const, 'terminated' as const].find((known) => known === filters.status)
  const form = formKeys.find((known) => known === filters.form)
  const mentor = Number(filters.mentor)
  return {
    AND: words.map((word) => ({
      OR: [
        { topicKey: { contains: word } },
        { mentorProfile: { person: { nameKey: { contains: word } } } },
        { members: { some: { menteeProfile: { person: { nameKey: { contains: word } } } } } },
      ],
    })),
    ...(status ? { status } : {}),
    ...(form ? { form } : {}),
    ...(Number.isInteger(mentor) && mentor > 0 ? { mentorProfileId: mentor } : {}),
  }
}

function orderOf({ sort, descending }: ListQuery): Prisma.PairOrderByWithRelationInput[] {
  const way = descending ? 'desc' : 'asc'
  const first: Record<string, Prisma.PairOrderByWithRelationInput> = {
    mentor: { mentorProfile: { person: { nameKey: way } } },
    topic: { topicKey: way },
    term: { startsOn: way },
    status: { status: way },
  }
  return [first[sort] ?? { id: way }, { id: 'asc' }]
}
