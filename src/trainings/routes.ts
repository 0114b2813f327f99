import type { Request, Response } from 'express'
import { type Actor, actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { changeTraining, chooseMaterials, createTraining, markAttendance, removeTraining } from './commands.ts'
import { attendanceForm, materialsForm, trainingForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { kindOptions, trainingPage, trainingsPage, valuesOf } from './presenter.ts'
import { findTraining, listInvited, listMaterialsForMentors, listTrainings, trainedOn, trainedShare } from './queries.ts'

export const trainings = pages()

trainings.get('/trainings', can.seeTrainings, async (req, res) => {
  const year = yearOf(req)
  const [rows, share] = [await listTrainings(year.id), await trainedShare(year.id)]
  await render(res, 'trainings/index', trainingsPage(actorOf(req), rows, share))
})

trainings.get('/trainings/new', can.manageTrainings, async (_req, res) => {
  await render(res, 'trainings/new', { ...blank({ kind: 'consultation' }), kinds: kindOptions })
})

trainings.post('/trainings', can.manageTrainings, async (req, res) => {
  const form = parseForm(req, trainingForm)
  if (!form.ok) return render(res, 'trainings/new', { ...form, kinds: kindOptions }, 422)
  const id = await createTraining(actorOf(req), yearOf(req).id, form.data)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, `/trainings/${id}`)
})

trainings.get('/trainings/:id', can.seeTrainings, async (req, res) => {
  await showTraining(actorOf(req), res, idOf(req), null, 200)
})

trainings.get('/trainings/:id/edit', can.manageTrainings, async (req, res) => {
  const training = await findTraining(idOf(req))
  await render(res, 'trainings/edit', { ...blank(valuesOf(training)), kinds: kindOptions, url: `/trainings/${training.id}` })
})

trainings.post('/trainings/:id', can.manageTrainings, async (req, res) => {
  const { id, version } = await findTraining(idOf(req))
  const form = parseForm(req, trainingForm)
  if (!form.ok) return render(res, 'trainings/edit', { ...form, kinds: kindOptions, url: `/trainings/${id}` }, 422)
  const saved = await unlessStale(() => changeTraining(actorOf(req), id, form.data))
  if (!saved) return render(res, 'trainings/edit', { ...stale(form.values, version), kinds: kindOptions, url: `/trainings/${id}` }, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/trainings/${id}`)
})

trainings.post('/trainings/:id/attendance', can.manageTrainings, async (req, res) => {
  const [actor, id] = [actorOf(req), idOf(req)]
  const form = parseForm(req, attendanceForm)
  const saved = form.ok && (await unlessStale(() => markAttendance(actor, id, form.data.personIds, form.data.version)))
  if (!saved) return showTraining(actor, res, id, form.ok ? stale(form.values, 0) : form, form.ok ? 409 : 422)
  flash(req, { tone: 'ok', text: notices.attendance })
  res.redirect(303, `/trainings/${id}`)
})

trainings.post('/trainings/:id/materials', can.manageTrainings, async (req, res) => {
  const [actor, id] = [actorOf(req), idOf(req)]
  const form = parseForm(req, materialsForm)
  if (!form.ok) return showTraining(actor, res, id, form, 422)
  await chooseMaterials(actor, id, form.data.materialIds)
  flash(req, { tone: 'ok', text: notices.materials })
  res.redirect(303, `/trainings/${id}`)
})

trainings.post('/trainings/:id/removal', can.manageTrainings, async (req, res) => {
  await removeTraining(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/trainings')
})

async function showTraining(actor: Actor, res: Response, id: number, typed: { values: Values; errors: Errors } | null, status: number): Promise<void> {
  const training = await findTraining(id)
  const people = await listInvited(training)
  const [materials, trained] = [await listMaterialsForMentors(), await trainedOn(people.map((person) => person.id))]
  await render(res, 'trainings/show', trainingPage(actor, { training, people, materials, trained, ...typed }), status)
}

function stale(values: Values, version: number) {
  return reject({ values: { ...values, version: String(version) } }, { form: formProblems.stale })
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}
