import type { Reason } from '../app/errors.ts'
import type { CampaignFacts, RoadmapFacts } from './facts.ts'

export type ComputedStatus = 'notStarted' | 'inWork' | 'done' | 'notApplicable'

/** The status of an item with what shows it and what it still lacks. */
export type Finding = { status: ComputedStatus; evidence: Reason[]; missing: Reason[] }

export type Rule = (facts: RoadmapFacts) => Finding
type Part = Reason | false

/** Done when nothing is missing; in work when there is something to show. */
export function judge(begun: boolean, evidence: Part[], missing: Part[]): Finding {
  const lacking = missing.filter((reason) => reason !== false)
  return { status: lacking.length === 0 ? 'done' : begun ? 'inWork' : 'notStarted', evidence: evidence.filter((reason) => reason !== false), missing: lacking }
}

/** The item has nothing to be done for in this year. */
export const notApplicable = (code: string): Finding => ({ status: 'notApplicable', evidence: [{ code }], missing: [] })
/** Both numbers of a share, for a sentence. */
export const of = (part: number, whole: number) => ({ part, whole })

/** What the campaigns of a questionnaire show (2.1, 3.1): closed, with its coverage. */
export function survey(campaigns: CampaignFacts[], none: string): Finding {
  const closed = campaigns.filter(({ status }) => status === 'closed')
  const open = campaigns.filter(({ status }) => status === 'open')
  const answers = (campaign: CampaignFacts) => ({
    code: campaign.status === 'open' ? 'roadmap.answeredSoFar' : 'roadmap.answered',
    params: of(campaign.answered, campaign.invited),
    url: `/surveys/${campaign.id}/results`,
  })
  const draft = closed.length + open.length === 0 ? campaigns[0] : undefined
  return judge(campaigns.length > 0, [...closed, ...open].map(answers), [
    campaigns.length === 0 && { code: none, url: '/surveys' },
    draft !== undefined && { code: 'roadmap.surveyDraft', url: '/surveys' },
    ...open.map(() => ({ code: 'roadmap.surveyOpen', url: '/surveys' })),
  ])
}

/** What a bank of mentees shows (2.2, 2.4): somebody in it, or the decision that nobody needs one. */
export function bank(included: number, identified: number, notNeeded: boolean, whom: 'teachers' | 'students'): Finding {
  const url = `/mentees?tab=${whom}`
  if (included === 0 && notNeeded) return judge(true, [{ code: 'roadmap.notNeeded', url }], [])
  return judge(
    identified > 0,
    [included > 0 && { code: 'roadmap.inBank', params: { count: included, whom }, url }],
    [included === 0 && { code: 'roadmap.bankEmpty', params: { whom, identified }, url }],
  )
}

/** What the lists of study groups show (2.3, 2.5): received from x of y. */
export function lists(activity: 'project' | 'competition', { total: whole, ...counts }: RoadmapFacts['lists'], found: Reason): Finding {
  const received = counts[activity]
  const some = Number(found.params?.count ?? 0)
  return judge(
    received + some > 0,
    [received > 0 && { code: 'roadmap.lists', params: of(received, whole), url: '/study-groups' }, some > 0 && found],
    [
      whole === 0 && { code: 'roadmap.noStudyGroups', url: '/study-groups' },
      received < whole && { code: 'roadmap.listsMissing', params: { count: whole - received }, url: `/missing-lists?activity=${activity}` },
    ],
  )
}

/** What the programmes of the working pairs show (1.2, 5.2). */
export function programmes(ready: number, whole: number, any: number, code: string): Finding {
  return judge(
    any > 0,
    [ready > 0 && { code, params: of(ready, whole), url: '/programmes' }],
    [
      whole === 0 && { code: 'roadmap.noActingPairs', url: '/pairs' },
      ready < whole && { code: code + 'Missing', params: { count: whole - ready }, url: '/programmes' },
    ],
  )
}
