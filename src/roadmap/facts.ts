import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { BankKind, type CampaignStatus, OrderStatus, ReportStatus } from '../generated/prisma/enums.ts'
import { countReturns } from '../study-groups/queries.ts'
import { type CampaignOfYear, campaignsOfYear } from '../surveys/queries/year.ts'
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

const records = z.object({
  orders: z.array(z.object({ id: z.number(), status: z.enum(OrderStatus), number: z.string().nullable(), datedOn: z.string().nullable() })),
  banksNotNeeded: z.array(z.enum(BankKind)),
  finalEvents: z.array(z.object({ id: z.number(), heldOn: z.string(), hasProtocol: z.coerce.boolean() })),
  report: z.enum(ReportStatus).nullable(),
})

/** Loads the facts of a school year in four statements; empty tables give zeros. */
export async function roadmapFacts(schoolYearId: number): Promise<RoadmapFacts> {
  const counts = await countsOf(schoolYearId)
  const lists = await countReturns(schoolYearId)
  return { counts, lists, campaigns: chosen(await campaignsOfYear(schoolYearId)), ...(await recordsOf(schoolYearId)) }
}

async function recordsOf(year: number): Promise<z.output<typeof records>> {
  const [found] = await jsonRows(
    records,
    Prisma.sql`SELECT json_object(
      'orders', (SELECT json_group_array(json_object('id', o.id, 'status', o.status, 'number', o.number, 'datedOn', o."datedOn") ORDER BY o.id)
        FROM "Order" o WHERE o."schoolYearId" = ${year} AND o.kind = 'assignment'),
      'banksNotNeeded', (SELECT json_group_array(d.bank) FROM "BankDecision" d WHERE d."schoolYearId" = ${year}),
      'finalEvents', (SELECT json_group_array(json_object('id', e.id, 'heldOn', e."heldOn", 'hasProtocol', e."protocolFileId" IS NOT NULL) ORDER BY e."heldOn")
        FROM "FinalEvent" e WHERE e."schoolYearId" = ${year}),
      'report', (SELECT r.status FROM "MonitoringReport" r WHERE r."schoolYearId" = ${year})) AS json`,
  )
  return found ?? { orders: [], banksNotNeeded: [], finalEvents: [], report: null }
}

function chosen(campaigns: CampaignOfYear[]): RoadmapFacts['campaigns'] {
  const gives = ({ code, key }: CampaignOfYear, item: Code, keys: string[]) => (code === null ? keys.includes(key) : code === item)
  return {
    requests: campaigns.filter((campaign) => gives(campaign, codes.requests, ['a1'])),
    candidates: campaigns.filter((campaign) => gives(campaign, codes.candidates, ['a2', 'a2u'])),
    exit: campaigns.filter(isExit),
  }
}
