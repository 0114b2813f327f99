import { today } from '../../app/clock.ts'
import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { type CampaignFacts, isExit } from '../rules/campaigns.ts'

const select = {
  id: true,
  title: true,
  status: true,
  schoolYearId: true,
  closesOn: true,
  openedAt: true,
  closedAt: true,
  version: true,
  template: { select: { id: true, key: true, title: true, purpose: true, phase: true, audience: true, form: true, twinKey: true } },
} as const

const submitted = { response: { submittedAt: { not: null } } } as const

export type Campaign = Awaited<ReturnType<typeof findCampaign>>
export type Coverage = { invited: number; answered: number }

/** Campaigns of a school year with their coverage, the newest first. */
export async function listCampaigns(yearId: number) {
  const campaigns = await read().campaign.findMany({ where: { schoolYearId: yearId }, select, orderBy: [{ id: 'desc' }] })
  return Promise.all(campaigns.map(async (campaign) => ({ ...campaign, ...(await coverageOf(campaign.id)) })))
}

/** A campaign with its questionnaire and coverage. Throws NotFound. */
export async function findCampaign(id: number) {
  const campaign = await read().campaign.findUnique({ where: { id }, select })
  if (!campaign) throw new NotFound()
  return { ...campaign, ...(await coverageOf(id)) }
}

/** How many of the invited have sent their answers. */
export async function coverageOf(campaignId: number): Promise<Coverage> {
  const invited = await read().invitation.count({ where: { campaignId } })
  const answered = await read().invitation.count({ where: { campaignId, ...submitted } })
  return { invited, answered }
}

/** Coverage of every campaign of a year by the key of its questionnaire, for the roadmap and the monitoring page. */
export async function coverage(yearId: number) {
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
}

/** Facts for the workflow of a campaign. */
export function factsOf(campaign: Campaign): CampaignFacts {
  return { id: campaign.id, invited: campaign.invited, closesOn: campaign.closesOn, today: today() }
}
