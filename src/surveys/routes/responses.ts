import type { Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { unlessStale } from '../../app/versions.ts'
import { recordViews } from '../../journal/views.ts'
import { declineAnswers, settleReplacement } from '../commands/transfer.ts'
import { declineForm, settlementForm } from '../form/campaigns.ts'
import { notices } from '../messages/campaigns.ts'
import { transferWords as words } from '../messages/transfer.ts'
import { can } from '../policy.ts'
import { responsePage } from '../presenter/responses.ts'
import { findResponse, namesIn, takerOf } from '../queries/responses.ts'
import { numberIn } from './numbers.ts'

export const responses = pages()

responses.get('/surveys/responses/:id', can.manageSurveys, async (req, res) => {
  await showResponse(res, numberIn(req.params.id), blank(), 200)
})

responses.post('/surveys/responses/:id/refusal', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, declineForm)
  if (!form.ok) return showResponse(res, id, form, 422)
  await declineAnswers(actorOf(req), id, form.data)
  flash(req, { tone: 'ok', text: notices.declined })
  res.redirect(303, `/surveys/responses/${id}`)
})

responses.post('/surveys/responses/:id/settlement', can.manageSurveys, async (req, res) => {
  const id = numberIn(req.params.id)
  const form = parseForm(req, settlementForm)
  if (!form.ok) return showResponse(res, id, form, 422)
  const saved = await unlessStale(() => settleReplacement(actorOf(req), id, form.data.version))
  if (!saved) return showResponse(res, id, reject(form, { form: words.stale }), 409)
  flash(req, { tone: 'ok', text: notices.settled })
  res.redirect(303, `/surveys/responses/${id}`)
})

async function showResponse(res: Response, id: number, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const response = await findResponse(id)
  recordViews(res, 'answers', [response.person.id])
  await render(res, 'surveys/response', { ...responsePage(response, await namesIn([response.answers]), await takerOf(response)), ...form }, status)
}
