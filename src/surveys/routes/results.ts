import type { Request } from 'express'
import { actorOf } from '../../app/actor.ts'
import { RuleViolation } from '../../app/errors.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { contentDisposition } from '../../app/spreadsheets/content-disposition.ts'
import { sendXlsx } from '../../app/spreadsheets/send.ts'
import { renderDocx, renderPdf } from '../../documents/render.ts'
import { recordViews } from '../../journal/views.ts'
import { organisation } from '../../organisation/queries.ts'
import { yearNames } from '../../school-years/queries.ts'
import { exportWords } from '../messages/export.ts'
import { reportWords } from '../messages/report.ts'
import { can } from '../policy.ts'
import { answersSheets } from '../presenter/export.ts'
import { surveyReport } from '../presenter/report.ts'
import { resultsPage } from '../presenter/results-page.ts'
import { exportRows } from '../queries/export.ts'
import { namesIn } from '../queries/responses.ts'
import { resultFacts } from '../results-facts.ts'
import { blockedExport } from '../rules/export.ts'
import { childIdsIn } from '../rules/transfer-children.ts'

export const results = pages()

results.get('/surveys/:id/results', can.seeResults, async (req, res) => {
  await render(res, 'surveys/results', resultsPage(await resultFacts(req), actorOf(req)))
})

results.get('/surveys/:id/results.xlsx', can.exportAnswers, async (req, res) => {
  const { campaign, questions, sent, sample } = await resultFacts(req)
  const blocked = blockedExport({ anonymous: campaign.anonymous, answered: sent.length })
  if (blocked.length > 0) throw new RuleViolation(blocked)
  const rows = await exportRows(campaign, new Set(sample.shown.map(({ id }) => id)))
  recordViews(
    res,
    'export',
    rows.flatMap(({ person, answers }) => [...(person ? [person.id] : []), ...childIdsIn(answers)]),
  )
  const sheets = answersSheets(rows, questions, { names: await namesIn(rows.map(({ answers }) => answers)), anonymous: campaign.anonymous })
  await sendXlsx(res, exportWords.file(campaign.title), ...sheets)
})

results.get('/surveys/:id/results.docx', can.seeResults, async (req, res) => {
  const { docx, title } = await reportFile(req)
  res
    .set('Content-Disposition', contentDisposition(`${title}.docx`))
    .type('docx')
    .send(docx)
})

results.get('/surveys/:id/results.pdf', can.seeResults, async (req, res) => {
  const { docx, title } = await reportFile(req)
  res
    .set('Content-Disposition', contentDisposition(`${title}.pdf`))
    .type('pdf')
    .send(await renderPdf(docx, title))
})

async function reportFile(req: Request): Promise<{ docx: Buffer; title: string }> {
  const facts = await resultFacts(req)
  const nameOf = await yearNames()
  return {
    docx: await renderDocx('survey-report', surveyReport(facts, { centre: await organisation(), schoolYear: nameOf(facts.campaign.schoolYearId) })),
    title: reportWords.file(facts.campaign.title),
  }
}
