import { read } from '../app/db.ts'
import type { Actor } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { everyRow } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { exportedPerson } from './export.ts'
import { visibleTo } from './policy.ts'
import { directionKeys, kindKeys } from './form.ts'
import { isPossibleDuplicate } from './rules.ts'

export const nameSelect = { id: true, lastName: true, firstName: true, middleName: true } as const

/** Every word must stand somewhere in the name, the post, the school or a study group, in any order. */
export function matching(q: string): Prisma.PersonWhereInput {
  const words = searchKey(q).split(' ').filter(Boolean).slice(0, 8)
  return {
    AND: words.map((word) => ({
      OR: [{ nameKey: { contains: word } }, { detailsKey: { contains: word } }, { studyGroups: { some: { studyGroup: { nameKey: { contains: word } } } } }],
    })),
  }
}

/** Filters every list of people understands: direction, study group. */
export function filteredBy(filters: Record<string, string>): Prisma.PersonWhereInput {
  const direction = directionKeys.find((key) => key === filters.direction)
  return {
    ...(direction ? { directions: { some: { direction } } } : {}),
    ...(filters.group ? { studyGroups: { some: { studyGroupId: Number(filters.group) || 0 } } } : {}),
  }
}

const rowSelect = {
  ...nameSelect,
  kind: true,
  post: true,
  organisation: true,
  school: true,
  grade: true,
  leftOn: true,
  directions: { select: { direction: true }, orderBy: { direction: 'asc' } },
  studyGroups: { select: { studyGroup: { select: { name: true } } }, orderBy: { studyGroup: { nameKey: 'asc' } } },
} as const satisfies Prisma.PersonSelect

const inBanks = (yearId: number) =>
  ({
    mentorProfiles: { where: { schoolYearId: yearId }, select: { id: true } },
    menteeProfiles: { where: { schoolYearId: yearId }, select: { id: true } },
  }) as const

function whereOf(actor: Actor, list: ListQuery): Prisma.PersonWhereInput {
  const kind = kindKeys.find((key) => key === list.filters.kind)
  const left: Prisma.PersonWhereInput = list.filters.left === 'yes' ? { leftOn: { not: null } } : { leftOn: null }
  return { AND: [visibleTo(actor), matching(list.q), filteredBy(list.filters), left, kind ? { kind } : {}] }
}

function orderOf(list: ListQuery): Prisma.PersonOrderByWithRelationInput[] {
  const direction = list.descending ? 'desc' : 'asc'
  return list.sort === 'post' ? [{ detailsKey: direction }, { nameKey: 'asc' }, { id: 'asc' }] : [{ nameKey: direction }, { id: 'asc' }]
}

/** A page of people with how many there are. */
export async function listPeople(actor: Actor, yearId: number, list: ListQuery) {
  const where = whereOf(actor, list)
  const total = await read().person.count({ where })
  const rows = await read().person.findMany({ where, select: { ...rowSelect, ...inBanks(yearId) }, orderBy: orderOf(list), ...window(list, total) })
  return { rows, total }
}

/** How many people of each kind are at the centre. */
export async function countPeople(actor: Actor): Promise<Record<PersonKind, number>> {
  const counts = await read().person.groupBy({ by: ['kind'], where: { AND: [visibleTo(actor), { leftOn: null }] }, _count: { _all: true } })
  const of = (kind: PersonKind) => counts.find((row) => row.kind === kind)?._count._all ?? 0
  return { staff: of('staff'), student: of('student'), external: of('external') }
}

/** Everybody the list shows, for a spreadsheet. */
export function listAllPeople(actor: Actor, yearId: number, list: ListQuery) {
  const select = { ...exportedPerson, ...inBanks(yearId) }
  return everyRow((window) => read().person.findMany({ where: whereOf(actor, list), select, orderBy: orderOf(list), ...window }))
}

const cardSelect = {
  ...rowSelect,
  nameKey: true,
  birthOn: true,
  email: true,
  phone: true,
  department: true,
  education: true,
  category: true,
  categoryUntilOn: true,
  totalYears: true,
  teachingYears: true,
  yearsAsOfOn: true,
  hiredOn: true,
  noRecordOn: true,
  curatorNote: true,
  version: true,
  representatives: { select: { fullName: true, relation: true, phone: true }, orderBy: { id: 'asc' } },
  studyGroups: { select: { studyGroupId: true, studyGroup: { select: { name: true } } } },
  leads: { select: { id: true, name: true } },
} as const satisfies Prisma.PersonSelect

/** A person with everything the card and the form show. Throws NotFound for a stranger's. */
export async function findPerson(actor: Actor, id: number) {
  const person = Number.isSafeInteger(id) ? await read().person.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: cardSelect }) : null
  if (!person) throw new NotFound()
  return person
}

export type PersonCard = Awaited<ReturnType<typeof findPerson>>

/** People who may be the one described: same name, nothing that tells them apart. */
export async function findDuplicates(known: { nameKey: string; birthOn: string | null; post: string | null }, exceptId = 0) {
  const same = await read().person.findMany({
    where: { nameKey: known.nameKey, id: { not: exceptId } },
    select: { ...rowSelect, nameKey: true, birthOn: true },
  })
  return same.filter((other) => isPossibleDuplicate(known, other))
}

/** Pairs of a person in which something still goes on, as the mentor or as a mentee. */
export function findActivePairs(personId: number) {
  return read().pair.findMany({
    where: { status: 'active', OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] },
    select: { id: true, topic: true },
    orderBy: { id: 'asc' },
  })
}

/** Every pair of a person, the newest first. */
export function findPairsOf(personId: number) {
  return read().pair.findMany({
    where: { OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] },
    select: {
      id: true,
      topic: true,
      status: true,
      programme: { select: { id: true, status: true } },
      schoolYear: { select: { name: true } },
      mentorProfile: { select: { personId: true, person: { select: nameSelect } } },
      members: { select: { menteeProfile: { select: { person: { select: nameSelect } } } }, orderBy: { position: 'asc' } },
    },
    orderBy: { id: 'desc' },
  })
}

/** People to choose from when one is put into a bank: found by the words typed, at most `most`. */
export function findCandidates(q: string, more: Prisma.PersonWhereInput, most = 20) {
  return read().person.findMany({ where: { AND: [{ leftOn: null }, matching(q), more] }, select: rowSelect, orderBy: { nameKey: 'asc' }, take: most })
}

/** Teachers for choices such as the leader of a study group. */
export function listStaff() {
  return read().person.findMany({ where: { kind: 'staff', leftOn: null }, select: nameSelect, orderBy: { nameKey: 'asc' } })
}
