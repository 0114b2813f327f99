import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, type Rejected, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { approveProgramme, completeProgramme, concludeProgramme, returnProgramme, submitProgramme } from './commands/approval.ts'
import { conclusionForm, remarkForm, versionForm } from './form.ts'
import { notices, recommendations } from './messages.ts'
import { can } from './policy.ts'
import { headOf } from './presenter.ts'
import { idIn, programmeAt } from './request.ts'

export const programmeApproval = pages()

programmeApproval.post('/programmes/:id/submission', can.submitProgramme, async (req, res) => {
  await submitProgramme(actorOf(req), idIn(req, 'id'), versionIn(req))
  done(req, res, notices.submitted)
})

programmeApproval.post('/programmes/:id/approval', can.approveProgramme, async (req, res) => {
  await approveProgramme(actorOf(req), idIn(req, 'id'), versionIn(req))
  done(req, res, notices.approved)
})

programmeApproval.post('/programmes/:id/completion', can.completeProgramme, async (req, res) => {
  await completeProgramme(actorOf(req), idIn(req, 'id'), versionIn(req))
  done(req, res, notices.completed)
})

programmeApproval.get('/programmes/:id/return', can.returnProgramme, async (req, res) => {
  const programme = await programmeAt(req)
  if (programme.status !== 'submitted') return res.redirect(303, `/programmes/${programme.id}`)
  await render(res, 'programmes/return', { ...blank({ version: String(programme.version) }), ...headOf(actorOf(req), programme) })
})

programmeApproval.post('/programmes/:id/return', can.returnProgramme, async (req, res) => {
  const programme = await programmeAt(req)
  const form = parseForm(req, remarkForm)
  if (!form.ok) return render(res, 'programmes/return', { ...form, ...headOf(actorOf(req), programme) }, 422)
  await returnProgramme(actorOf(req), programme.id, form.data)
  done(req, res, notices.returned)
})

programmeApproval.get('/programmes/:id/conclusion', can.writeProgramme, async (req, res) => {
  const { conclusion, selfAssessment, recommendation, version, status, id } = await programmeAt(req)
  if (status !== 'approved') return res.redirect(303, `/programmes/${id}`)
  const values = { conclusion: conclusion ?? '', selfAssessment: selfAssessment ?? '', recommendation: recommendation ?? '', version: String(version) }
  await conclusionPage(req, res, blank(values))
})

programmeApproval.post('/programmes/:id/conclusion', can.writeProgramme, async (req, res) => {
  const { id, version } = await programmeAt(req)
  const form = parseForm(req, conclusionForm)
  if (!form.ok) return conclusionPage(req, res, form, 422)
  const saved = await unlessStale(() => concludeProgramme(actorOf(req), id, form.data))
  if (!saved) return conclusionPage(req, res, reject({ values: { ...form.values, version: String(version) } }, { form: formProblems.stale }), 409)
  done(req, res, notices.concluded)
})

async function conclusionPage(req: Request, res: Response, form: Pick<Rejected, 'values' | 'errors'>, status = 200): Promise<void> {
  const options = Object.entries(recommendations).map(([value, label]) => ({ value, label }))
  await render(res, 'programmes/conclusion', { ...form, ...headOf(actorOf(req), await programmeAt(req)), options }, status)
}

function done(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, `/programmes/${idIn(req, 'id')}`)
}

function versionIn(req: Request): number {
  const form = parseForm(req, versionForm)
  return form.ok ? form.data.version : -1
}
