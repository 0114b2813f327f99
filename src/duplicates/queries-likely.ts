import { z } from 'zod'
import { read } from '../app/db.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { searchKey } from '../app/search-key.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { PersonKind } from '../generated/prisma/enums.ts'
import { nameSelect } from '../people/queries.ts'
import { likelyPairs, type LikelyPair, likelyPairsOf, pairKey } from './finding.ts'
import { judge, type Known, type Likely, traitsOf } from './rules.ts'

/** What two records are compared by; `Known` of rules.ts. */
export const knownSelect = { ...nameSelect, nameKey: true, kind: true, birthOn: true, phone: true, email: true, post: true, school: true } as const
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

const known = z.object({
  ...{ id: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable(), nameKey: z.string(), kind: z.enum(PersonKind) },
  ...{ birthOn: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable(), post: z.string().nullable(), school: z.string().nullable() },
})

/** How many pairs are nearly sure to be one person: those of one `nameKey` who share something else, without which a pair is never sure. */
export async function countSurePairs(): Promise<number> {
  const pairs = await jsonRows(
    z.object({ one: known, other: known }),
    Prisma.sql`WITH namesakes AS (SELECT "nameKey" FROM "Person" GROUP BY "nameKey" HAVING count(*) > 1)
    SELECT json_object('one', json_object(${columnsOf(known, 'a')}), 'other', json_object(${columnsOf(known, 'b')})) AS json
    FROM namesakes n JOIN "Person" a ON a."nameKey" = n."nameKey" JOIN "Person" b ON b."nameKey" = n."nameKey" AND b.id > a.id
    WHERE a."anonymisedAt" IS NULL AND b."anonymisedAt" IS NULL AND (a."birthOn" = b."birthOn" OR a.phone = b.phone COLLATE NOCASE
      OR a.email = b.email COLLATE NOCASE OR (a.post IS NOT NULL AND b.post IS NOT NULL))
      AND NOT EXISTS (SELECT 1 FROM "DistinctPeople" d WHERE (d."oneId" = a.id AND d."otherId" = b.id) OR (d."oneId" = b.id AND d."otherId" = a.id))`,
  )
  return pairs.filter(({ one, other }) => judge(traitsOf(one), traitsOf(other))?.degree === 'sure').length
}

/** Records that look like a person's, with why. Searched by what any two likely records share. */
export async function similarTo(person: Known): Promise<(Likely & { person: Known })[]> {
  const { id, birthOn, phone, email } = person
  const words = searchKey(person.lastName)
    .split(/[- ]/)
    .filter((word) => word.length > 2)
  const shared: Prisma.PersonWhereInput[] = [
    ...words.map((word) => ({ nameKey: { contains: word } })),
    ...(birthOn ? [{ birthOn }] : []),
    ...(phone ? [{ phone }] : []),
    ...(email ? [{ email }] : []),
  ]
  const toldApart = { OR: [{ distinctFrom: { some: { otherId: id } } }, { distinctTo: { some: { oneId: id } } }] } satisfies Prisma.PersonWhereInput
  const where = { ...named, id: { not: id }, OR: shared, NOT: toldApart }
  const others = await read().person.findMany({ where, select: knownSelect, orderBy: { id: 'asc' } })
  return likelyPairsOf(id, [person, ...others], new Set()).map(({ one, other, ...likely }) => ({ ...likely, person: one.id === id ? other : one }))
}
