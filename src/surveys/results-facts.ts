import type { Request } from 'express'
import { type ListQuery, readList } from '../app/lists.ts'
import { organisation } from '../organisation/queries.ts'
import type { ResultFacts } from './presenter/results-page.ts'
import { groupNames } from './queries/answer-groups.ts'
import { findCampaign } from './queries/campaigns.ts'
import { competencyNames, sentAnswers } from './queries/results.ts'
import { questionsOf } from './queries/templates.ts'
import { twinsOf } from './queries/twins.ts'
import { numberIn } from './routes/numbers.ts'
import { sampleFilters, sampleOf } from './rules/sample.ts'

const everything: ListQuery = { path: '', q: '', page: 1, sort: 'none', descending: false, filters: {} }

/** Everything a page, a report or an export of the results is made of, for the campaign and the filters of the address. Throws NotFound. */
export async function resultFacts(req: Request): Promise<ResultFacts> {
  const id = numberIn(req.params.id)
  return factsOfResults(id, { ...readList(req, { sorts: ['none'], filters: sampleFilters }), path: `/surveys/${id}/results` })
}

/** The same for a report that nobody asked of a page: of all the answers, unless a list of filters says otherwise. Throws NotFound. */
export async function factsOfResults(id: number, list: ListQuery = everything): Promise<ResultFacts> {
  const campaign = await findCampaign(id)
  const sent = await sentAnswers(campaign)
  const sample = sampleOf(sent, list.filters, campaign.anonymous)
  return {
    campaign,
    list: campaign.anonymous ? { ...list, filters: {} } : list,
    questions: await questionsOf(campaign.template.id),
    sent,
    sample,
    twins: await twinsOf(campaign, sample),
    competencies: await competencyNames(),
    groups: await groupNames(campaign.id),
    satisfiedFrom: (await organisation()).satisfiedFrom,
  }
}
