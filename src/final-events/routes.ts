import type { Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { changeFinalEvent, choosePractices, planFinalEvent } from './commands.ts'
import { finalEventForm, practicesForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { eventPage, eventRow, eventValues, kindOptions } from './presenter.ts'
import { findFinalEvent, listFinalEvents, listPractices } from './queries.ts'

export const finalEvents = pages()

const protocol = upload('protocol', { kinds: ['pdf', 'docx', 'jpg', 'jpeg', 'png'], megabytes: 20 })

finalEvents.get('/final-events', can.readFinalEvents, async (req, res) => {
  const rows = (await listFinalEvents(yearOf(req).id)).map((event) => eventRow(event, today()))
  await render(res, 'final-events/index', { rows, mayAdd: actorOf(req).role === 'methodist', year: yearOf(req).name })
})

finalEvents.get('/final-events/new', can.runFinalEvents, async (_req, res) => {
  await formPage(res, null, blank(), 200)
})

finalEvents.post('/final-events', can.runFinalEvents, protocol, async (req, res) => {
  const form = parseForm(req, finalEventForm)
  const problem = req.upload?.problem ?? null
  if (!form.ok || problem) return formPage(res, null, withProblem(form, problem), 422)
  const id = await planFinalEvent(actorOf(req), yearOf(req), form.data, req.upload?.files[0] ?? null)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/final-events/${id}`)
})

finalEvents.get('/final-events/:id', can.readFinalEvents, async (req, res) => {
  const event = await findFinalEvent(Number(req.params.id))
  const practices = await listPractices(event.schoolYearId)
  const history = (await historyOf({ kind: 'finalEvent', id: event.id })).map(entryRow)
  await render(res, 'final-events/show', { ...eventPage(event, practices, actorOf(req), today()), history })
})

finalEvents.get('/final-events/:id/edit', can.runFinalEvents, async (req, res) => {
  const event = await findFinalEvent(Number(req.params.id))
  await formPage(res, event.id, blank(eventValues(event)), 200)
})

finalEvents.post('/final-events/:id', can.runFinalEvents, protocol, async (req, res) => {
  const { id } = await findFinalEvent(Number(req.params.id))
  const form = parseForm(req, finalEventForm)
  const problem = req.upload?.problem ?? null
  if (!form.ok || problem) return formPage(res, id, withProblem(form, problem), 422)
  const saved = await unlessStale(() => changeFinalEvent(actorOf(req), id, form.data, req.upload?.files[0] ?? null))
  if (!saved) {
    const { version } = await findFinalEvent(id)
    return formPage(res, id, { values: { ...form.values, version: String(version) }, errors: { form: formProblems.stale } }, 409)
  }
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/final-events/${id}`)
})

finalEvents.post('/final-events/:id/practices', can.runFinalEvents, async (req, res) => {
  const { id } = await findFinalEvent(Number(req.params.id))
  const form = parseForm(req, practicesForm)
  if (!form.ok) throw new NotFound()
  await choosePractices(actorOf(req), id, form.data.chosen)
  flash(req, { tone: 'ok', text: notices.practices })
  res.redirect(303, `/final-events/${id}`)
})

finalEvents.get('/final-events/:id/protocol', can.readFinalEvents, async (req, res) => {
  const { protocolFile } = await findFinalEvent(Number(req.params.id))
  if (!protocolFile) throw new NotFound()
  sendStored(res, protocolFile, 'inline')
})

function withProblem(form: { values: Values; errors?: Errors }, problem: string | null) {
  return { values: form.values, errors: { ...form.errors, ...(problem ? { protocol: problem } : {}) } }
}

async function formPage(res: Response, id: number | null, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  await render(res, 'final-events/edit', { ...form, kinds: kindOptions, id, url: id === null ? '/final-events' : `/final-events/${id}` }, status)
}
