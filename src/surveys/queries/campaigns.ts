import { today } from '../../app/clock.ts'
import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { CampaignFacts } from '../rules/campaigns.ts'

const select = {
  id: true,
  title: true,
  status: true,
  anonymous: true,
  schoolYearId: true,
  commonNumber: true,
  opensOn: true,
  closesOn: true,
  openedAt: true,
  closedAt: true,
  version: true,
  template: { select: { id: true, key: true, title: true, purpose: true, phase: true, audience: true, form: true, twinKey: true } },
} as const

export type Campaign = Awaited<ReturnType<typeof findCampaign>>
/** Of the invited, how many have answered; `loose` are answers that stand at nobody: by the common link, or from paper without names. */
export type Coverage = { invited: number; answered: number; loose: number }

/** Campaigns of a school year with their coverage, the newest first. */
export async function listCampaigns(yearId: number) {
  const campaigns = await read().campaign.findMany({ where: { schoolYearId: yearId }, select, orderBy: [{ id: 'desc' }] })
  const covered = await coverageOf(campaigns.map(({ id }) => id))
  return campaigns.map((campaign) => ({ ...campaign, ...covered(campaign.id) }))
}

/** A campaign with its questionnaire and coverage. Throws NotFound. */
export async function findCampaign(id: number) {
  const campaign = await read().campaign.findUnique({ where: { id }, select })
  if (!campaign) throw new NotFound()
  return { ...campaign, ...(await coverageOf([id]))(id) }
}

// Counted in one statement. In an anonymous campaign the invitation itself knows that its person has answered.
async function coverageOf(ids: number[]): Promise<(id: number) => Coverage> {
  const rows =
    ids.length === 0
      ? []
      : await read().$queryRaw<Record<'id' | 'invited' | 'answered' | 'sent', number | bigint>[]>`
          SELECT c."id", count(i."id") AS invited, count(CASE WHEN i."answered" OR r."submittedAt" IS NOT NULL THEN 1 END) AS answered,
            (SELECT count(*) FROM "Response" s WHERE s."campaignId" = c."id" AND s."submittedAt" IS NOT NULL) AS sent
          FROM "Campaign" c LEFT JOIN "Invitation" i ON i."campaignId" = c."id" LEFT JOIN "Response" r ON r."invitationId" = i."id"
          WHERE c."id" IN (${Prisma.join(ids)}) GROUP BY c."id"`
  const found = new Map(rows.map(({ id, invited, answered, sent }) => [Number(id), covered(Number(invited), Number(answered), Number(sent))]))
  return (id) => found.get(id) ?? { invited: 0, answered: 0, loose: 0 }
}

function covered(invited: number, answered: number, sent: number): Coverage {
  return { invited, answered, loose: Math.max(0, sent - answered) }
}

/** Facts for the workflow of a campaign. */
export function factsOf(campaign: Campaign): CampaignFacts {
  return { id: campaign.id, invited: campaign.invited, commonNumber: campaign.commonNumber, closesOn: campaign.closesOn, today: today() }
}
