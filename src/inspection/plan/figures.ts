import { sheetFrom } from '../../app/spreadsheets/columns.ts'
import { renderDocx } from '../../documents/render.ts'
import { findReport } from '../../monitoring/queries.ts'
import { monitoringDocx } from '../../monitoring/report-records.ts'
import { organisation } from '../../organisation/queries.ts'
import { surveyReport } from '../../surveys/presenter/report.ts'
import { listCampaigns } from '../../surveys/queries/campaigns.ts'
import { factsOfResults } from '../../surveys/results-facts.ts'
import { isExit } from '../../surveys/rules/campaigns.ts'
import { absent, type Item, made } from '../item.ts'
import { lacks, titles } from '../messages-titles.ts'
import { listPublishedNews } from '../queries-year.ts'
import { newsColumns } from '../tables.ts'
import type { Setting } from './plan.ts'

/** A report on every questionnaire that was answered; answers one by one are nobody's to inspect. */
export async function surveyItems({ year }: Setting): Promise<Item[]> {
  const campaigns = (await listCampaigns(year.id)).filter(({ status, answered, loose }) => status !== 'draft' && answered + loose > 0)
  const reports = campaigns.map(({ id, title }) =>
    made('surveys', titles.survey(title), async () =>
      renderDocx('survey-report', surveyReport(await factsOfResults(id), { centre: await organisation(), schoolYear: year.name })),
    ),
  )
  const finished = campaigns.some(({ template, status }) => isExit(template) && status === 'closed')
  return finished ? reports : [absent('surveys', titles.exitSurveys, lacks.exit, '/surveys'), ...reports]
}

/** The report on the monitoring (§6.5). */
export async function monitoringItems({ year }: Setting): Promise<Item[]> {
  const title = titles.monitoring(year.name)
  const report = await findReport(year.id)
  if (report?.status !== 'approved') return [absent('monitoring', title, lacks.monitoring, '/monitoring#report')]
  return [made('monitoring', title, () => monitoringDocx(year))]
}

/** News that stand on the site, as one table. */
export async function newsItems({ year }: Setting): Promise<Item[]> {
  const news = await listPublishedNews(year.id)
  if (news.length === 0) return [absent('news', titles.news, lacks.news, '/news')]
  const sheet = () => Promise.resolve(sheetFrom(titles.news, newsColumns, news))
  return [{ section: 'news', title: titles.news, sources: [{ kind: 'table', sheet }], lacks: [] }]
}
