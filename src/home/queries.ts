import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { OrderStatus } from '../generated/prisma/enums.ts'
import { countSurePairs } from '../duplicates/queries-likely.ts'
import { countExpired } from '../personal-data/due.ts'
import type { Rated } from '../roadmap/queries.ts'
import { burningItems } from '../roadmap/rules.ts'
import { campaignsOf, closingCampaigns, newResponses } from './queries-campaigns.ts'
import { listReplacementsAsked } from '../surveys/queries/replacements.ts'
import { consentsToCollect, withdrawnConsents } from './queries-consents.ts'
import { countedTasks } from './queries-counts.ts'
import { lateActivities, pairsOfGone, pairsOutsideOrder, pairsToEnd, pairsWithoutProgramme, programmesIn, withPairNames } from './queries-pairs.ts'
import { gathered, several, type Task } from './tasks.ts'

/** What waits for the methodist in a school year. */
export async function methodistTasks(schoolYearId: number, rated: Rated | null, today: string): Promise<Task[]> {
  const where = { schoolYearId }
  const numberOf = await countedTasks(schoolYearId, today)
  const campaigns = await campaignsOf(schoolYearId)
  const orders = await ordersIn({ schoolYearId, OR: [{ status: { in: ['returned', 'approved'] } }, { status: 'draft', kind: 'termination' }] })
  return withPairNames([
    ...(await withdrawnConsents()),
    ...roadmapTasks(rated),
    ...numberOf('importsReady'),
    ...several('duplicatesSure', await countSurePairs(), '/duplicates?degree=sure'),
    ...newResponses(campaigns),
    ...closingCampaigns(campaigns, today),
    ...numberOf('teachersOutside'),
    ...numberOf('studentsOutside'),
    ...numberOf('mentorCandidates'),
    ...numberOf('mentorsBack'),
    ...numberOf('menteesUndecided'),
    ...numberOf('menteesChosen'),
    ...(await consentsToCollect(schoolYearId, today)),
    ...gathered(await pairsOutsideOrder(schoolYearId), '/orders/new'),
    ...orders('draft', 'endingsToSend'),
    ...orders('returned', 'ordersReturned'),
    ...orders('approved', 'ordersToRegister'),
    ...gathered(await pairsWithoutProgramme(where), '/pairs?status=active'),
    ...gathered(await programmesIn({ status: 'submitted', pair: where }, 'programmesToCheck'), '/programmes?status=submitted'),
    ...gathered(await lateActivities(where, today), '/programmes?late=1'),
    ...gathered(await pairsOfGone(schoolYearId, today), '/pairs?status=active'),
    ...gathered(await pairsToEnd(schoolYearId, today), '/pairs?status=active'),
    ...(await replacementsAsked(schoolYearId)),
    ...(await newsDrafts(schoolYearId)),
    ...numberOf('mentorReportsToCheck'),
    ...numberOf('mentorReportsOwed'),
    ...numberOf('reportReturned'),
    ...several('storageOver', await countExpired(), '/personal-data'),
  ])
}

/** Documents that wait for the director's decision. */
export async function directorTasks(schoolYearId: number): Promise<Task[]> {
  return [...(await otherApprovals(schoolYearId)), ...(await ordersIn({ schoolYearId, status: 'submitted' }))('submitted', 'ordersToSign')]
}

/** Documents but orders that wait for the director's decision: the roadmap, programmes, the report. */
export async function otherApprovals(schoolYearId: number): Promise<Task[]> {
  const waiting = { schoolYearId, status: 'submitted' } as const
  return withPairNames([
    ...several('roadmapToApprove', await read().roadmap.count({ where: waiting }), '/roadmap/approval'),
    ...gathered(await programmesIn({ status: 'submitted', pair: { schoolYearId } }, 'programmesToCheck'), '/programmes?status=submitted'),
    ...several('reportToApprove', await read().monitoringReport.count({ where: waiting }), '/monitoring#report'),
  ])
}

/** How many documents wait for the director: the number beside «На подпись» in the menu. */
export async function countDocumentsToApprove(schoolYearId: number): Promise<number> {
  const [row] = await read().$queryRaw<{ count: number | bigint }[]>`
    SELECT (SELECT count(*) FROM "Roadmap" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'submitted')
      + (SELECT count(*) FROM "MonitoringReport" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'submitted')
      + (SELECT count(*) FROM "Order" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'submitted')
      + (SELECT count(*) FROM "Programme" g JOIN "Pair" p ON p."id" = g."pairId" WHERE p."schoolYearId" = ${schoolYearId} AND g."status" = 'submitted') AS count`
  return Number(row?.count ?? 0)
}

function roadmapTasks(rated: Rated | null): Task[] {
  if (!rated) return []
  const { roadmap, ratings } = rated
  const burning = burningItems(roadmap.stages, ratings)
  const first = burning.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null
  return [
    ...several('roadmapReturned', roadmap.status === 'returned' ? 1 : 0, '/roadmap'),
    ...several('roadmapDraft', roadmap.status === 'draft' ? 1 : 0, '/roadmap'),
    ...several('roadmapDue', burning.length, '/roadmap?burning=1', first),
  ]
}

async function ordersIn(where: Prisma.OrderWhereInput): Promise<(status: OrderStatus, kind: Task['kind']) => Task[]> {
  const orders = await read().order.findMany({ where, select: { id: true, title: true, status: true }, orderBy: { id: 'asc' } })
  return (status, kind) => {
    const own = orders.filter((order) => order.status === status)
    const tasks = own.map(({ id, title }): Task => ({ kind, url: `/orders/${id}`, count: 1, whose: title, due: null }))
    return gathered(tasks, status === 'submitted' ? '/approvals' : `/orders?status=${status}`)
  }
}

async function replacementsAsked(schoolYearId: number): Promise<Task[]> {
  const asked = await listReplacementsAsked(schoolYearId)
  return asked.map(({ id, pairId, topic }) => ({ kind: 'replacementAsked', url: `/surveys/responses/${id}`, count: 1, whose: topic, due: null, pairId }))
}

async function newsDrafts(schoolYearId: number): Promise<Task[]> {
  const drafts = await read().news.findMany({ where: { schoolYearId, status: 'draft' }, select: { id: true, title: true }, orderBy: { id: 'asc' } })
  return gathered(
    drafts.map(({ id, title }) => ({ kind: 'newsDrafts', url: `/news/${id}`, count: 1, whose: title, due: null })),
    '/news?status=draft',
  )
}
