import { z } from 'zod'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { nameSelect } from '../people/queries.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { searchKey } from '../app/search-key.ts'
import { likelyPairs, type LikelyPair, pairKey } from './finding.ts'
import { forgottenBefore } from './merge-rules.ts'
import { judge, type Likely, type Known, traitsOf } from './rules.ts'

const knownSelect = { ...nameSelect, nameKey: true, kind: true, birthOn: true, phone: true, email: true, post: true, school: true } as const
const named = { anonymisedAt: null } as const

async function distinctKeys(): Promise<Set<string>> {
  const rows = await read().distinctPeople.findMany({ select: { oneId: true, otherId: true } })
  return new Set(rows.map(({ oneId, otherId }) => pairKey(oneId, otherId)))
}

const versionSchema = z.array(z.object({ data_version: z.coerce.number() }))
// By the open database: its `data_version` says that somebody else has written, and means nothing beside another one.
const lately = new WeakMap<object, Map<string, { version: number; pairs: LikelyPair[] }>>()

/**
 * Every likely duplicate of the centre, those who left included: a child who came back is often entered anew.
 * Comparing ten thousand people takes a while, so what was found is kept until anything is written to the base.
 */
export async function listLikelyPairs(filters: Record<string, string>): Promise<LikelyPair[]> {
  const kind = filters.kind === 'students' || filters.kind === 'adults' ? filters.kind : 'all'
  const [{ data_version: version } = { data_version: 0 }] = versionSchema.parse(await read().$queryRaw`PRAGMA data_version`)
  const found = lately.get(read()) ?? new Map<string, { version: number; pairs: LikelyPair[] }>()
  const kept = found.get(kind)
  if (kept?.version === version) return kept.pairs
  const ofKind = { students: { kind: 'student' }, adults: { kind: { not: 'student' } }, all: {} } as const satisfies Record<string, Prisma.PersonWhereInput>
  const people = await read().person.findMany({ where: { ...named, ...ofKind[kind] }, select: knownSelect })
  const pairs = likelyPairs(people, await distinctKeys())
  lately.set(read(), found.set(kind, { version, pairs }))
  return pairs
}

/** How many pairs are nearly sure to be one person: only people of one `nameKey` can be. */
export async function countSurePairs(): Promise<number> {
  const repeated = await read().person.groupBy({ by: ['nameKey'], where: named, having: { nameKey: { _count: { gt: 1 } } } })
  if (repeated.length === 0) return 0
  const people = await read().person.findMany({ where: { ...named, nameKey: { in: repeated.map(({ nameKey }) => nameKey) } }, select: knownSelect })
  return likelyPairs(people, await distinctKeys()).filter(({ degree }) => degree === 'sure').length
}

/** Records that look like a person's, with why. Searched by what any two likely records share. */
export async function similarTo(id: number): Promise<(Likely & { person: Known })[]> {
  const person = await read().person.findFirst({ where: { id, ...named }, select: knownSelect })
  if (!person) return []
  const { birthOn, phone, email } = person
  const words = searchKey(person.lastName)
    .split(/[- ]/)
    .filter((word) => word.length > 2)
  const shared: Prisma.PersonWhereInput[] = [
    ...words.map((word) => ({ nameKey: { contains: word } })),
    ...(birthOn ? [{ birthOn }] : []),
    ...(phone ? [{ phone }] : []),
    ...(email ? [{ email }] : []),
  ]
  const others = await read().person.findMany({ where: { ...named, id: { not: id }, OR: shared }, select: knownSelect, orderBy: { id: 'asc' } })
  const distinct = await distinctKeys()
  return likelyPairs([person, ...others], distinct)
    .filter(({ one, other }) => one.id === id || other.id === id)
    .map(({ one, other, ...likely }) => ({ ...likely, person: one.id === id ? other : one }))
}

const counted = {
  ...{ mentorProfiles: true, menteeProfiles: true, consents: true, invitations: true, attendances: true, certificates: true, achievements: true },
  ...{ projects: true, competitions: true, acquaintances: true, newsMentions: true, studyGroups: true, leads: true, sites: true, tags: true },
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
