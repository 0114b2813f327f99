import { read } from '../../app/db.ts'
import { answersFrom } from '../rules/answers.ts'
import { pairUp, type Placed, type Twins } from '../rules/twins.ts'
import type { Sample, Sent } from '../rules/sample.ts'
import type { Campaign } from './campaigns.ts'

/** What a campaign is compared with: `expectation` for entry and exit, `repeat` for the same questionnaire asked again in the year (A1 in May). */
export type TwinFacts = { kind: 'expectation' | 'repeat'; twins: Twins }

/**
 * Answers to this questionnaire and to the earlier one it is compared with (§6.4): pairs of answers of the same people, or two
 * groups when either was anonymous. Null when there is nothing to compare with; a filter cannot reach nameless answers.
 */
export async function twinsOf(campaign: Campaign, sample: Sample): Promise<TwinFacts | null> {
  const earlier = await earlierOf(campaign)
  if (earlier.length === 0) return null
  const after = sample.shown.map(placedOf)
  const before = await placedAnswers(earlier.map(({ id }) => id))
  const kind = campaign.template.twinKey === null ? 'repeat' : 'expectation'
  if (campaign.anonymous || earlier.some(({ anonymous }) => anonymous)) {
    if (sample.isFiltered) return null
    return { kind, twins: { by: 'groups', before: before.map(({ answers }) => answers), after: after.map(({ answers }) => answers) } }
  }
  const places = new Set(after.map(({ place }) => place))
  return { kind, twins: pairUp(sample.isFiltered ? before.filter(({ place }) => places.has(place)) : before, after) }
}

async function earlierOf({ id, schoolYearId, template }: Campaign): Promise<{ id: number; anonymous: boolean }[]> {
  if (template.twinKey === null && template.phase !== 'collection') return []
  const where = template.twinKey === null ? { id: { lt: id }, template: { key: template.key } } : { template: { key: template.twinKey } }
  return read().campaign.findMany({
    where: { schoolYearId, status: { not: 'draft' }, ...where },
    select: { id: true, anonymous: true },
    orderBy: { id: 'asc' },
  })
}

function placedOf({ sentAt, answers, who }: Sent): Placed {
  return { place: who && placeOf(who), sentAt, answers }
}

async function placedAnswers(campaignIds: number[]): Promise<Placed[]> {
  const rows = await read().response.findMany({
    where: { submittedAt: { not: null }, campaignId: { in: campaignIds } },
    select: { submittedAt: true, answers: { select: { key: true, value: true } }, invitation: { select: { personId: true, pairId: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ submittedAt, answers, invitation }) => ({
    place: invitation && placeOf(invitation),
    sentAt: submittedAt ?? new Date(0),
    answers: answersFrom(answers),
  }))
}

function placeOf({ personId, pairId }: { personId: number; pairId: number | null }): string {
  return `${personId}/${pairId}`
}
