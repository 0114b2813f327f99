import type { Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { NotFound, StaleRecord } from '../../app/errors.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { recordViews } from '../../journal/views.ts'
import { declineAnswers, takeAnswers } from '../commands/transfer.ts'
import { declineForm, transferForm } from '../form/campaigns.ts'
import { notices } from '../messages/campaigns.ts'
import { can } from '../policy.ts'
import { isTransferable, responsePage } from '../presenter/responses.ts'
import { transferPage } from '../presenter/transfer.ts'
import { findResponse, namesIn } from '../queries/responses.ts'
import { menteeNow, mentorNow } from '../queries/transfer.ts'
import { numberIn } from './numbers.ts'

export const responses = pages()

responses.get('/surveys/responses/:id', can.manageSurveys, async (req, res) => {
  await showResponse(res, numberIn(req.params.id), blank(), 200)
})

responses.get('/surveys/responses/:id/transfer', can.manageSurveys, async (req, res) => {
  const response = await findResponse(numberIn(req.params.id))
  if (!isTransferable(response)) throw new NotFound()
  recordViews(res, 'answers', [response.person.id])
  const now = { mentee: await menteeNow(response), mentor: await mentorNow(response) }
  await render(res, 'surveys/transfer', transferPage(response, now, await namesIn()))
})

responses.post('/surveys/responses/:id/transfer', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, transferForm)
  if (!form.ok) throw new StaleRecord()
  await takeAnswers(actorOf(req), id, form.data)
  flash(req, { tone: 'ok', text: notices.taken })
  res.redirect(303, `/surveys/responses/${id}`)
})

responses.post('/surveys/responses/:id/refusal', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, declineForm)
  if (!form.ok) return showResponse(res, id, form, 422)
  await declineAnswers(actorOf(req), id, form.data)
  flash(req, { tone: 'ok', text: notices.declined })
  res.redirect(303, `/surveys/responses/${id}`)
})

async function showResponse(res: Response, id: number, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const response = await findResponse(id)
  recordViews(res, 'answers', [response.person.id])
  await render(res, 'surveys/response', { ...responsePage(response, await namesIn()), ...form }, status)
}
