import type { Response } from 'express'
import { actorOf, type Year, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Form, parseForm, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { organisation } from '../organisation/queries.ts'
import { createRoadmap } from './commands/addition.ts'
import { approveRoadmap, recallRoadmap, returnRoadmap, submitRoadmap } from './commands/approval.ts'
import { approvalForm, returnForm, submissionForm } from './form.ts'
import { notices, problems, words } from './messages.ts'
import { can } from './policy.ts'
import { roadmapPage } from './presenter.ts'
import { approvalPage, decisionValues } from './presenter-approval.ts'
import { findRatedRoadmap, isOrderNumberTaken, theRoadmap } from './queries.ts'
import { orderDayFits } from './rules.ts'

export const roadmap = pages()

roadmap.get('/roadmap', can.seeRoadmap, async (req, res) => {
  const rated = await findRatedRoadmap(yearOf(req).id)
  if (!rated) return render(res, 'roadmap/none', { title: words.title(yearOf(req).name), mayCreate: actorOf(req).role === 'methodist' })
  await render(res, 'roadmap/index', roadmapPage(rated, actorOf(req), req.query.burning === '1'))
})

roadmap.post('/roadmap', can.editRoadmap, async (req, res) => {
  const { id } = yearOf(req)
  if (!(await findRatedRoadmap(id))) await createRoadmap(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, '/roadmap')
})

roadmap.get('/roadmap/submission', can.submitRoadmap, async (req, res) => {
  const found = await theRoadmap(yearOf(req).id)
  await decide(res, yearOf(req).id, 'submission', blank(decisionValues(found)))
})

roadmap.post('/roadmap/submission', can.submitRoadmap, async (req, res) => {
  const [form, year] = [await checked(yearOf(req), parseForm(req, submissionForm)), yearOf(req)]
  if (!form.ok) return decide(res, year.id, 'submission', form, 422)
  const sent = await unlessStale(() => submitRoadmap(actorOf(req), year.id, form.data))
  if (!sent) return decide(res, year.id, 'submission', reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.submitted })
  res.redirect(303, '/roadmap')
})

roadmap.post('/roadmap/recall', can.recallRoadmap, async (req, res) => {
  await recallRoadmap(actorOf(req), yearOf(req).id)
  flash(req, { tone: 'ok', text: notices.recalled })
  res.redirect(303, '/roadmap')
})

roadmap.get('/roadmap/approval', can.approveRoadmap, async (req, res) => {
  const found = await theRoadmap(yearOf(req).id)
  await decide(res, yearOf(req).id, 'approval', blank(decisionValues(found)))
})

roadmap.post('/roadmap/approval', can.approveRoadmap, async (req, res) => {
  const [form, year] = [await checked(yearOf(req), parseForm(req, approvalForm)), yearOf(req)]
  if (!form.ok) return decide(res, year.id, 'approval', form, 422)
  const approved = await unlessStale(() => approveRoadmap(actorOf(req), year.id, form.data))
  if (!approved) return decide(res, year.id, 'approval', reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.approved(form.data.orderNumber) })
  res.redirect(303, '/roadmap')
})

roadmap.post('/roadmap/return', can.returnRoadmap, async (req, res) => {
  const [form, year] = [parseForm(req, returnForm), yearOf(req)]
  if (!form.ok) return decide(res, year.id, 'approval', form, 422)
  const returned = await unlessStale(() => returnRoadmap(actorOf(req), year.id, form.data))
  if (!returned) return decide(res, year.id, 'approval', reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.returned })
  res.redirect(303, '/roadmap')
})

type Shown = Parameters<typeof approvalPage>[2]

async function checked<T extends { orderNumber: string | null; orderDatedOn: string | null }>(year: Year, form: Form<T>): Promise<Form<T>> {
  if (!form.ok) return form
  const { orderNumber, orderDatedOn } = form.data
  if (orderNumber !== null && (await isOrderNumberTaken(year.id, orderNumber))) return reject(form, { orderNumber: problems.numberTaken })
  return orderDayFits(orderDatedOn, year) ? form : reject(form, { orderDatedOn: problems.dateOutsideYear })
}

// A form that comes back carries the version of now: pressing again is deciding upon what is shown.
async function decide(res: Response, schoolYearId: number, step: 'submission' | 'approval', form: Shown, status = 200): Promise<void> {
  const found = await theRoadmap(schoolYearId)
  await render(res, `roadmap/${step}`, approvalPage(found, await organisation(), form), status)
}
