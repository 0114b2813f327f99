import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { shortDate } from '../../app/format.ts'
import { formProblems } from '../../app/messages.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { unlessStale } from '../../app/versions.ts'
import { changeCampaign, createCampaign, deleteCampaign, moveCampaign } from '../commands/campaigns.ts'
import { campaignChangeForm, campaignForm } from '../form/campaigns.ts'
import { audienceWays } from '../messages/audience.ts'
import { notices, words } from '../messages/campaigns.ts'
import { closeCampaign } from '../commands/closing.ts'
import { secretOf } from '../doors.ts'
import { can } from '../policy.ts'
import { campaignOptions } from '../presenter/audience.ts'
import { campaignRow, templateGroups } from '../presenter/campaigns.ts'
import { countAudience } from '../queries/audience.ts'
import { findCampaign, listCampaigns } from '../queries/campaigns.ts'
import { listCandidates } from '../queries/candidates.ts'
import { findOffered, listOffered } from '../queries/templates.ts'
import { numberIn } from './numbers.ts'

export const surveys = pages()

surveys.get('/surveys', can.seeSurveys, async (req, res) => {
  const actor = actorOf(req)
  const rows = (await listCampaigns(yearOf(req).id)).map((campaign) => campaignRow(campaign, actor))
  await render(res, 'surveys/index', { rows, manages: actor.role === 'methodist' })
})

surveys.get('/surveys/new', can.manageSurveys, async (req, res) => {
  const key = req.query.template
  if (typeof key !== 'string') return render(res, 'surveys/templates', { groups: templateGroups(await listOffered()) })
  const template = await findOffered(key)
  await newPage(
    req,
    res,
    { ...blank({ template: key, title: template.title, anonymous: 'no', who: Object.keys(audienceWays(template.audience, template.form))[0] ?? 'all' }) },
    200,
  )
})

surveys.post('/surveys', can.manageSurveys, async (req, res) => {
  const form = parseForm(req, campaignForm)
  if (!form.ok) return newPage(req, res, form, 422)
  const { id, invited } = await createCampaign(actorOf(req), yearOf(req).id, form.data)
  flash(req, { tone: 'ok', text: notices.created(invited) })
  res.redirect(303, `/surveys/${id}`)
})

surveys.get('/surveys/:id/edit', can.manageSurveys, async (req, res) => {
  const { id, title, opensOn, closesOn, version } = await findCampaign(numberIn(req.params.id))
  await render(res, 'surveys/edit', {
    campaignId: id,
    heading: title,
    ...blank({ title, opensOn: opensOn ? shortDate(opensOn) : '', closesOn: closesOn ? shortDate(closesOn) : '', version: String(version) }),
  })
})

surveys.post('/surveys/:id/edit', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const form = parseForm(req, campaignChangeForm)
  const again = (shown: { values: Values; errors: Errors }, status: number) =>
    render(res, 'surveys/edit', { campaignId: campaign.id, heading: campaign.title, ...shown }, status)
  if (!form.ok) return again(form, 422)
  const saved = await unlessStale(() => changeCampaign(actorOf(req), campaign.id, form.data))
  if (!saved) return again(reject({ values: { ...form.values, version: String(campaign.version) } }, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/surveys/${campaign.id}`)
})

surveys.post('/surveys/:id/removal', can.manageSurveys, async (req, res) => {
  await deleteCampaign(actorOf(req), numberIn(req.params.id))
  flash(req, { tone: 'ok', text: notices.deleted })
  res.redirect(303, '/surveys')
})

surveys.post('/surveys/:id/opening', can.openSurvey, (req, res) => move(req, res, 'open'))
surveys.post('/surveys/:id/closure', can.closeSurvey, async (req, res) => {
  const id = numberIn(req.params.id)
  const taken = await closeCampaign(actorOf(req), id, secretOf(req))
  flash(req, { tone: 'ok', text: notices.closed(taken) })
  res.redirect(303, `/surveys/${id}`)
})
surveys.post('/surveys/:id/reopening', can.reopenSurvey, (req, res) => move(req, res, 'reopen'))

async function move(req: Request, res: Response, transition: 'open' | 'reopen'): Promise<void> {
  const id = numberIn(req.params.id)
  await moveCampaign(actorOf(req), id, transition)
  flash(req, { tone: 'ok', text: notices[transition] })
  res.redirect(303, `/surveys/${id}`)
}

async function newPage(req: Request, res: Response, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const templates = await listOffered()
  const template = templates.find(({ key }) => key === form.values.template)
  if (!template) return render(res, 'surveys/templates', { groups: templateGroups(templates) }, status)
  const { id: yearId } = yearOf(req)
  const options = campaignOptions({ template, facets: await countAudience(template, yearId), candidates: await listCandidates(template, yearId) })
  await render(res, 'surveys/new', { ...form, ...options, heading: words.newCampaign }, status)
}
