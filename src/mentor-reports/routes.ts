import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, type Rejected, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { renderDocx, renderPdf } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { titleOfPair } from '../programmes/participants.ts'
import { acceptReport, returnReport, saveReport, submitReport } from './commands/reports.ts'
import { buttonForm, draftForm, remarkForm, sentForm, versionForm } from './form.ts'
import { notices, words } from './messages.ts'
import { can } from './policy.ts'
import { reportForm, reportHead, reportPage, reportValues } from './presenter.ts'
import { reportData } from './print.ts'
import { reportAt, whichOf } from './request.ts'
import { mentorReportLists } from './routes-list.ts'
import { isWritable } from './rules.ts'

export const mentorReports = pages()

mentorReports.get('/programmes/:id/reports/:kind', can.seeReport, async (req, res) => {
  await render(res, 'mentor-reports/show', reportPage(actorOf(req), await reportAt(req)))
})

mentorReports.get('/programmes/:id/reports/:kind/edit', can.writeReport, async (req, res) => {
  const report = await reportAt(req)
  if (!isWritable(report.expected.status)) return res.redirect(303, report.url)
  await editPage(req, res, blank(reportValues(report)))
})

mentorReports.post('/programmes/:id/reports/:kind', can.writeReport, async (req, res) => {
  const { url, written } = await reportAt(req)
  const button = parseForm(req, buttonForm)
  const send = button.ok && button.data.send
  const form = parseForm(req, send ? sentForm : draftForm)
  if (!form.ok) return editPage(req, res, form, 422)
  const saved = await unlessStale(() => (send ? submitReport : saveReport)(actorOf(req), whichOf(req), form.data))
  if (!saved) return editPage(req, res, stale(form, written?.version ?? 0), 409)
  done(req, res, url, send ? notices.submitted : notices.saved)
})

mentorReports.post('/programmes/:id/reports/:kind/acceptance', can.acceptReport, async (req, res) => {
  const form = parseForm(req, versionForm)
  const { url } = await reportAt(req)
  await acceptReport(actorOf(req), whichOf(req), form.ok ? form.data.version : -1)
  done(req, res, url, notices.accepted)
})

mentorReports.get('/programmes/:id/reports/:kind/return', can.returnReport, async (req, res) => {
  const report = await reportAt(req)
  if (report.written === null || isWritable(report.written.status)) return res.redirect(303, report.url)
  await returnPage(req, res, blank({ version: String(report.written.version) }))
})

mentorReports.post('/programmes/:id/reports/:kind/return', can.returnReport, async (req, res) => {
  const { url, written } = await reportAt(req)
  const form = parseForm(req, remarkForm)
  if (!form.ok) return returnPage(req, res, form, 422)
  const saved = await unlessStale(() => returnReport(actorOf(req), whichOf(req), form.data))
  if (!saved) return returnPage(req, res, stale(form, written?.version ?? 0), 409)
  done(req, res, url, notices.returned)
})

mentorReports.get('/programmes/:id/reports/:kind/document', can.seeReport, async (req, res) => {
  const report = await reportAt(req)
  const docx = await renderDocx('mentor-report', reportData(report, await organisation()))
  const name = words.file(report.kind, titleOfPair(report.programme.pair))
  const pdf = req.query.format === 'pdf'
  res.attachment(`${name}.${pdf ? 'pdf' : 'docx'}`).send(pdf ? await renderPdf(docx, name) : docx)
})

mentorReports.router.use(mentorReportLists.router)
mentorReports.list.push(...mentorReportLists.list)

type Shown = Pick<Rejected, 'values' | 'errors'>

async function editPage(req: Request, res: Response, form: Shown, status = 200): Promise<void> {
  await render(res, 'mentor-reports/edit', { ...form, ...reportForm(actorOf(req), await reportAt(req)) }, status)
}

async function returnPage(req: Request, res: Response, form: Shown, status = 200): Promise<void> {
  await render(res, 'mentor-reports/return', { ...form, ...reportHead(actorOf(req), await reportAt(req)) }, status)
}

function stale(form: { values: Rejected['values'] }, version: number): Rejected {
  return reject({ values: { ...form.values, version: String(version) } }, { form: formProblems.stale })
}

function done(req: Request, res: Response, url: string, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, url)
}
