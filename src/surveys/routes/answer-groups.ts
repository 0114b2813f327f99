import type { Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { blank, parseForm, reject, type Errors, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { unlessStale } from '../../app/versions.ts'
import { putIntoGroup, removeGroup, renameGroup, takeOutOfGroups } from '../commands/answer-groups.ts'
import { putForm, removeForm, renameForm, takeOutForm } from '../form/answer-groups.ts'
import { groupNotices as notices, groupProblems as problems } from '../messages/answer-groups.ts'
import { can } from '../policy.ts'
import { groupingPage } from '../presenter/answer-groups.ts'
import { findGroup, openQuestion } from '../queries/answer-groups.ts'
import { numberIn } from './numbers.ts'

export const answerGroups = pages()

type Place = { campaignId: number; key: string }

answerGroups.get('/surveys/:id/results/questions/:question', can.groupAnswers, async (req, res) => {
  await showGrouping(res, placeIn(req.params), blank(), 200)
})

answerGroups.post('/surveys/:id/results/questions/:question/groups', can.groupAnswers, async (req, res) => {
  const place = placeIn(req.params)
  const form = parseForm(req, putForm)
  if (!form.ok) return showGrouping(res, place, form, 422)
  const { ticked, ...into } = form.data
  let name = ''
  const put = await unlessStale(async () => (name = await putIntoGroup(actorOf(req), place, ticked, into)))
  if (!put) return showGrouping(res, place, reject(form, { form: problems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.put(ticked.length, name) })
  res.redirect(303, urlOf(place))
})

answerGroups.post('/surveys/:id/results/questions/:question/ungrouping', can.groupAnswers, async (req, res) => {
  const place = placeIn(req.params)
  const form = parseForm(req, takeOutForm)
  if (!form.ok) return showGrouping(res, place, form, 422)
  const done = await unlessStale(() => takeOutOfGroups(actorOf(req), place, form.data.ticked))
  if (!done) return showGrouping(res, place, reject(form, { form: problems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.takenOut(form.data.ticked.length) })
  res.redirect(303, urlOf(place))
})

answerGroups.post('/surveys/answer-groups/:id/name', can.groupAnswers, async (req, res) => {
  const group = await findGroup(numberIn(req.params.id))
  const form = parseForm(req, renameForm(group.id))
  if (!form.ok) return showGrouping(res, group, form, 422)
  const renamed = await unlessStale(() => renameGroup(actorOf(req), group.id, form.data))
  if (!renamed) return showGrouping(res, group, reject(form, { form: problems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.renamed })
  res.redirect(303, urlOf(group))
})

answerGroups.post('/surveys/answer-groups/:id/removal', can.groupAnswers, async (req, res) => {
  const group = await findGroup(numberIn(req.params.id))
  const form = parseForm(req, removeForm)
  const removed = form.ok && (await unlessStale(() => removeGroup(actorOf(req), group.id, form.data.was)))
  if (!removed) return showGrouping(res, group, reject(form, { form: problems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, urlOf(group))
})

async function showGrouping(res: Response, { campaignId, key }: Place, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  await render(res, 'surveys/grouping', { ...groupingPage(await openQuestion(campaignId, key)), ...form }, status)
}

function placeIn(params: { id?: unknown; question?: unknown }): Place {
  return { campaignId: numberIn(params.id), key: String(params.question) }
}

function urlOf({ campaignId, key }: Place): string {
  return `/surveys/${campaignId}/results/questions/${key}`
}
