import { z } from 'zod'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { nameSelect } from '../people/queries.ts'
import { forgottenBefore } from './merge-rules.ts'
import { knownSelect } from './queries-likely.ts'
import { judge, traitsOf } from './rules.ts'

const counted = {
  ...{ mentorProfiles: true, menteeProfiles: true, consents: true, invitations: true, attendances: true, certificates: true, achievements: true },
  ...{ projects: true, competitions: true, acquaintances: true, actsRead: true, newsMentions: true, studyGroups: true, leads: true, sites: true, tags: true },
  ...{ representatives: true, importRows: true, cardViews: true },
} as const
const scalars = {
  ...{ ...knownSelect, department: true, education: true, category: true, categoryUntilOn: true, totalYears: true, teachingYears: true },
  ...{ yearsAsOfOn: true, hiredOn: true, organisation: true, noRecordOn: true, grade: true, leftOn: true, curatorNote: true, version: true, createdAt: true },
} as const

/** The two records with everything a card says and how much hangs on each. Throws NotFound. */
export async function findBoth(oneId: number, otherId: number) {
  const select = { ...scalars, user: { select: { login: true } }, _count: { select: counted } } as const
  const people = await read().person.findMany({ where: { id: { in: [oneId, otherId] } }, select, orderBy: { id: 'asc' } })
  const [one, other] = people
  if (!one || !other) throw new NotFound()
  const distinct = await read().distinctPeople.findUnique({ where: { oneId_otherId: { oneId, otherId } }, select: { createdAt: true } })
  return { one, other, distinct: distinct !== null, likely: judge(traitsOf(one), traitsOf(other)) }
}

export type Both = Awaited<ReturnType<typeof findBoth>>

/** A person's full name, for a message. Throws NotFound. */
export async function nameOf(id: number): Promise<string> {
  const person = await read().person.findUnique({ where: { id }, select: nameSelect })
  if (!person) throw new NotFound()
  return fullName(person)
}

const personOfPair = { select: knownSelect } as const

/** Pairs somebody told apart, the latest first. */
export async function listDistinct(list: ListQuery) {
  const total = await read().distinctPeople.count()
  const select = { oneId: true, otherId: true, createdAt: true, one: personOfPair, other: personOfPair } as const
  const rows = await read().distinctPeople.findMany({ select, orderBy: [{ createdAt: 'desc' }, { oneId: 'asc' }, { otherId: 'asc' }], ...window(list, total) })
  return { rows, total }
}

const removedPerson = z.array(
  z.looseObject({
    table: z.string(),
    before: z.looseObject({ lastName: z.string().optional(), firstName: z.string().optional(), middleName: z.string().nullish() }),
  }),
)

/** Merges, the latest first, with the name of the removed record as long as it is kept. */
export async function listMerges(list: ListQuery) {
  const total = await read().personMerge.count()
  const rows = await read().personMerge.findMany({ orderBy: { id: 'desc' }, ...window(list, total) })
  const kept = await read().person.findMany({ where: { id: { in: rows.map(({ keptId }) => keptId) } }, select: nameSelect })
  const users = await read().user.findMany({ where: { id: { in: rows.map(({ createdById }) => createdById) } }, select: { id: true, name: true } })
  return {
    rows: rows.map((row) => ({
      ...row,
      removed: removedName(row.undo),
      kept: kept.find(({ id }) => id === row.keptId) ?? null,
      by: users.find(({ id }) => id === row.createdById)?.name ?? null,
    })),
    total,
  }
}

export type MergeRow = Awaited<ReturnType<typeof listMerges>>['rows'][number]

/** Merges into a record that can still be taken back. */
export function recentMergesInto(keptId: number) {
  return read().personMerge.findMany({
    where: { keptId, undoneAt: null, createdAt: { gte: forgottenBefore(new Date()) } },
    select: { id: true, removedId: true, createdAt: true },
    orderBy: { id: 'desc' },
  })
}

function removedName(undo: string) {
  if (undo === '') return null
  const { before } = removedPerson.parse(JSON.parse(undo)).findLast((step) => step.table === 'Person' && step.before.lastName !== undefined) ?? {}
  return before ?? null
}
