import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { idsIn, type ListQuery, window } from '../app/lists.ts'
import { wholeList } from '../banks/every-row.ts'
import { currentPairs } from '../banks/rules.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
import { filteredBy, nameSelect } from '../people/queries.ts'
import { matching } from '../people/search.ts'
import { tagsSelect } from '../tags/queries.ts'
import { trainedSelect, trainedWhere } from '../trainings/trained.ts'
import { formKeys } from './form.ts'
import { visibleTo } from './policy.ts'

export const filterNames = ['form', 'status', 'direction', 'competency', 'trained', 'free', 'tag', 'ids'] as const
export const sortNames = ['name', 'post', 'capacity', 'status', 'included'] as const

export const rowSelect = {
  id: true,
  status: true,
  capacity: true,
  person: {
    select: {
      ...nameSelect,
      kind: true,
      post: true,
      organisation: true,
      school: true,
      grade: true,
      directions: { select: { direction: true } },
      ...trainedSelect,
    },
  },
  forms: { select: { form: true }, orderBy: { form: 'desc' } },
  competencies: { select: { competencyId: true }, orderBy: [{ level: 'desc' }, { competencyId: 'asc' }] },
  _count: { select: { pairs: { where: { status: 'active' } } } },
} as const satisfies Prisma.MentorProfileSelect

const lineSelect = {
  ...rowSelect,
  statusReason: true,
  hoursPerMonth: true,
  includedOn: true,
  interests: true,
  person: { select: { ...rowSelect.person.select, category: true, categoryUntilOn: true, phone: true, email: true, tags: tagsSelect } },
} as const satisfies Prisma.MentorProfileSelect

/** Mentors whose pause was to end before the day and who are not back yet. */
function pauseOver(schoolYearId: number, day: string) {
  return { schoolYearId, status: 'paused', pausedUntilOn: { lt: day } } satisfies Prisma.MentorProfileWhereInput
}

function statusWhere(yearId: number, status: string | undefined): Prisma.MentorProfileWhereInput {
  if (status === 'pauseOver') return pauseOver(yearId, today())
  const active = { some: { status: 'active' } } as const
  if (status === 'engaged') return { status: 'inBank', pairs: active }
  if (status === 'inBank') return { status: 'inBank', NOT: { pairs: active } }
  const known = (['candidate', 'paused', 'declined', 'excluded'] as const).find((key) => key === status)
  return known ? { status: known } : {}
}

async function freeWhere(yearId: number, wanted: boolean): Promise<Prisma.MentorProfileWhereInput> {
  if (!wanted) return {}
  const taken = Prisma.join([...currentPairs])
  const full = await read().$queryRaw<{ id: number | bigint }[]>`
    SELECT m."id" FROM "MentorProfile" m WHERE m."schoolYearId" = ${yearId} AND m."capacity" <=
      (SELECT count(*) FROM "Pair" p JOIN "PairMember" b ON b."pairId" = p."id" WHERE p."mentorProfileId" = m."id" AND p."status" IN (${taken}))`
  return { status: 'inBank', id: { notIn: full.map((row) => Number(row.id)) } }
}

/** The conditions of a list, with what its reader may see. */
export async function whereOf(actor: Actor, yearId: number, { q, filters }: ListQuery): Promise<Prisma.MentorProfileWhereInput> {
  const form = formKeys.find((key) => key === filters.form)
  const person: Prisma.PersonWhereInput[] = [await matching(q, yearId), filteredBy(filters)]
  if (filters.trained) person.push(filters.trained === 'yes' ? trainedWhere() : { NOT: trainedWhere() })
  const own: Prisma.MentorProfileWhereInput[] = [visibleTo(actor), statusWhere(yearId, filters.status), await freeWhere(yearId, filters.free === 'yes')]
  if (form) own.push({ forms: { some: { form } } })
  if (filters.competency) own.push({ competencies: { some: { competencyId: Number(filters.competency) || 0 } } })
  const ids = idsIn(filters.ids)
  if (ids) own.push({ id: { in: ids } })
  return { schoolYearId: yearId, person: { AND: person }, AND: own }
}

export function orderOf({ sort, descending }: ListQuery): Prisma.MentorProfileOrderByWithRelationInput[] {
  const direction = descending ? 'desc' : 'asc'
  const byName = { person: { nameKey: 'asc' } } as const
  if (sort === 'post') return [{ person: { detailsKey: direction } }, byName, { id: 'asc' }]
  if (sort === 'capacity') return [{ capacity: direction }, byName, { id: 'asc' }]
  if (sort === 'status') return [{ status: direction }, byName, { id: 'asc' }]
  if (sort === 'included') return [{ includedOn: direction }, byName, { id: 'asc' }]
  return [{ person: { nameKey: direction } }, { id: 'asc' }]
}

/** A page of the bank of a year. */
export async function listMentors(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  const total = await read().mentorProfile.count({ where })
  const rows = await read().mentorProfile.findMany({ where, select: lineSelect, orderBy: orderOf(list), ...window(list, total) })
  return { rows, total }
}

/** Everybody the list shows, for paper. */
export async function everyMentor(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  return wholeList((window) => read().mentorProfile.findMany({ where, select: lineSelect, orderBy: orderOf(list), ...window }))
}

export type MentorRow = Awaited<ReturnType<typeof listMentors>>['rows'][number]

/** How many profiles the year has, all and by form, in one statement; for those who read the whole bank. */
export async function countMentors(yearId: number) {
  const rows = await read().$queryRaw<{ form: string; count: number | bigint }[]>`
    SELECT 'all' AS form, count(*) AS count FROM "MentorProfile" WHERE "schoolYearId" = ${yearId}
    UNION ALL SELECT f."form", count(*) FROM "MentorProfileForm" f JOIN "MentorProfile" m ON m."id" = f."mentorProfileId"
      WHERE m."schoolYearId" = ${yearId} GROUP BY f."form"`
  const of = (form: MentoringForm | 'all') => Number(rows.find((row) => row.form === form)?.count ?? 0)
  return { all: of('all'), of }
}

/** A profile for its form and card. Throws NotFound for a stranger's. */
export async function findMentor(actor: Actor, id: number) {
  const profile = await read().mentorProfile.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: {
      person: { select: { ...nameSelect, kind: true } },
      forms: { select: { form: true } },
      competencies: { select: { competencyId: true, level: true } },
    },
  })
  if (!profile) throw new NotFound()
  return profile
}
