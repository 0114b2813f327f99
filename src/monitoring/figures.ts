import type { Year } from '../app/actor.ts'
import { organisation } from '../organisation/queries.ts'
import { campaignsOfYear } from '../surveys/queries/year.ts'
import { programmeLevels, satisfaction } from '../surveys/queries/results.ts'
import { achievementsByLevel } from './queries-achievements.ts'
import { latestHeadcount, pairsByForm, participants, workFigures } from './queries.ts'
import { indicators } from './rules.ts'

/** Every figure of the monitoring page and of the report, counted once, so that the two cannot differ. */
export async function monitoringFigures(year: Year) {
  const headcount = await latestHeadcount(year.id)
  return {
    pairs: await pairsByForm(year.id),
    work: await workFigures(year.id),
    satisfaction: await satisfaction(year.id),
    campaigns: (await campaignsOfYear(year.id)).filter((campaign) => campaign.status !== 'draft').toReversed(),
    headcount,
    levels: await programmeLevels(year.id),
    achievements: await achievementsByLevel(year.id),
    indicators: indicators(await participants(year), headcount),
    satisfiedFrom: (await organisation()).satisfiedFrom,
  }
}

export type Figures = Awaited<ReturnType<typeof monitoringFigures>>
