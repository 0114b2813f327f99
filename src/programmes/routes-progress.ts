import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { shortDate } from '../app/format.ts'
import { blank, parseForm, reject, type Rejected } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { markActivity, moveActivity, unmarkActivity } from './commands/progress.ts'
import { markForm, transferForm, versionForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { markPage, markLabel } from './presenter-progress.ts'
import { activityAt, idIn } from './request.ts'
import { markValues } from './values.ts'

export const programmeProgressPages = pages()

programmeProgressPages.get('/programmes/:id/activities/:activityId', can.markActivity, async (req, res) => {
  const { activity } = await activityAt(req)
  await show(req, res, 'mark', blank(markValues(activity)))
})

programmeProgressPages.post('/programmes/:id/activities/:activityId', can.markActivity, async (req, res) => {
  const { programme, activity } = await activityAt(req)
  const form = parseForm(req, markForm(programme.pair))
  if (!form.ok) return show(req, res, 'mark', form, 422)
  const saved = await unlessStale(() => markActivity(actorOf(req), programme.id, activity.id, form.data))
  if (!saved) return show(req, res, 'mark', stale(form, activity.version), 409)
  flash(req, { tone: 'ok', text: notices.marked(activity.title, markLabel(form.data.mark)) })
  res.redirect(303, `/programmes/${programme.id}#plan`)
})

programmeProgressPages.post('/programmes/:id/activities/:activityId/mark-removal', can.markActivity, async (req, res) => {
  const form = parseForm(req, versionForm)
  const id = idIn(req, 'id')
  await unmarkActivity(actorOf(req), id, idIn(req, 'activityId'), form.ok ? form.data.version : -1)
  flash(req, { tone: 'ok', text: notices.unmarked })
  res.redirect(303, `/programmes/${id}#plan`)
})

programmeProgressPages.get('/programmes/:id/activities/:activityId/transfer', can.markActivity, async (req, res) => {
  const { activity } = await activityAt(req)
  await show(req, res, 'transfer', blank({ version: String(activity.version) }))
})

programmeProgressPages.post('/programmes/:id/activities/:activityId/transfer', can.markActivity, async (req, res) => {
  const { programme, activity } = await activityAt(req)
  const form = parseForm(req, transferForm(programme.pair, activity.dueOn))
  if (!form.ok) return show(req, res, 'transfer', form, 422)
  const saved = await unlessStale(() => moveActivity(actorOf(req), programme.id, activity.id, form.data))
  if (!saved) return show(req, res, 'transfer', stale(form, activity.version), 409)
  flash(req, { tone: 'ok', text: notices.moved(shortDate(form.data.dueOn)) })
  res.redirect(303, `/programmes/${programme.id}#plan`)
})

async function show(req: Request, res: Response, view: 'mark' | 'transfer', form: Pick<Rejected, 'values' | 'errors'>, status = 200): Promise<void> {
  const { programme, activity } = await activityAt(req)
  await render(res, `programmes/${view}`, { ...form, ...markPage(actorOf(req), programme, activity) }, status)
}

function stale(form: { values: Rejected['values'] }, version: number): Rejected {
  return reject({ values: { ...form.values, version: String(version) } }, { form: formProblems.stale })
}
