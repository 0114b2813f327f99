import { print, renderBatch } from '../documents/batch.ts'
import { renderDocx } from '../documents/render.ts'
import { monitoringDocx } from '../monitoring/report-records.ts'
import { organisation } from '../organisation/queries.ts'
import { approvedPrint, workingPrint } from '../roadmap/print.ts'
import { findRatedRoadmap } from '../roadmap/queries.ts'
import { campaignBlank } from '../surveys/campaign-blank.ts'
import { blankOf, unnamed } from '../surveys/presenter/blank.ts'
import { surveyReport } from '../surveys/presenter/report.ts'
import { findCampaign, listCampaigns } from '../surveys/queries/campaigns.ts'
import { factsOfResults } from '../surveys/results-facts.ts'
import { realWords as words } from './messages.ts'
import type { Asked, Finder, Real } from './real.ts'

/** The report on the monitoring, which any year has: its figures stand at nothing at first. */
export function monitoringReport({ year }: Asked): Promise<Real> {
  return Promise.resolve({ of: words.year(year.name), make: () => monitoringDocx(year) })
}

export function roadmapOf(form: 'approved' | 'working'): Finder {
  return async ({ year }) => {
    const rated = await findRatedRoadmap(year.id)
    if (!rated) return null
    const { roadmap, ratings } = rated
    const centre = await organisation()
    const make = () =>
      form === 'working'
        ? renderDocx('roadmap-working', workingPrint(roadmap, centre, ratings))
        : renderDocx('roadmap-approved', approvedPrint(roadmap, centre))
    return { of: words.year(year.name), make }
  }
}

/** A blank of a questionnaire for which nobody's name is known beforehand. */
export async function blankOfCampaign({ year, links }: Asked): Promise<Real | null> {
  const [latest] = await listCampaigns(year.id)
  if (!latest) return null
  const make = async () => {
    const source = await campaignBlank(await findCampaign(latest.id), links)
    return renderBatch([print('questionnaire', blankOf(source, latest.anonymous ? null : unnamed(source)))])
  }
  return { of: words.survey(latest.title), make }
}

/** The results of a questionnaire that somebody has answered. */
export async function resultsOf({ year }: Asked): Promise<Real | null> {
  const answered = (await listCampaigns(year.id)).find((campaign) => campaign.answered + campaign.loose > 0)
  if (!answered) return null
  const make = async () => renderDocx('survey-report', surveyReport(await factsOfResults(answered.id), { centre: await organisation(), schoolYear: year.name }))
  return { of: words.survey(answered.title), make }
}
