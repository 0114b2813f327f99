import { z } from 'zod'
import { read } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { nameSelect } from '../people/queries.ts'
import { likelyPairs, type LikelyPair, likelyPairsOf, pairKey } from './finding.ts'
import { judge, type Known, type Likely, type Traits, traitsOf } from './rules.ts'

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

/** Without one of these two records of one name are never sure to be one person; most namesakes have none. */
function shareSomething({ person: one }: Traits, { person: other }: Traits): boolean {
  const same = (name: 'birthOn' | 'phone' | 'email') => one[name] !== null && one[name].toLowerCase() === other[name]?.toLowerCase()
  return same('birthOn') || same('phone') || same('email') || (one.post !== null && other.post !== null)
}

/** How many pairs are nearly sure to be one person: only people of one `nameKey` can be. */
export async function countSurePairs(): Promise<number> {
  const people = await read().$queryRaw<Known[]>`
    SELECT "id", "lastName", "firstName", "middleName", "nameKey", "kind", "birthOn", "phone", "email", "post", "school" FROM "Person"
    WHERE "anonymisedAt" IS NULL AND "nameKey" IN (SELECT "nameKey" FROM "Person" WHERE "anonymisedAt" IS NULL GROUP BY "nameKey" HAVING count(*) > 1)`
  if (people.length === 0) return 0
  const distinct = await distinctKeys()
  const isSure = (one: Traits, other: Traits) =>
    shareSomething(one, other) && judge(one, other)?.degree === 'sure' && !distinct.has(pairKey(one.person.id, other.person.id))
  const namesakes = new Map<string, Traits[]>()
  let count = 0
  for (const other of people.map(traitsOf)) {
    const earlier = namesakes.get(other.person.nameKey) ?? []
    count += earlier.filter((one) => isSure(one, other)).length
    namesakes.set(other.person.nameKey, [...earlier, other])
  }
  return count
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
