import { dayOf, today } from '../../app/clock.ts'
import { longDate, share } from '../../app/format.ts'
import { initialsFirst } from '../../documents/names.ts'
import type { SurveyReportBlock, SurveyReportData } from '../../documents/survey-report-data.ts'
import type { organisation } from '../../organisation/queries.ts'
import { words as campaignWords } from '../messages/campaigns.ts'
import { reportWords as words } from '../messages/report.ts'
import { resultWords } from '../messages/results.ts'
import { isThin } from '../rules/campaigns.ts'
import { emptyBlock, gridOf, picture, questionBlock } from './report-blocks.ts'
import { conditionsText } from './results-filters.ts'
import { type ResultFacts, resultFigures } from './results-page.ts'
import type { TwinBlock } from './twins.ts'

type Centre = Pick<Awaited<ReturnType<typeof organisation>>, 'fullName' | 'shortName' | 'curatorName'>
type Figures = ReturnType<typeof resultFigures>

/** The report on a questionnaire (§6.5 item 7): the figures of the page, for the council and the folder. */
export function surveyReport(facts: ResultFacts, { centre, schoolYear }: { centre: Centre; schoolYear: string }): SurveyReportData {
  const figures = resultFigures(facts)
  const hidden = facts.campaign.anonymous ? resultWords.wordsHiddenNameless : resultWords.wordsHidden
  const sections = [
    { title: words.general, blocks: generalBlocks(figures) },
    { title: words.twins, blocks: figures.twins ? twinBlocks(figures.twins) : [] },
    ...figures.sections.map(({ title, blocks }) => ({ title: title || words.questions, blocks: blocks.map((block) => questionBlock(block, hidden)) })),
  ].filter(({ blocks }) => blocks.length > 0)
  return {
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    surveyTitle: facts.campaign.title,
    schoolYear,
    lines: [...headLines(facts), ...(figures.few ? [figures.few] : [])],
    sections: sections.map((section, index) => ({ n: index + 1, ...section })),
    curatorPost: words.curatorPost,
    curatorInitials: centre.curatorName ? initialsFirst(centre.curatorName) : null,
    compiledOn: longDate(today()),
  }
}

function headLines({ campaign, list, sent, sample }: ResultFacts): string[] {
  const { template, openedAt, closedAt, invited, answered } = campaign
  const conditions = conditionsText(list, sent)
  return [
    words.template(template.title),
    openedAt ? words.period(dayOf(openedAt), closedAt ? dayOf(closedAt) : null) : null,
    invited > 0 ? words.coverage(share(answered, invited)) : null,
    isThin(campaign) ? campaignWords.thin : null,
    campaign.anonymous ? words.anonymous : null,
    conditions ? words.conditions(conditions, resultWords.sample(sample.shown.length, sample.total)) : null,
  ].filter((line) => line !== null)
}

function generalBlocks({ satisfaction, levels }: Figures): SurveyReportBlock[] {
  return [
    ...(satisfaction ? [{ ...emptyBlock, title: words.satisfaction, note: satisfaction.note, bars: picture(satisfaction.rows) }] : []),
    ...(levels.length > 0 ? [{ ...emptyBlock, title: words.levels, paragraphs: levels }] : []),
  ]
}

function twinBlocks({ note, left, tables }: TwinBlock): SurveyReportBlock[] {
  const first = { ...emptyBlock, title: words.compared, note: [note, left].filter(Boolean).join(' ') }
  const rest = tables.map((table) => {
    const rows = table.rows.map((row) => ({ label: row.note ? `${row.label} ${row.note}` : row.label, cells: row.cells }))
    return { ...emptyBlock, title: table.title, note: table.note || null, ...gridOf(words.row, table.heads, rows) }
  })
  return [first, ...rest]
}
