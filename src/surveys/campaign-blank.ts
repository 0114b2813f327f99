import { today } from '../app/clock.ts'
import { methodistNames } from '../accounts/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { type BlankSource, campaignSource } from './presenter/blank.ts'
import { commonLinkOf } from './presenter/common-link.ts'
import type { LinkMaker } from './presenter/invitations.ts'
import type { Campaign } from './queries/campaigns.ts'
import { offeredFor, questionsOf } from './queries/templates.ts'
import { mayComeByLink } from './rules/campaigns.ts'

/** What the paper blanks of a campaign share. */
export async function campaignBlank(campaign: Campaign, maker: LinkMaker): Promise<BlankSource> {
  // Without an invitation nobody is offered the names of colleagues, so an anonymous sheet does not ask for them.
  const questions = (await questionsOf(campaign.template.id)).filter(({ type }) => !campaign.anonymous || type !== 'person')
  const { shortName: centre } = await organisation()
  const common = mayComeByLink(campaign, today()) ? commonLinkOf(maker, campaign) : null
  return campaignSource(campaign, { centre, methodists: await methodistNames(), questions, offered: await offeredFor(questions, null), common })
}
