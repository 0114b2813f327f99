import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { shortDate } from '../app/format.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { unlessStale } from '../app/versions.ts'
import { renderPdf } from '../documents/render.ts'
import { approveReport, enterHeadcount, returnReport, saveReport, submitReport } from './commands.ts'
import { monitoringFigures } from './figures.ts'
import { headcountForm, remarkForm, reportForm } from './form.ts'
import { documentText, notices } from './messages.ts'
import { can } from './policy.ts'
import { figureTables, reportPage, reportValues } from './presenter.ts'
import { findReport, latestHeadcount, reportFacts } from './queries.ts'
import { monitoringDocx } from './report-records.ts'

export const monitoring = pages()

monitoring.get('/monitoring', can.readMonitoring, (req, res) => monitoringPage(req, res, blank(), 200))

monitoring.get('/monitoring/headcount', can.enterHeadcount, async (req, res) => {
  const latest = await latestHeadcount(yearOf(req).id)
  const saved = Object.entries(latest ?? {}).map(([name, value]) => [name, value === null ? '' : String(value)])
  const values = { ...(Object.fromEntries(saved) as Record<string, string>), ...(latest ? { asOfOn: shortDate(latest.asOfOn) } : {}) }
  await render(res, 'monitoring/headcount', blank(values))
})

monitoring.post('/monitoring/headcount', can.enterHeadcount, async (req, res) => {
  const form = parseForm(req, headcountForm)
  if (!form.ok) return render(res, 'monitoring/headcount', form, 422)
  await enterHeadcount(actorOf(req), yearOf(req), form.data)
  flash(req, { tone: 'ok', text: notices.headcount })
  res.redirect(303, '/monitoring')
})

monitoring.get('/monitoring/report/edit', can.writeReport, async (req, res) => {
  await render(res, 'monitoring/report', blank(reportValues(await findReport(yearOf(req).id))))
})

monitoring.post('/monitoring/report', can.writeReport, async (req, res) => {
  const form = parseForm(req, reportForm)
  if (!form.ok) return render(res, 'monitoring/report', form, 422)
  const saved = await unlessStale(() => saveReport(actorOf(req), yearOf(req), form.data))
  if (!saved) {
    const { version } = reportValues(await findReport(yearOf(req).id))
    return render(res, 'monitoring/report', reject({ values: { ...form.values, version } }, { form: formProblems.stale }), 409)
  }
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, '/monitoring#report')
})

monitoring.post('/monitoring/report/submission', can.submitReport, async (req, res) => {
  await submitReport(actorOf(req), yearOf(req))
  flash(req, { tone: 'ok', text: notices.submitted })
  res.redirect(303, '/monitoring#report')
})

monitoring.post('/monitoring/report/approval', can.approveReport, async (req, res) => {
  await approveReport(actorOf(req), yearOf(req))
  flash(req, { tone: 'ok', text: notices.approved })
  res.redirect(303, '/monitoring#report')
})

monitoring.post('/monitoring/report/return', can.returnReport, async (req, res) => {
  const form = parseForm(req, remarkForm)
  if (!form.ok) return monitoringPage(req, res, form, 422)
  await returnReport(actorOf(req), yearOf(req), form.data.remark)
  flash(req, { tone: 'ok', text: notices.returned })
  res.redirect(303, '/monitoring#report')
})

monitoring.get('/monitoring/report.docx', can.readMonitoring, async (req, res) => {
  const { docx, title } = await reportFile(req)
  res
    .set('Content-Disposition', contentDisposition(title + '.docx'))
    .type('docx')
    .send(docx)
})

monitoring.get('/monitoring/report.pdf', can.readMonitoring, async (req, res) => {
  const { docx, title } = await reportFile(req)
  res
    .set('Content-Disposition', contentDisposition(title + '.pdf'))
    .type('pdf')
    .send(await renderPdf(docx, title))
})

async function monitoringPage(req: Request, res: Response, form: { values: object; errors: object }, status: number): Promise<void> {
  const year = yearOf(req)
  const actor = actorOf(req)
  const report = reportPage(await findReport(year.id), await reportFacts(year.id), actor)
  const tables = figureTables(await monitoringFigures(year))
  await render(res, 'monitoring/index', { ...form, year: year.name, tables, report, keeps: actor.role === 'methodist' }, status)
}

async function reportFile(req: Request): Promise<{ docx: Buffer; title: string }> {
  const year = yearOf(req)
  return { docx: await monitoringDocx(year), title: documentText.title(year.name) }
}
