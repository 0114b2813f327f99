import type { Request } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { StaleRecord } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { parseForm, reject } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { listMissingConsents } from '../consents/queries.ts'
import { historyOf } from '../journal/queries.ts'
import { recordViews } from '../journal/views.ts'
import { findLabour } from '../labour/queries.ts'
import { findingsOf } from './check.ts'
import { changePair, dissolvePair, formPair } from './commands/composition.ts'
import { agreePair, completePair, reopenPair } from './commands/life.ts'
import { showEndForm } from './end-views.ts'
import { endErrors } from './ending.ts'
import { completionForm, pairForm } from './form.ts'
import { findingErrors } from './form-page.ts'
import { showEditForm, showNewForm, showNewPair, showStaleForm } from './form-views.ts'
import { notices } from './messages.ts'
import { pairPage } from './pair-page.ts'
import { can } from './policy.ts'
import { pairListPage, pairPrintPage, sendPairSheet } from './list.ts'
import { findPair } from './queries.ts'
import { stateOf } from './state.ts'

export const pairs = pages()

pairs.get('/pairs', can.listPairs, pairListPage)
pairs.get('/pairs/print', can.listPairs, pairPrintPage)
pairs.get('/pairs/export', can.listPairs, sendPairSheet)

pairs.get('/pairs/new', can.formPair, showNewPair)

pairs.post('/pairs', can.formPair, async (req, res) => {
  const year = yearOf(req)
  const form = parseForm(req, pairForm)
  if (!form.ok) return showNewForm(res, year, form, [], 422)
  const outcome = await formPair(actorOf(req), year.id, form.data)
  if (!outcome.ok) return showNewForm(res, year, reject(form, findingErrors(outcome.findings)), outcome.findings, 422)
  flash(req, { tone: 'ok', text: notices.formed })
  res.redirect(303, `/pairs/${outcome.id}`)
})

pairs.get('/pairs/:id', can.listPairs, async (req, res) => {
  const actor = actorOf(req)
  const pair = await findPair(actor, idOf(req))
  const findings = (await findingsOf([pair.id])).get(pair.id) ?? []
  const people = [pair.mentorProfile.person, ...pair.members.map((member) => member.menteeProfile.person)].map(({ id }) => id)
  const [state, missing] = [await stateOf(pair.id, findings), await listMissingConsents(people, pair.schoolYearId)]
  const history = await historyOf({ kind: 'pair', id: pair.id })
  // Nobody but the mentor is shown contacts here.
  if (actor.role === 'mentor') recordViews(res, 'contacts', people)
  const labour = actor.role === 'mentor' ? null : await findLabour(pair.id)
  await render(res, 'pairs/show', pairPage(actor, pair, { findings, state, missing, history, labour, today: today() }))
})

pairs.get('/pairs/:id/edit', can.changePair, async (req, res) => {
  await showEditForm(actorOf(req), res, idOf(req), null, 200)
})

pairs.post('/pairs/:id', can.changePair, async (req, res) => {
  const [actor, id] = [actorOf(req), idOf(req)]
  const form = parseForm(req, pairForm)
  if (!form.ok) return showEditForm(actor, res, id, { ...form, findings: [] }, 422)
  const outcome = await changePair(actor, id, form.data).catch(nullWhenStale)
  if (outcome === null) return showStaleForm(actor, res, id, form.values)
  if (!outcome.ok) return showEditForm(actor, res, id, { ...reject(form, findingErrors(outcome.findings)), findings: outcome.findings }, 422)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/pairs/${id}`)
})

pairs.post('/pairs/:id/agreement', can.agreePair, async (req, res) => {
  await agreePair(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.agreed })
  res.redirect(303, `/pairs/${idOf(req)}`)
})

pairs.post('/pairs/:id/reopening', can.reopenPair, async (req, res) => {
  await reopenPair(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.reopened })
  res.redirect(303, `/pairs/${idOf(req)}`)
})

pairs.post('/pairs/:id/removal', can.dissolvePair, async (req, res) => {
  await dissolvePair(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.dissolved })
  res.redirect(303, '/pairs')
})

pairs.get('/pairs/:id/completion', can.completePair, async (req, res) => {
  await showEndForm(actorOf(req), res, idOf(req), null)
})

pairs.post('/pairs/:id/completion', can.completePair, async (req, res) => {
  const [actor, id] = [actorOf(req), idOf(req)]
  const form = parseForm(req, completionForm)
  const errors = form.ok ? endErrors(await findPair(actor, id), form.data, today()) : form.errors
  if (!form.ok || Object.keys(errors).length > 0) return showEndForm(actor, res, id, reject(form, errors))
  await completePair(actor, id, form.data.endedOn)
  flash(req, { tone: 'ok', text: notices.completed })
  res.redirect(303, `/pairs/${id}`)
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

function nullWhenStale(error: unknown): null {
  if (error instanceof StaleRecord) return null
  throw error
}
