import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { idsIn, type ListQuery, window } from '../app/lists.ts'
import { wholeList } from '../banks/every-row.ts'
import { currentPairs } from '../banks/rules.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { filteredBy, nameSelect } from '../people/queries.ts'
import { matching } from '../people/search.ts'
import { tagsSelect } from '../tags/queries.ts'
import { needsKeys } from './form.ts'
import { statuses, type tabs } from './messages.ts'
import { visibleTo } from './policy.ts'
import { activityOf } from './queries-card.ts'

export const filterNames = ['tab', 'status', 'direction', 'group', 'needs', 'alone', 'tag', 'ids'] as const
export const sortNames = ['name', 'post', 'status', 'included'] as const

export type Tab = keyof typeof tabs
export const tabNames = ['teachers', 'students', 'projects', 'competitions', 'needing'] as const satisfies readonly Tab[]

/** The tab asked for; teachers first, as in the roadmap (2.2 before 2.4). */
export function tabOf({ filters }: ListQuery): Tab {
  return tabNames.find((tab) => tab === filters.tab) ?? 'teachers'
}

function tabWhere(tab: Tab, yearId: number): Prisma.MenteeProfileWhereInput {
  const records = { some: { schoolYearId: yearId } }
  if (tab === 'teachers') return { person: { kind: { not: 'student' } } }
  if (tab === 'projects') return { person: { kind: 'student', projects: records } }
  if (tab === 'competitions') return { person: { kind: 'student', competitions: records } }
  return tab === 'needing' ? { needsMentor: 'yes', person: { kind: 'student' } } : { person: { kind: 'student' } }
}

const withoutPair: Prisma.MenteeProfileWhereInput = {
  status: { notIn: ['withdrawn', 'completed'] },
  memberships: { none: { pair: { status: { in: [...currentPairs] } } } },
}

/** The conditions of a list, with what its reader may see. */
export async function whereOf(actor: Actor, yearId: number, list: ListQuery): Promise<Prisma.MenteeProfileWhereInput> {
  const { filters, q } = list
  const status = Object.keys(statuses).find((key): key is keyof typeof statuses => key === filters.status)
  const needsMentor = needsKeys.find((key) => key === filters.needs)
  const person = { AND: [await matching(q, yearId), filteredBy(filters)] }
  const own: Prisma.MenteeProfileWhereInput[] = [visibleTo(actor), tabWhere(tabOf(list), yearId), { person }]
  if (status) own.push({ status })
  if (needsMentor) own.push({ needsMentor })
  if (filters.alone === 'yes') own.push(withoutPair)
  const ids = idsIn(filters.ids)
  if (ids) own.push({ id: { in: ids } })
  return { schoolYearId: yearId, AND: own }
}

const rowSelect = (yearId: number) =>
  ({
    id: true,
    status: true,
    inclusionReason: true,
    needsMentor: true,
    mainRequest: true,
    waitingSinceOn: true,
    includedOn: true,
    _count: { select: { memberships: { where: { pair: { status: { in: [...currentPairs] } } } } } },
    person: {
      select: {
        ...nameSelect,
        kind: true,
        post: true,
        organisation: true,
        school: true,
        grade: true,
        phone: true,
        email: true,
        tags: tagsSelect,
        directions: { select: { direction: true } },
        studyGroups: { select: { studyGroupId: true } },
        projects: { where: { schoolYearId: yearId }, select: { topic: true } },
        competitions: { where: { schoolYearId: yearId }, select: { name: true } },
      },
    },
    requests: { select: { competencyId: true }, orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }] },
  }) as const satisfies Prisma.MenteeProfileSelect

export function orderOf({ sort, descending }: ListQuery): Prisma.MenteeProfileOrderByWithRelationInput[] {
  const direction = descending ? 'desc' : 'asc'
  const byName = { person: { nameKey: 'asc' } } as const
  if (sort === 'post') return [{ person: { detailsKey: direction } }, byName, { id: 'asc' }]
  if (sort === 'status') return [{ status: direction }, byName, { id: 'asc' }]
  if (sort === 'included') return [{ includedOn: direction }, byName, { id: 'asc' }]
  return [{ person: { nameKey: direction } }, { id: 'asc' }]
}

/** A page of the bank of a year. */
export async function listMentees(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  const total = await read().menteeProfile.count({ where })
  const rows = await read().menteeProfile.findMany({ where, select: rowSelect(yearId), orderBy: orderOf(list), ...window(list, total) })
  return { rows, total }
}

/** Everybody the list shows, for paper. */
export async function everyMentee(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  return wholeList((window) => read().menteeProfile.findMany({ where, select: rowSelect(yearId), orderBy: orderOf(list), ...window }))
}

export type MenteeRow = Awaited<ReturnType<typeof listMentees>>['rows'][number]

type Counts = Record<Tab, number | bigint | null>

/** How many profiles each tab of the year has, in one statement; for those who read the whole bank. */
export async function countMentees(yearId: number): Promise<Record<Tab, number>> {
  const [found] = await read().$queryRaw<Counts[]>`
    SELECT sum(p."kind" <> 'student') AS teachers,
      sum(p."kind" = 'student') AS students,
      sum(p."kind" = 'student' AND EXISTS (SELECT 1 FROM "ProjectRecord" r WHERE r."personId" = p."id" AND r."schoolYearId" = m."schoolYearId")) AS projects,
      sum(p."kind" = 'student' AND EXISTS (SELECT 1 FROM "CompetitionRecord" r WHERE r."personId" = p."id" AND r."schoolYearId" = m."schoolYearId")) AS competitions,
      sum(p."kind" = 'student' AND m."needsMentor" = 'yes') AS needing
    FROM "MenteeProfile" m JOIN "Person" p ON p."id" = m."personId"
    WHERE m."schoolYearId" = ${yearId}`
  const of = (tab: Tab) => Number(found?.[tab] ?? 0)
  return { teachers: of('teachers'), students: of('students'), projects: of('projects'), competitions: of('competitions'), needing: of('needing') }
}

/** A profile for its form. Throws NotFound for a stranger's. */
export async function findMentee(actor: Actor, id: number) {
  const found = await read().menteeProfile.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: { person: { select: { ...nameSelect, kind: true } }, requests: { select: { competencyId: true, priority: true } } },
  })
  if (!found) throw new NotFound()
  return { ...found, person: { ...found.person, ...(await activityOf(found.personId, found.schoolYearId)) } }
}
