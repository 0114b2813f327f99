import { read } from '../app/db.ts'
import type { Actor } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { idsIn, type ListQuery, window } from '../app/lists.ts'
import { everyRow, wholeList } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { tagsSelect } from '../tags/queries.ts'
import { exportedPerson } from './export.ts'
import { visibleTo } from './policy.ts'
import { directionKeys, kindKeys } from './form.ts'
import { findTables } from './queries-tables.ts'
import { isPossibleDuplicate } from './rules.ts'
import { matching, named } from './search.ts'

export const nameSelect = { id: true, lastName: true, firstName: true, middleName: true } as const

export const filterNames = ['kind', 'direction', 'group', 'tag', 'left', 'ids'] as const
export const sortNames = ['name', 'post'] as const

/** Filters every list of people understands: direction, study group, tag. */
export function filteredBy(filters: Record<string, string>): Prisma.PersonWhereInput {
  const direction = directionKeys.find((key) => key === filters.direction)
  return {
    ...(direction ? { directions: { some: { direction } } } : {}),
    ...(filters.tag ? { tags: { some: { tagId: Number(filters.tag) || 0 } } } : {}),
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
  category: true,
  categoryUntilOn: true,
  directions: { select: { direction: true }, orderBy: { direction: 'asc' } },
  studyGroups: { select: { studyGroup: { select: { name: true } } }, orderBy: { studyGroup: { nameKey: 'asc' } } },
} as const satisfies Prisma.PersonSelect

const lineSelect = { ...rowSelect, phone: true, email: true, birthOn: true, tags: tagsSelect } as const satisfies Prisma.PersonSelect

const inBanks = (yearId: number) =>
  ({
    mentorProfiles: { where: { schoolYearId: yearId }, select: { id: true } },
    menteeProfiles: { where: { schoolYearId: yearId }, select: { id: true } },
  }) as const

/** The conditions of the list, with what its reader may see. */
export async function whereOf(actor: Actor, yearId: number, list: ListQuery): Promise<Prisma.PersonWhereInput> {
  const kind = kindKeys.find((key) => key === list.filters.kind)
  const left: Prisma.PersonWhereInput = list.filters.left === 'yes' ? { leftOn: { not: null } } : { leftOn: null }
  const ids = idsIn(list.filters.ids)
  return { AND: [visibleTo(actor), await matching(list.q, yearId), filteredBy(list.filters), left, kind ? { kind } : {}, ids ? { id: { in: ids } } : {}] }
}

function orderOf(list: ListQuery): Prisma.PersonOrderByWithRelationInput[] {
  const direction = list.descending ? 'desc' : 'asc'
  return list.sort === 'post' ? [{ detailsKey: direction }, { nameKey: 'asc' }, { id: 'asc' }] : [{ nameKey: direction }, { id: 'asc' }]
}

/** A page of people with how many there are. */
export async function listPeople(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  const total = await read().person.count({ where })
  const rows = await read().person.findMany({ where, select: { ...lineSelect, ...inBanks(yearId) }, orderBy: orderOf(list), ...window(list, total) })
  return { rows, total }
}

/** How many people of each kind are at the centre. */
export async function countPeople(actor: Actor): Promise<Record<PersonKind, number>> {
  const counts = await read().person.groupBy({ by: ['kind'], where: { AND: [visibleTo(actor), { leftOn: null }] }, _count: { _all: true } })
  const of = (kind: PersonKind) => counts.find((row) => row.kind === kind)?._count._all ?? 0
  return { staff: of('staff'), student: of('student'), external: of('external') }
}

/** Everybody the list shows, for paper. */
export async function everyPerson(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  return wholeList((window) => read().person.findMany({ where, select: { ...lineSelect, ...inBanks(yearId) }, orderBy: orderOf(list), ...window }))
}

/** Everybody the list shows, for a spreadsheet. */
export async function* listAllPeople(actor: Actor, yearId: number, list: ListQuery) {
  const select = { ...exportedPerson, ...inBanks(yearId) }
  const where = await whereOf(actor, yearId, list)
  yield* everyRow((window) => read().person.findMany({ where, select, orderBy: orderOf(list), ...window }))
}

const cardSelect = {
  ...nameSelect,
  kind: true,
  post: true,
  organisation: true,
  school: true,
  grade: true,
  leftOn: true,
  category: true,
  categoryUntilOn: true,
  nameKey: true,
  birthOn: true,
  email: true,
  phone: true,
  department: true,
  education: true,
  totalYears: true,
  teachingYears: true,
  yearsAsOfOn: true,
  hiredOn: true,
  noRecordOn: true,
  curatorNote: true,
  anonymisedAt: true,
  version: true,
} as const satisfies Prisma.PersonSelect

/** A person with everything the card and the form show. Throws NotFound for a stranger's. */
export async function findPerson(actor: Actor, id: number) {
  const person = Number.isSafeInteger(id) ? await read().person.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: cardSelect }) : null
  if (!person) throw new NotFound()
  return { ...person, ...(await findTables(person.id)) }
}

/** The same for changing it: there is nothing left to change about somebody who was made anonymous. */
export async function findNamed(actor: Actor, id: number) {
  const person = await findPerson(actor, id)
  if (person.anonymisedAt !== null) throw new NotFound()
  return person
}

export type PersonCard = Awaited<ReturnType<typeof findPerson>>

/** People who may be the one described: same name, nothing that tells them apart. */
export async function findDuplicates(known: { nameKey: string; birthOn: string | null }, exceptId = 0) {
  const same = await read().person.findMany({
    where: { nameKey: known.nameKey, id: { not: exceptId } },
    select: { ...rowSelect, nameKey: true, birthOn: true },
  })
  return same.filter((other) => isPossibleDuplicate(known, other))
}

/** Which profiles of a year are closed, so that they can be considered again. */
export async function closedProfiles(personId: number, schoolYearId: number): Promise<{ mentor: boolean; mentee: boolean }> {
  const mentor = await read().mentorProfile.count({ where: { personId, schoolYearId, status: 'excluded' } })
  const mentee = await read().menteeProfile.count({ where: { personId, schoolYearId, status: 'withdrawn' } })
  return { mentor: mentor > 0, mentee: mentee > 0 }
}

/** People to choose from when one is put into a bank: found by the words typed, at most `most`. */
export function findCandidates(q: string, more: Prisma.PersonWhereInput, most = 20) {
  return read().person.findMany({ where: { AND: [{ leftOn: null }, named(q), more] }, select: rowSelect, orderBy: { nameKey: 'asc' }, take: most })
}

/** Words already in use for a field, the most usual first, to choose from instead of spelling them anew. */
export async function wordsInUse(field: 'post' | 'department' | 'school' | 'organisation', most = 60): Promise<string[]> {
  const rows = await read().person.groupBy({
    by: [field],
    where: { NOT: { [field]: null } },
    _count: { _all: true },
    orderBy: { _count: { id: 'desc' } },
    take: most,
  })
  return rows.flatMap((row) => row[field] ?? [])
}

/** Teachers for choices such as the leader of a study group. */
export function listStaff() {
  return read().person.findMany({ where: { kind: 'staff', leftOn: null }, select: nameSelect, orderBy: { nameKey: 'asc' } })
}
