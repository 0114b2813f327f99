import { read } from '../app/db.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { BankKind, CampaignStatus, OrderStatus, ReportStatus, SurveyAudience, SurveyPhase } from '../generated/prisma/enums.ts'
import { countReturns } from '../study-groups/queries.ts'
import { isExit } from '../surveys/rules/campaigns.ts'
import { type Counts, countsOf } from './counts.ts'
import { type Code, codes } from './standard-roadmap.ts'

export type CampaignFacts = { id: number; status: CampaignStatus; invited: number; answered: number }

/** Everything the statuses of the eighteen items follow from (domain §8.1). */
export type RoadmapFacts = {
  counts: Counts
  /** Lists of study groups: how many groups handed in each, of how many. */
  lists: Awaited<ReturnType<typeof countReturns>>
  orders: { id: number; status: OrderStatus; number: string | null; datedOn: string | null }[]
  campaigns: { requests: CampaignFacts[]; candidates: CampaignFacts[]; exit: CampaignFacts[] }
  /** Banks that are not needed this year, by a decision with a reason. */
  banksNotNeeded: BankKind[]
  finalEvents: { id: number; heldOn: string; hasProtocol: boolean }[]
  report: ReportStatus | null
}

/** Loads the facts of a school year in eight statements; empty tables give zeros. */
export async function roadmapFacts(schoolYearId: number): Promise<RoadmapFacts> {
  const where = { schoolYearId }
  const orders = await read().order.findMany({
    where: { ...where, kind: 'assignment' },
    select: { id: true, status: true, number: true, datedOn: true },
    orderBy: { id: 'asc' },
  })
  const decisions = await read().bankDecision.findMany({ where, select: { bank: true } })
  const events = await read().finalEvent.findMany({ where, select: { id: true, heldOn: true, protocolFileId: true }, orderBy: { heldOn: 'asc' } })
  const report = await read().monitoringReport.findUnique({ where, select: { status: true } })
  return {
    counts: await countsOf(schoolYearId),
    lists: await countReturns(schoolYearId),
    orders,
    campaigns: await campaignsOf(schoolYearId),
    banksNotNeeded: decisions.map(({ bank }) => bank),
    finalEvents: events.map(({ id, heldOn, protocolFileId }) => ({ id, heldOn, hasProtocol: protocolFileId !== null })),
    report: report?.status ?? null,
  }
}

type CampaignRow = {
  id: bigint
  status: CampaignStatus
  phase: SurveyPhase
  audience: SurveyAudience
  key: string
  code: string | null
  invited: bigint
  answered: bigint
}

async function campaignsOf(schoolYearId: number): Promise<RoadmapFacts['campaigns']> {
  const rows = await read().$queryRaw<CampaignRow[]>(Prisma.sql`
    SELECT c.id, c.status, t.phase, t.audience, t.key, t."roadmapCode" AS code, COUNT(i.id) AS invited,
      COUNT(CASE WHEN i.answered OR r."submittedAt" IS NOT NULL THEN 1 END) AS answered
    FROM "Campaign" c JOIN "SurveyTemplate" t ON t.id = c."templateId"
    LEFT JOIN "Invitation" i ON i."campaignId" = c.id LEFT JOIN "Response" r ON r."invitationId" = i.id
    WHERE c."schoolYearId" = ${schoolYearId} GROUP BY c.id, c.status, t.phase, t.audience, t.key, t."roadmapCode" ORDER BY c.id`)
  const pick = (fits: (row: CampaignRow) => boolean) =>
    rows.filter(fits).map(({ id, status, invited, answered }) => ({ id: Number(id), status, invited: Number(invited), answered: Number(answered) }))
  const gives = (row: CampaignRow, code: Code, keys: string[]) => (row.code === null ? keys.includes(row.key) : row.code === code)
  return {
    requests: pick((row) => gives(row, codes.requests, ['a1'])),
    candidates: pick((row) => gives(row, codes.candidates, ['a2', 'a2u'])),
    exit: pick(isExit),
  }
}
