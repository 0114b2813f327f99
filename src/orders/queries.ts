import { read } from '../app/db.ts'
import { oncePerPage } from '../app/once.ts'
import type { LegalBasisData } from '../legal-bases/form.ts'
import { roadmapBasis } from '../legal-bases/messages.ts'
import { listInForce } from '../legal-bases/queries.ts'
import type { Days } from './dating.ts'
import { inForce } from './rules.ts'

/** Titles of orders by id. */
export async function titlesOf(ids: number[]): Promise<Map<number, string>> {
  const orders = await read().order.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } })
  return new Map(orders.map(({ id, title }) => [id, title]))
}

type Proposal = { id: number | null; title: string; act: Omit<LegalBasisData, 'version'> }

const findRoadmapOrder = oncePerPage(async (schoolYearId: number) =>
  read().roadmap.findUnique({ where: { schoolYearId }, select: { orderNumber: true, orderDatedOn: true } }),
)

/** The order that approved the year's roadmap, as an act to cite; null while the roadmap has no order. */
export async function roadmapProposal(year: { id: number; name: string }): Promise<Proposal | null> {
  const roadmap = await findRoadmapOrder(year.id)
  if (!roadmap?.orderNumber || !roadmap.orderDatedOn) return null
  const { orderNumber: number, orderDatedOn: issuedOn } = roadmap
  const known = await read().legalBasis.findFirst({ where: { level: 'local', number, issuedOn }, select: { id: true } })
  const title = roadmapBasis(year.name, issuedOn, number)
  return { id: known?.id ?? null, title, act: { title, level: 'local', kind: 'roadmap', issuedOn, number, validFrom: issuedOn, validTo: null, position: 900 } }
}

/** Orders in force of a year whose version for the website the public may read, in the order of their days. */
export function publishedOrders(schoolYearId: number) {
  return read().order.findMany({
    where: { schoolYearId, publishedAt: { not: null }, status: { in: [...inForce] } },
    select: { id: true, title: true, number: true, datedOn: true },
    orderBy: [{ datedOn: 'asc' }, { id: 'asc' }],
  })
}

/** Acts that may be cited by an order of one of these days, with the roadmap's order when it is not in the register yet. */
export async function citable(year: { id: number; name: string }, { from, to }: Days) {
  const proposal = await roadmapProposal(year)
  return { acts: await listInForce(from, to), proposal: proposal?.id === null ? proposal : null }
}

/** Acts that the last order cited, to be ticked in the next one; an order that approves acts of the centre cites none of them and tells nothing. */
export async function lastCited(): Promise<number[]> {
  const last = await read().order.findFirst({
    where: { kind: { not: 'regulation' } },
    orderBy: { id: 'desc' },
    select: { bases: { select: { legalBasisId: true } } },
  })
  return last?.bases.map(({ legalBasisId }) => legalBasisId) ?? []
}
