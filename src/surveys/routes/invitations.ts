import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { markSheetHandedIn } from '../commands/anonymous.ts'
import { named } from '../../people/search.ts'
import { addPeople, removeInvitation, renewLink } from '../commands/campaigns.ts'
import { peopleForm } from '../form/campaigns.ts'
import { notices } from '../messages/campaigns.ts'
import { can } from '../policy.ts'
import { addingPage } from '../presenter/audience.ts'
import { campaignPage } from '../presenter/campaigns.ts'
import { countAudience } from '../queries/audience.ts'
import { invitedRow } from '../presenter/invitations.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { listNotInvited } from '../queries/candidates.ts'
import { listInvited } from '../queries/invitations.ts'
import { listUnsent } from '../queries/unsent.ts'
import { linkMaker } from './link-maker.ts'
import { numberIn } from './numbers.ts'

export const invitations = pages()

invitations.get('/surveys/:id', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const maker = linkMaker(req)
  const unsent = campaign.anonymous ? new Map<number, never>() : await listUnsent(campaign)
  const rows = (await listInvited(campaign.id)).map((invited) => invitedRow(invited, campaign, { ...maker, unsent }))
  await render(res, 'surveys/show', { ...campaignPage(campaign, actorOf(req)), rows })
})

invitations.get('/surveys/:id/people', can.manageSurveys, async (req, res) => {
  await peoplePage(req, res, blank(), 200)
})

invitations.post('/surveys/:id/people', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, peopleForm)
  if (!form.ok) return peoplePage(req, res, form, 422)
  const added = await addPeople(actorOf(req), id, form.data)
  flash(req, { tone: 'ok', text: notices.added(added) })
  res.redirect(303, `/surveys/${id}`)
})

invitations.post('/surveys/invitations/:id/sheet', can.manageSurveys, async (req, res) => {
  const campaignId = await markSheetHandedIn(actorOf(req), numberIn(req.params.id))
  flash(req, { tone: 'ok', text: notices.sheetMarked })
  res.redirect(303, `/surveys/${campaignId}`)
})

invitations.post('/surveys/invitations/:id/link', can.manageSurveys, async (req, res) => {
  const campaignId = await renewLink(actorOf(req), numberIn(req.params.id))
  flash(req, { tone: 'ok', text: notices.linkRenewed })
  res.redirect(303, `/surveys/${campaignId}`)
})

invitations.post('/surveys/invitations/:id/removal', can.manageSurveys, async (req, res) => {
  const campaignId = await removeInvitation(actorOf(req), numberIn(req.params.id))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, `/surveys/${campaignId}`)
})

async function peoplePage(req: Request, res: Response, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const campaign = await findCampaign(numberIn(req.params.id))
  const q = typeof req.query.q === 'string' ? req.query.q.slice(0, 100) : ''
  const found = await listNotInvited(campaign, q ? named(q) : {})
  const facets = await countAudience(campaign.template, campaign.schoolYearId)
  await render(res, 'surveys/people', { ...addingPage(campaign, found, facets), q, ...form }, status)
}
