import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Rejected } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { addActivity, changeActivity, removeActivity, shiftActivity } from './commands/plan.ts'
import { activityForm, shiftForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { headOf } from './presenter.ts'
import { planEditor, stageOptions } from './presenter-plan.ts'
import { activityAt, idIn, programmeAt } from './request.ts'
import { blocksEditing } from './rules.ts'
import { activityValues } from './values.ts'

export const programmePlan = pages()

programmePlan.get('/programmes/:id/activities', can.writeProgramme, async (req, res) => {
  const programme = await programmeAt(req)
  if (blocksEditing(programme).length > 0) return res.redirect(303, `/programmes/${programme.id}`)
  await render(res, 'programmes/plan', { ...headOf(actorOf(req), programme), stages: planEditor(programme) })
})

programmePlan.get('/programmes/:id/activities/new', can.writeProgramme, async (req, res) => {
  await activityPage(req, res, blank({ stage: 'main', version: '0' }))
})

programmePlan.post('/programmes/:id/activities', can.writeProgramme, async (req, res) => {
  const { id, pair } = await programmeAt(req)
  const form = parseForm(req, activityForm(pair))
  if (!form.ok) return activityPage(req, res, form, 422)
  await addActivity(actorOf(req), id, form.data)
  toPlan(req, res, notices.activityAdded)
})

programmePlan.get('/programmes/:id/activities/:activityId/edit', can.writeProgramme, async (req, res) => {
  const { activity } = await activityAt(req)
  await activityPage(req, res, blank(activityValues(activity)))
})

programmePlan.post('/programmes/:id/activities/:activityId/edit', can.writeProgramme, async (req, res) => {
  const { programme, activity } = await activityAt(req)
  const form = parseForm(req, activityForm(programme.pair))
  if (!form.ok) return activityPage(req, res, form, 422)
  const saved = await unlessStale(() => changeActivity(actorOf(req), programme.id, activity.id, form.data))
  if (!saved) return activityPage(req, res, reject({ values: { ...form.values, version: String(activity.version) } }, { form: formProblems.stale }), 409)
  toPlan(req, res, notices.activitySaved)
})

programmePlan.post('/programmes/:id/activities/:activityId/removal', can.writeProgramme, async (req, res) => {
  await removeActivity(actorOf(req), idIn(req, 'id'), idIn(req, 'activityId'))
  toPlan(req, res, notices.activityRemoved)
})

programmePlan.post('/programmes/:id/activities/:activityId/position', can.writeProgramme, async (req, res) => {
  const form = parseForm(req, shiftForm)
  await shiftActivity(actorOf(req), idIn(req, 'id'), idIn(req, 'activityId'), form.ok && form.data.up)
  toPlan(req, res, null)
})

async function activityPage(req: Request, res: Response, form: Pick<Rejected, 'values' | 'errors'>, status = 200): Promise<void> {
  const programme = await programmeAt(req)
  if (blocksEditing(programme).length > 0) return res.redirect(303, `/programmes/${programme.id}`)
  const isNew = req.params.activityId === undefined
  const action = `/programmes/${programme.id}/activities${isNew ? '' : `/${idIn(req, 'activityId')}/edit`}`
  await render(res, 'programmes/activity', { ...form, ...headOf(actorOf(req), programme), isNew, action, stageOptions }, status)
}

function toPlan(req: Request, res: Response, text: string | null): void {
  if (text) flash(req, { tone: 'ok', text })
  res.redirect(303, `/programmes/${idIn(req, 'id')}/activities`)
}
