import { addDays } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { OrderStatus } from '../generated/prisma/enums.ts'
import { listParticipants } from '../consents/queries.ts'
import { missingConsents } from '../consents/rules.ts'
import { countSurePairs } from '../duplicates/queries-likely.ts'
import { pauseOver } from '../mentors/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { countExpired } from '../personal-data/due.ts'
import type { Rated } from '../roadmap/queries.ts'
import { burningItems } from '../roadmap/rules.ts'
import { withdrawnConsents } from './queries-consents.ts'
import { countedTasks } from './queries-counts.ts'
import { lateActivities, pairsOfGone, pairsOutsideOrder, pairsToEnd, pairsWithoutProgramme, programmesIn, withPairNames } from './queries-pairs.ts'
import { gathered, several, type Task } from './tasks.ts'

const closingDays = 3
const enoughAnswers = 0.7
// The questionnaires whose answers a methodist takes over into a bank.
const bankSurveys = ['a1', 'a2']

/** Mentees of the bank without a decision about a mentor: those whom the page «Кого с кем» puts first. */
const undecided = {
  status: { in: ['inBank', 'mentorChosen'] },
  choice: { is: null },
  memberships: { none: { pair: { status: { in: ['draft', 'agreed', 'active'] } } } },
} satisfies Prisma.MenteeProfileWhereInput

/** What waits for the methodist in a school year. */
export async function methodistTasks(schoolYearId: number, rated: Rated | null, today: string): Promise<Task[]> {
  const where = { schoolYearId }
  const numberOf = await countedTasks(schoolYearId)
  return withPairNames([
    ...(await withdrawnConsents()),
    ...roadmapTasks(rated),
    ...numberOf('importsReady'),
    ...several('duplicatesSure', await countSurePairs(), '/duplicates?degree=sure'),
    ...(await newResponses(schoolYearId)),
    ...(await closingCampaigns(schoolYearId, today)),
    ...numberOf('teachersOutside'),
    ...numberOf('studentsOutside'),
    ...numberOf('mentorCandidates'),
    ...several('mentorsBack', await read().mentorProfile.count({ where: pauseOver(schoolYearId, today) }), '/mentors?status=pauseOver'),
    ...several('menteesUndecided', await read().menteeProfile.count({ where: { schoolYearId, ...undecided } }), '/choices'),
    ...several('consentsMissing', await countWithoutConsents(schoolYearId, today), '/consents?missing=1'),
    ...gathered(await pairsOutsideOrder(schoolYearId), '/orders/new'),
    ...(await ordersIn(schoolYearId, 'returned', 'ordersReturned')),
    ...(await ordersIn(schoolYearId, 'approved', 'ordersToRegister')),
    ...gathered(await pairsWithoutProgramme(where), '/pairs?status=active'),
    ...gathered(await programmesIn({ status: 'submitted', pair: where }, 'programmesToCheck'), '/programmes?status=submitted'),
    ...gathered(await lateActivities(where, today), '/programmes?late=1'),
    ...gathered(await pairsOfGone(schoolYearId, today), '/pairs?status=active'),
    ...gathered(await pairsToEnd(schoolYearId, today), '/pairs?status=active'),
    ...(await newsDrafts(schoolYearId)),
    ...numberOf('reportReturned'),
    ...several('storageOver', await countExpired(), '/personal-data'),
  ])
}

/** Documents that wait for the director's decision. */
export async function directorTasks(schoolYearId: number, rated: Rated | null): Promise<Task[]> {
  const submitted = rated?.roadmap.status === 'submitted'
  return withPairNames([
    ...several('roadmapToApprove', submitted ? 1 : 0, '/roadmap/approval'),
    ...(await ordersIn(schoolYearId, 'submitted', 'ordersToSign')),
    ...gathered(await programmesIn({ status: 'submitted', pair: { schoolYearId } }, 'programmesToCheck'), '/programmes?status=submitted'),
    ...several('reportToApprove', await read().monitoringReport.count({ where: { schoolYearId, status: 'submitted' } }), '/monitoring#report'),
  ])
}

/** How many documents wait for the director: the number beside «Главная» in the menu. */
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

async function ordersIn(schoolYearId: number, status: OrderStatus, kind: Task['kind']): Promise<Task[]> {
  const orders = await read().order.findMany({ where: { schoolYearId, status }, select: { id: true, title: true }, orderBy: { id: 'asc' } })
  const tasks = orders.map(({ id, title }): Task => ({ kind, url: `/orders/${id}`, count: 1, whose: title, due: null }))
  return gathered(tasks, `/orders?status=${status}`)
}

// The same people and the same rule as the page of consents with «только недостающие».
async function countWithoutConsents(schoolYearId: number, today: string): Promise<number> {
  const missing = missingConsents(await listParticipants(schoolYearId, {}), today, await organisation())
  return new Set(missing.map(({ personId }) => personId)).size
}

async function closingCampaigns(schoolYearId: number, today: string): Promise<Task[]> {
  const open = await read().campaign.findMany({
    where: { schoolYearId, status: 'open', OR: [{ opensOn: null }, { opensOn: { lte: today } }] },
    select: { id: true, title: true, closesOn: true, invitations: { select: { answered: true, response: { select: { submittedAt: true } } } } },
    orderBy: { id: 'asc' },
  })
  const tasks = open.map(({ id, title, closesOn, invitations }): Task => {
    const answered = invitations.filter(({ answered, response }) => answered || response?.submittedAt).length
    return { kind: 'campaignClosing', url: `/surveys/${id}`, count: answered, of: invitations.length, whose: title, due: closesOn }
  })
  const isNear = ({ due }: Task) => due !== null && due <= addDays(today, closingDays)
  // Where everybody has answered there is nobody to remind.
  const isWaited = ({ count, of }: Task) => count < (of ?? 0)
  return tasks.filter((task) => (isNear(task) && isWaited(task)) || task.count < enoughAnswers * (task.of ?? 0))
}

async function newResponses(schoolYearId: number): Promise<Task[]> {
  const fresh = { submittedAt: { not: null }, takenAt: null } as const
  const campaigns = await read().campaign.findMany({
    where: { schoolYearId, template: { key: { in: bankSurveys } }, invitations: { some: { response: fresh } } },
    select: { id: true, title: true, _count: { select: { invitations: { where: { response: fresh } } } } },
    orderBy: { id: 'asc' },
  })
  return campaigns.map(({ id, title, _count }) => ({ kind: 'responsesNew', url: `/surveys/${id}`, count: _count.invitations, whose: title, due: null }))
}

async function newsDrafts(schoolYearId: number): Promise<Task[]> {
  const drafts = await read().news.findMany({ where: { schoolYearId, status: 'draft' }, select: { id: true, title: true }, orderBy: { id: 'asc' } })
  return gathered(
    drafts.map(({ id, title }) => ({ kind: 'newsDrafts', url: `/news/${id}`, count: 1, whose: title, due: null })),
    '/news?status=draft',
  )
}
