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
import { changedSince, transferPage } from '../presenter/transfer.ts'
import { allAtOnce, bulkItems, bulkRow, bulkText, decisionTabs, declinedRow } from '../presenter/transfer-many.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.ts'
import { findResponse, namesIn, namesOfPeople } from '../queries/responses.ts'
import { listDeclined, listToTransfer } from '../queries/to-transfer.ts'
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
  const id = numberIn(req.params.id)
  await (req.query.decision === 'declined' ? showDeclined(res, id) : showBulk(res, id, blank(), 200))
})

transfer.post('/surveys/:id/transfer', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, bulkForm)
  if (!form.ok) return showBulk(res, id, form, 422)
  const result = await takeMany(actorOf(req), id, form.data.chosen)
  const missed = result.skipped.length + result.gone.length > 0
  flash(req, { tone: missed ? 'warning' : 'ok', text: bulkText(result), items: bulkItems(result, await namesOfPeople(result.gone)) })
  res.redirect(303, `/surveys/${id}/transfer`)
})

type Typed = { values: Values; errors: Errors }

async function showTransfer(res: Response, id: number, typed: Typed, status: number, seen?: Record<string, string>): Promise<void> {
  const [response, names] = [await findResponse(id), await namesIn()]
  const now = await cardsOf(response)
  const plan = response.campaign.anonymous ? null : planOf(response, now, names)
  if (!plan) throw new NotFound()
  recordViews(res, 'answers', [response.person.id, ...now.children.map((child) => child.id)])
  const stale = seen ? changedSince(seen, differencesOf(plan, names)) : []
  await render(res, 'surveys/transfer', { ...transferPage(response, plan, now, names, typed), stale }, status)
}

async function showBulk(res: Response, id: number, typed: Typed, status: number): Promise<void> {
  const campaign = await findForBank(id)
  const [responses, names, declined] = [await listToTransfer(campaign), await namesIn(), await listDeclined(id)]
  const cardsOf = await cardsFor(responses, campaign)
  recordViews(
    res,
    'answers',
    responses.map(({ person }) => person.id),
  )
  const rows = responses.map((response) => bulkRow(response, cardsOf(response), names))
  const counts = { undecided: rows.length, declined: declined.length }
  await render(res, 'surveys/transfer-many', { ...shellOf(campaign, counts, 'undecided'), rows, all: allAtOnce(rows), ...typed }, status)
}

async function showDeclined(res: Response, id: number): Promise<void> {
  const campaign = await findForBank(id)
  const [responses, declined] = [await listToTransfer(campaign), await listDeclined(id)]
  recordViews(
    res,
    'answers',
    declined.map((one) => one.id),
  )
  const counts = { undecided: responses.length, declined: declined.length }
  await render(res, 'surveys/transfer-declined', { ...shellOf(campaign, counts, 'declined'), rows: declined.map(declinedRow) })
}

async function findForBank(id: number): Promise<Campaign> {
  const campaign = await findCampaign(id)
  if (!bankKeys.includes(campaign.template.key)) throw new NotFound()
  return campaign
}

function shellOf(campaign: Campaign, counts: { undecided: number; declined: number }, shown: 'undecided' | 'declined') {
  const { id, title } = campaign
  return { campaignId: id, title, subnav: campaignNav(campaign, 'transfer'), tabs: decisionTabs(id, counts, shown) }
}
