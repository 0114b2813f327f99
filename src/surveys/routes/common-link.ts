import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { brake } from '../../app/brake.ts'
import { NotFound } from '../../app/errors.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { discardResponse, type Holder, matchResponse, renewCommonLink, startByCommonLink, unmatchResponse } from '../commands/common-link.ts'
import { methodistNames } from '../../accounts/queries.ts'
import { secretOf } from '../doors.ts'
import { matchForm, respondentForm } from '../form/campaigns.ts'
import { unknownLink } from '../messages/answers.ts'
import { notices, words } from '../messages/campaigns.ts'
import { commonWords } from '../messages/common-link.ts'
import { can } from '../policy.ts'
import { commonLinkOf, commonPage, loosePage, notStarting, startPage } from '../presenter/common-link.ts'
import { qrOf } from '../../documents/qr.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.ts'
import { countBegun, findByCode, findLoose, listByCommonLink, listHolders } from '../queries/common-link.ts'
import { namesIn } from '../queries/responses.ts'
import { questionsOf } from '../queries/templates.ts'
import { sectionsOf } from '../rules/questions.ts'
import { linkMaker } from './link-maker.ts'
import { numberIn } from './numbers.ts'
import { quietly } from './quietly.ts'

export const commonLink = pages()

// A whole staff meeting sits behind one address, so the brake lets a few hundred begin within a quarter of an hour.
const starts = brake({ limit: 300, handler: (_req, res) => void render(res, 'surveys/unknown', unknownLink.tooManyStarts, 429) })
const guesses = brake({
  limit: 100,
  skip: async (req) => (await findByCode(secretOf(req), String(req.params.code))) !== null,
  handler: (_req, res) => void render(res, 'surveys/unknown', unknownLink.tooMany, 429),
})

commonLink.get('/c/:code', can.answer, quietly, guesses, async (req, res) => {
  await showStart(req, res, blank(), 200)
})

commonLink.post('/c/:code', can.answer, quietly, guesses, starts, async (req, res) => {
  const campaign = await findByCode(secretOf(req), String(req.params.code))
  if (!campaign || notStarting(campaign)) return showStart(req, res, blank(), 409)
  const form = parseForm(req, respondentForm)
  if (!campaign.anonymous && !form.ok) return showStart(req, res, form, 422)
  const respondent = form.ok ? [form.data.name, form.data.group].filter(Boolean).join(', ') : null
  const start = { campaignId: campaign.id, secret: secretOf(req), respondent }
  res.redirect(303, `/s/${await startByCommonLink({ userId: null, name: commonWords.byCommonLink }, start)}`)
})

commonLink.get('/surveys/:id/common', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const came = campaign.anonymous ? [] : await listByCommonLink(campaign.id)
  await render(res, 'surveys/common', commonPage(campaign, linkMaker(req), came, await countBegun(campaign.id)))
})

commonLink.post('/surveys/:id/common', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const done = await renewCommonLink(actorOf(req), id)
  flash(req, { tone: 'ok', text: done === 'made' ? notices.commonLinkMade : notices.commonLinkRenewed })
  res.redirect(303, `/surveys/${id}/common`)
})

commonLink.get('/surveys/:id/poster', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const url = commonLinkOf(linkMaker(req), campaign)
  if (url === null) throw new NotFound()
  const until = campaign.closesOn ? words.closesOn(campaign.closesOn) : null
  await render(res, 'surveys/poster', { campaignId: campaign.id, title: campaign.title, purpose: campaign.template.purpose, until, url, qr: qrOf(url) })
})

commonLink.get('/surveys/loose/:id', can.manageSurveys, async (req, res) => {
  await showLoose(req, res, blank(), 200)
})

commonLink.post('/surveys/loose/:id/matching', can.manageSurveys, async (req, res) => {
  const form = parseForm(req, matchForm)
  if (!form.ok) return showLoose(req, res, form, 422)
  const campaignId = await matchResponse(actorOf(req), numberIn(req.params.id), holderIn(form.data.holder))
  flash(req, { tone: 'ok', text: notices.matched })
  res.redirect(303, `/surveys/${campaignId}/common`)
})

commonLink.post('/surveys/loose/:id/unmatching', can.manageSurveys, async (req, res) => {
  const campaignId = await unmatchResponse(actorOf(req), numberIn(req.params.id))
  flash(req, { tone: 'ok', text: notices.unmatched })
  res.redirect(303, `/surveys/${campaignId}/common`)
})

commonLink.post('/surveys/loose/:id/removal', can.manageSurveys, async (req, res) => {
  const campaignId = await discardResponse(actorOf(req), numberIn(req.params.id))
  flash(req, { tone: 'ok', text: notices.discarded })
  res.redirect(303, `/surveys/${campaignId}/common`)
})

type Shown = { values: Values; errors: Errors }

async function showStart(req: Request, res: Response, form: Shown, status: number): Promise<void> {
  const code = String(req.params.code)
  const campaign = await findByCode(secretOf(req), code)
  if (!campaign) return render(res, 'surveys/unknown', unknownLink, 404)
  const shut = notStarting(campaign)
  if (shut) return render(res, 'surveys/shut', shut, status)
  await render(res, 'surveys/start', await startOf(campaign, { action: `/c/${code}`, ...form }), status)
}

async function startOf(campaign: Campaign, form: Shown & { action: string }) {
  const questions = (await questionsOf(campaign.template.id)).filter(({ type }) => type !== 'person')
  return startPage(campaign, questions, sectionsOf(questions).length, { ...form, methodists: await methodistNames() })
}

async function showLoose(req: Request, res: Response, form: Shown, status: number): Promise<void> {
  const loose = await findLoose(numberIn(req.params.id))
  const typed = req.query.q
  const q = typeof typed === 'string' ? typed.slice(0, 100) : ''
  const holders = await listHolders(loose, q || loose.respondent)
  await render(res, 'surveys/loose', { ...loosePage(loose, holders, await namesIn()), q, ...form }, status)
}

// «i7» is an invitation, «p7» a person to be invited.
function holderIn(value: string): Holder {
  const id = numberIn(value.slice(1))
  if (value.startsWith('i')) return { invitationId: id }
  if (value.startsWith('p')) return { personId: id }
  throw new NotFound()
}
