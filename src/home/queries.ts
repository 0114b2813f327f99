import { read } from '../app/db.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { countSurePairs } from '../duplicates/queries-likely.ts'
import { countExpired } from '../personal-data/due.ts'
import type { Rated } from '../roadmap/queries.ts'
import { burningItems } from '../roadmap/rules.ts'
import { listReplacementsAsked } from '../surveys/queries/replacements.ts'
import { campaignsOfYear } from '../surveys/queries/year.ts'
import { withPairNames } from './pair-names.ts'
import { closingCampaigns, newResponses } from './queries-campaigns.ts'
import { consentsToCollect, withdrawnConsents } from './queries-consents.ts'
import { countedTasks } from './queries-counts.ts'
import { documentTasks } from './queries-documents.ts'
import { pairTasks } from './queries-pairs.ts'
import { gathered, several, type Task } from './tasks.ts'

const ofPairs = ['pairsOutsideOrder', 'programmesAbsent', 'programmesToCheck', 'activitiesLate', 'pairsOfGone', 'pairsToEnd'] as const
const ofDocuments = ['endingsToSend', 'ordersReturned', 'ordersToRegister', 'newsDrafts'] as const

/** What waits for the methodist in a school year. */
export async function methodistTasks(schoolYearId: number, rated: Rated | null, today: string): Promise<Task[]> {
  const numberOf = await countedTasks(schoolYearId, today)
  const campaigns = await campaignsOfYear(schoolYearId)
  const documents = await documentTasks(schoolYearId, ofDocuments)
  const inPairs = await pairTasks(ofYear(schoolYearId), ofPairs)
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
    ...gathered(inPairs('pairsOutsideOrder'), '/orders/new'),
    ...documents('endingsToSend'),
    ...documents('ordersReturned'),
    ...documents('ordersToRegister'),
    ...gathered(inPairs('programmesAbsent'), '/pairs?status=active'),
    ...gathered(inPairs('programmesToCheck'), '/programmes?status=submitted'),
    ...gathered(inPairs('activitiesLate'), '/programmes?late=1'),
    ...gathered(inPairs('pairsOfGone'), '/pairs?status=active'),
    ...gathered(inPairs('pairsToEnd'), '/pairs?status=active'),
    ...(await replacementsAsked(schoolYearId)),
    ...documents('newsDrafts'),
    ...numberOf('mentorReportsToCheck'),
    ...numberOf('mentorReportsOwed'),
    ...numberOf('reportReturned'),
    ...several('storageOver', await countExpired(), '/personal-data'),
  ])
}

/** Documents that wait for the director's decision. */
export async function directorTasks(schoolYearId: number): Promise<Task[]> {
  const documents = await documentTasks(schoolYearId, ['ordersToSign'])
  return [...(await otherApprovals(schoolYearId)), ...documents('ordersToSign')]
}

/** Documents but orders that wait for the director's decision: the roadmap, programmes, the report. */
export async function otherApprovals(schoolYearId: number): Promise<Task[]> {
  const waiting = { schoolYearId, status: 'submitted' } as const
  const inPairs = await pairTasks(ofYear(schoolYearId), ['programmesToCheck'])
  return withPairNames([
    ...several('roadmapToApprove', await read().roadmap.count({ where: waiting }), '/roadmap/approval'),
    ...gathered(inPairs('programmesToCheck'), '/programmes?status=submitted'),
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

async function replacementsAsked(schoolYearId: number): Promise<Task[]> {
  const asked = await listReplacementsAsked(schoolYearId)
  return asked.map(({ id, pairId, topic }) => ({ kind: 'replacementAsked', url: `/surveys/responses/${id}`, count: 1, whose: topic, due: null, pairId }))
}

function ofYear(schoolYearId: number): Prisma.Sql {
  return Prisma.sql`p."schoolYearId" = ${schoolYearId}`
}
