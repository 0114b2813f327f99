import type { Request } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { parseForm } from '../app/forms.ts'
import { readList } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { organisation } from '../organisation/queries.ts'
import { mailProblems } from '../surveys/messages/reminders.ts'
import { remindOfReports } from './commands/reminders.ts'
import { listExpected } from './expected.ts'
import { kindForm } from './form.ts'
import { listWords } from './messages.ts'
import { can } from './policy.ts'
import { listPage } from './presenter-list.ts'
import { listReminded } from './queries.ts'

export const mentorReportLists = pages()

mentorReportLists.get('/mentor-reports', can.listReports, async (req, res) => {
  const reports = await listExpected({ schoolYearId: yearOf(req).id })
  await render(res, 'mentor-reports/index', listPage(actorOf(req), reports, await listReminded(), listOf(req)))
})

const listOf = (req: Request) => readList(req, { sorts: ['name'], filters: ['kind', 'status'] })

mentorReportLists.post('/mentor-reports/reminders', can.remindOfReports, async (req, res) => {
  const form = parseForm(req, kindForm)
  const kind = form.ok ? form.data.kind : 'final'
  const { sent, failed } = await remindOfReports(actorOf(req), { schoolYearId: yearOf(req).id, kind, centre: (await organisation()).shortName })
  const items = failed.map(({ name, problem }) => ({ text: `${name}: ${mailProblems[problem]}`, url: null }))
  const text = sent + failed.length === 0 ? listWords.nobody : listWords.sent(sent)
  flash(req, { tone: items.length > 0 ? 'warning' : 'ok', text, items })
  res.redirect(303, `/mentor-reports?kind=${kind}`)
})
