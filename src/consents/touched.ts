import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { type Open, openNaming } from './open-naming.ts'

export type Touched = Awaited<ReturnType<typeof touchedBy>>

/**
 * What a withdrawal touches. The distribution: published news, orders on the website, units of the library and local acts open to everybody
 * that name the person. The processing: those, and living pairs and orders too, as what is withdrawn of the participation or the duties.
 */
export async function touchedBy(personId: number, kind: ConsentKind, schoolYearId: number) {
  const own = { OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] } satisfies Prisma.PairWhereInput
  const spreads = kind === 'dataDistribution' || kind === 'dataProcessing'
  const open = (spreads ? await openNaming([personId]) : new Map<number, Open>()).get(personId) ?? { news: [], materials: [], acts: [] }
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
    select: { id: true, title: true, number: true, datedOn: true, status: true, publishedAt: true },
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
