import { actorOf, yearOf } from '../app/actor.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { listAreas } from '../competencies/queries.ts'
import { recordViews } from '../journal/views.ts'
import { analysisSheet, namedInSheet } from './export.ts'
import { words } from './messages.ts'
import { peoplePage } from './people.ts'
import { can } from './policy.ts'
import { analysisPage } from './presenter.ts'
import { loadBankFacts } from './queries.ts'
import { readScope } from './scope.ts'

export const bankAnalysis = pages()

bankAnalysis.get('/bank-analysis', can.seeAnalysis, async (req, res) => {
  const asked = { ...readScope(req), areas: await listAreas(), decides: actorOf(req).role === 'methodist' }
  await render(res, 'bank-analysis/index', analysisPage(await loadBankFacts(yearOf(req).id), asked))
})

bankAnalysis.get('/bank-analysis/people', can.seeAnalysis, async (req, res) => {
  await render(res, 'bank-analysis/people', peoplePage(await loadBankFacts(yearOf(req).id), { ...readScope(req), areas: await listAreas() }))
})

bankAnalysis.get('/bank-analysis/export', can.seeAnalysis, async (req, res) => {
  const year = yearOf(req)
  const [facts, { scope }] = [await loadBankFacts(year.id), readScope(req)]
  recordViews(res, 'export', namedInSheet(facts, scope))
  await sendXlsx(res, words.file(year.name), analysisSheet(facts, scope, await listAreas()))
})
