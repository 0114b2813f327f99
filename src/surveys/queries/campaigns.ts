import { today } from '../../app/clock.ts'
import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { oncePerPage } from '../../app/once.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type CampaignFacts, isExit } from '../rules/campaigns.ts'

const select = {
  id: true,
  title: true,
  status: true,
  anonymous: true,
  schoolYearId: true,
  schoolYear: { select: { name: true } },
  closesOn: true,
  openedAt: true,
  closedAt: true,
  version: true,
  template: { select: { id: true, key: true, title: true, purpose: true, phase: true, audience: true, form: true, twinKey: true } },
} as const

export type Campaign = Awaited<ReturnType<typeof findCampaign>>
export type Coverage = { invited: number; answered: number }

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

// How many of the invited of each campaign have sent their answers, in one statement.
async function coverageOf(ids: number[]): Promise<(id: number) => Coverage> {
  const rows =
    ids.length === 0
      ? []
      : await read().$queryRaw<Record<'id' | 'invited' | 'answered', number | bigint>[]>`
          SELECT i."campaignId" AS id, count(*) AS invited, count(r."submittedAt") AS answered
          FROM "Invitation" i LEFT JOIN "Response" r ON r."invitationId" = i."id" WHERE i."campaignId" IN (${Prisma.join(ids)}) GROUP BY i."campaignId"`
  const found = new Map(rows.map(({ id, invited, answered }) => [Number(id), { invited: Number(invited), answered: Number(answered) }]))
  return (id) => found.get(id) ?? { invited: 0, answered: 0 }
}

/** Coverage of every campaign of a year by the key of its questionnaire, for the roadmap and the monitoring page. */
export const coverage = oncePerPage(async (yearId: number) => {
  const campaigns = await listCampaigns(yearId)
  return campaigns.map(({ id, title, status, invited, answered, template }) => ({
    id,
    title,
    status,
    invited,
    answered,
    key: template.key,
    isExit: isExit(template),
  }))
})

/** Facts for the workflow of a campaign. */
export function factsOf(campaign: Campaign): CampaignFacts {
  return { id: campaign.id, invited: campaign.invited, closesOn: campaign.closesOn, today: today() }
}
