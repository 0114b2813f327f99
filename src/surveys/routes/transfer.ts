import type { Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { NotFound } from '../../app/errors.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { unlessStale } from '../../app/versions.ts'
import { recordViews } from '../../journal/views.ts'
import { takeAnswers, takeMany } from '../commands/transfer.ts'
import { differencesOf } from '../differences.ts'
import { bulkForm, transferForm } from '../form/campaigns.ts'
import { notices } from '../messages/campaigns.ts'
import { transferWords as words } from '../messages/transfer.ts'
import { bankKeys, planOf } from '../plan.ts'
import { can } from '../policy.ts'
import { campaignNav } from '../presenter/campaigns.ts'
import { bulkItems, bulkRow, changedSince, transferPage } from '../presenter/transfer.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { findResponse, listToTransfer, namesIn } from '../queries/responses.ts'
import { cardsFor, cardsOf } from '../queries/transfer.ts'
import { numberIn } from './numbers.ts'

export const transfer = pages()

transfer.get('/surveys/responses/:id/transfer', can.manageSurveys, async (req, res) => {
  await showTransfer(res, numberIn(req.params.id), blank(), 200)
})

transfer.post('/surveys/responses/:id/transfer', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, transferForm)
  if (!form.ok) return showTransfer(res, id, form, 422)
  const saved = await unlessStale(() => takeAnswers(actorOf(req), id, form.data))
  if (!saved) return showTransfer(res, id, reject(form, { form: words.stale }), 409, form.data.seen)
  flash(req, { tone: 'ok', text: notices.taken })
  res.redirect(303, `/surveys/responses/${id}${form.data.only === null ? '' : '/transfer'}`)
})

transfer.get('/surveys/:id/transfer', can.manageSurveys, async (req, res) => {
  await showBulk(res, numberIn(req.params.id), blank(), 200)
})

transfer.post('/surveys/:id/transfer', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, bulkForm)
  if (!form.ok) return showBulk(res, id, form, 422)
  const result = await takeMany(actorOf(req), id, form.data.chosen)
  flash(req, { tone: result.skipped.length > 0 ? 'warning' : 'ok', text: notices.takenMany(result.taken), items: bulkItems(result) })
  res.redirect(303, `/surveys/${id}/transfer`)
})

type Typed = { values: Values; errors: Errors }

async function showTransfer(res: Response, id: number, typed: Typed, status: number, seen?: Record<string, string>): Promise<void> {
  const [response, names] = [await findResponse(id), await namesIn()]
  const now = await cardsOf(response, response.campaign.schoolYearId)
  const plan = response.campaign.anonymous ? null : planOf(response, now, names)
  if (!plan) throw new NotFound()
  recordViews(res, 'answers', [response.person.id, ...now.children.map((child) => child.id)])
  const stale = seen ? changedSince(seen, differencesOf(plan, names)) : []
  await render(res, 'surveys/transfer', { ...transferPage(response, plan, now, names, typed), stale }, status)
}

async function showBulk(res: Response, id: number, typed: Typed, status: number): Promise<void> {
  const campaign = await findCampaign(id)
  if (!bankKeys.includes(campaign.template.key)) throw new NotFound()
  const [responses, names] = [await listToTransfer(id), await namesIn()]
  const personIds = responses.map(({ person }) => person.id)
  const cardOf = await cardsFor(responses, campaign.schoolYearId)
  recordViews(res, 'answers', personIds)
  const rows = responses.map((response) => bulkRow(response, cardOf(response), names))
  await render(res, 'surveys/transfer-many', { campaignId: id, title: campaign.title, rows, subnav: campaignNav(campaign, 'transfer'), ...typed }, status)
}
