import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { namesIn } from '../news/facts.ts'

type Named = { id: number; text: string; title: string }
export type Touched = Awaited<ReturnType<typeof touchedBy>>

/**
 * What a withdrawal touches. The distribution: published news, orders on the website, units of the library and local acts open to everybody
 * that name the person. The processing: those, and living pairs and orders too, as what is withdrawn of the participation or the duties.
 */
export async function touchedBy(personId: number, kind: ConsentKind, schoolYearId: number) {
  const own = { OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] } satisfies Prisma.PairWhereInput
  const spreads = kind === 'dataDistribution' || kind === 'dataProcessing'
  const open = spreads ? await openToAll(personId) : { news: [], materials: [], acts: [] }
  const orders = await ordersNaming(own, kind === 'dataDistribution' ? { publishedAt: { not: null } } : { schoolYearId })
  // Who takes part stays in pairs and orders when only publication ends.
  return { pairs: kind === 'dataDistribution' ? [] : await livingPairs(own, schoolYearId), orders, ...open }
}

/** Orders of the year that name the person, whatever becomes of them. */
export async function ordersOf(personId: number, schoolYearId: number) {
  return ordersNaming({ OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] }, { schoolYearId })
}

function ordersNaming(pair: Prisma.PairWhereInput, where: Prisma.OrderWhereInput) {
  return read().order.findMany({
    where: { AND: [where, { pairs: { some: { pair } } }] },
    select: { id: true, title: true, number: true, status: true, publishedAt: true },
    orderBy: { id: 'asc' },
  })
}

function livingPairs(own: Prisma.PairWhereInput, schoolYearId: number) {
  return read().pair.findMany({
    where: { AND: [own, { schoolYearId, status: { in: ['draft', 'agreed', 'active'] } }] },
    select: { id: true, topic: true },
    orderBy: { id: 'asc' },
  })
}

async function openToAll(personId: number) {
  const published = { status: 'published', people: { some: { personId } } } as const
  const news = await read().news.findMany({ where: published, select: { id: true, title: true }, orderBy: { id: 'asc' } })
  const { lastName } = await read().person.findUniqueOrThrow({ where: { id: personId }, select: { lastName: true } })
  // The surname without its ending, which a case may change; whether it is this person is judged by the whole name.
  const stem = lastName.slice(0, Math.max(2, lastName.length - 2))
  return { news, materials: await thatName(personId, await openMaterials(stem)), acts: await thatName(personId, await openActs(stem)) }
}

const texts = { title: true, authors: true, summary: true, problem: true, goal: true, steps: true, result: true, advice: true } as const

async function openMaterials(stem: string): Promise<Named[]> {
  const fields = Object.keys(texts) as (keyof typeof texts)[]
  const where = { publishedAt: { not: null }, OR: fields.map((field) => ({ [field]: { contains: stem } })) } satisfies Prisma.MaterialWhereInput
  const rows = await read().material.findMany({ where, select: { id: true, ...texts }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ id: row.id, title: row.title, text: fields.flatMap((field) => row[field] ?? []).join('\n\n') }))
}

async function openActs(stem: string): Promise<Named[]> {
  const where = { published: true, level: 'local', title: { contains: stem } } as const
  const rows = await read().legalBasis.findMany({ where, select: { id: true, title: true }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ ...row, text: row.title }))
}

async function thatName(personId: number, items: readonly Named[]): Promise<Named[]> {
  const named = []
  for (const item of items) if ((await namesIn([item.text])).some(({ personIds }) => personIds.includes(personId))) named.push(item)
  return named
}
