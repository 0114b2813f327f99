import { act, type Action, link } from '../../app/actions.ts'
import type { Actor } from '../../app/actor.ts'
import { share } from '../../app/format.ts'
import type { ListQuery } from '../../app/lists.ts'
import { words as campaignWords } from '../messages/campaigns.ts'
import { resultWords as words } from '../messages/results.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { TwinFacts } from '../queries/twins.ts'
import { shapes } from '../rules/answers.ts'
import { isThin } from '../rules/campaigns.ts'
import { blockedExport } from '../rules/export.ts'
import { grouped } from '../rules/free-words.ts'
import { programmeLevel } from '../rules/levels.ts'
import { type Question, sectionsOf } from '../rules/questions.ts'
import { leastForMean, satisfactionOf } from '../rules/results.ts'
import type { Sample, Sent } from '../rules/sample.ts'
import { given } from './bars.ts'
import { campaignNav, coverageText, thinItems } from './campaigns.ts'
import { filterParts, resultsUrl } from './results-filters.ts'
import { resultBlock } from './results.ts'
import { twinBlock } from './twins.ts'

/** Everything results are made of: the campaign, what was sent, and what of it the address asks for. */
export type ResultFacts = {
  campaign: Campaign
  list: ListQuery
  questions: Question[]
  sent: Sent[]
  sample: Sample
  twins: TwinFacts | null
  competencies: ReadonlyMap<number, string>
  groups: ReadonlyMap<number, string>
  satisfiedFrom: number
}

/** Figures and open answers without names; the page and the printed report say the same. What only the curator may see is left out. */
export function resultFigures({ campaign, questions, sample, twins, competencies, groups, satisfiedFrom }: ResultFacts) {
  const open = questions.filter((question) => !question.curatorOnly)
  return {
    few: sample.shown.length > 0 && sample.shown.length < leastForMean ? words.few : null,
    satisfaction: campaign.template.phase === 'exit' ? satisfactionBlock(sample.shown, satisfiedFrom) : null,
    levels: sample.shown.flatMap(({ answers }) => programmeLevel(answers) ?? []).map(words.level),
    twins: twinBlock(open, twins),
    sections: sectionsOf(open).map((section) => ({
      title: section.title,
      blocks: section.questions.map((question) => resultBlock(question, { sample, competencies, groups })),
    })),
  }
}

/** The page of results. */
export function resultsPage(facts: ResultFacts, actor: Actor) {
  const { campaign, sent, sample, list, questions } = facts
  const manages = actor.role === 'methodist'
  return {
    ...resultFigures(facts),
    title: campaign.title,
    lead: coverageText(campaign),
    subnav: manages ? campaignNav(campaign, 'results') : [],
    actions: sent.length > 0 ? actionsOf(facts, manages) : [],
    warning: isThin(campaign) ? campaignWords.thin : null,
    warningItems: manages ? thinItems(campaign) : [],
    isEmpty: { sent: sent.length === 0, shown: sample.shown.length === 0 },
    filters: campaign.anonymous ? null : filterParts(list, sent),
    nameless: campaign.anonymous ? words.noFilters : null,
    count: sample.isFiltered ? words.sample(sample.shown.length, sample.total) : null,
    hiddenWords: campaign.anonymous ? words.wordsHiddenNameless : words.wordsHidden,
    groupUrls: manages ? groupUrls(campaign, questions) : {},
  }
}

function actionsOf({ campaign, list, sent }: ResultFacts, manages: boolean): Action[] {
  const url = (path: string) => resultsUrl(list, `/surveys/${campaign.id}/results${path}`)
  const why = blockedExport({ anonymous: campaign.anonymous, answered: sent.length })
  const excel = why.length > 0 ? act(words.excel, url('.xlsx'), { blockedBy: why }) : link(words.excel, url('.xlsx'))
  return [...(manages ? [excel] : []), link(words.docx, url('.docx')), link(words.pdf, url('.pdf'))]
}

function groupUrls({ id }: Campaign, questions: Question[]): Record<string, string> {
  return Object.fromEntries(questions.filter(({ type }) => grouped.includes(type)).map(({ key }) => [key, `/surveys/${id}/results/questions/${key}`]))
}

function satisfactionBlock(sent: Sent[], from: number) {
  const { answered, satisfied, rather, unsatisfied } = satisfactionOf(given(sent, 'satisf', shapes.scale10), from)
  if (answered === 0) return null
  const rows = [
    { label: words.satisfied, value: satisfied },
    { label: words.rather, value: rather },
    { label: words.unsatisfied, value: unsatisfied },
  ]
  return { note: words.satisfaction(from), rows: rows.map((row) => ({ ...row, text: share(row.value, answered) })) }
}
