import { actorOf } from '../../app/actor.ts'
import { RuleViolation } from '../../app/errors.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { sendXlsx } from '../../app/spreadsheets/send.ts'
import { recordViews } from '../../journal/views.ts'
import { exportWords } from '../messages/export.ts'
import { can } from '../policy.ts'
import { answersSheets } from '../presenter/export.ts'
import { resultsPage } from '../presenter/results-page.ts'
import { exportRows } from '../queries/export.ts'
import { namesIn } from '../queries/responses.ts'
import { resultFacts } from '../results-facts.ts'
import { blockedExport } from '../rules/export.ts'

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
    rows.flatMap(({ person }) => person?.id ?? []),
  )
  const sheets = answersSheets(rows, questions, { names: await namesIn(), anonymous: campaign.anonymous })
  await sendXlsx(res, exportWords.file(campaign.title), ...sheets)
})
