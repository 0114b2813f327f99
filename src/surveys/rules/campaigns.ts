import type { CampaignStatus, SurveyAudience, SurveyPhase } from '../../generated/prisma/enums.ts'
import type { Reason } from '../../app/errors.ts'
import type { Workflow } from '../../app/workflow.ts'

export type CampaignFacts = { id: number; invited: number; closesOn: string | null; today: string }

function missingForOpening({ id, invited, closesOn, today }: CampaignFacts): Reason[] {
  const reasons: Reason[] = []
  if (invited === 0) reasons.push({ code: 'surveys.nobodyInvited', url: `/surveys/${id}/people` })
  return [...reasons, ...pastDay({ id, closesOn, today })]
}

function pastDay({ id, closesOn, today }: Pick<CampaignFacts, 'id' | 'closesOn' | 'today'>): Reason[] {
  return closesOn !== null && closesOn < today ? [{ code: 'surveys.dayPassed', url: `/surveys/${id}/edit` }] : []
}

/** A campaign is prepared, open, closed; a closed one may be opened again with a later day (§8.3). */
export const campaignWorkflow = {
  open: { from: ['draft'], to: 'open', by: ['methodist'], blockedBy: missingForOpening },
  close: { from: ['open'], to: 'closed', by: ['methodist'] },
  reopen: { from: ['closed'], to: 'open', by: ['methodist'], blockedBy: missingForOpening },
} as const satisfies Workflow<CampaignStatus, CampaignFacts>

export type CampaignTransition = keyof typeof campaignWorkflow

/** Whether a personal link takes answers on this day: the campaign is open and its closing day has not passed. */
export function takesAnswers(campaign: { status: CampaignStatus; closesOn: string | null }, today: string): boolean {
  return campaign.status === 'open' && (campaign.closesOn === null || today <= campaign.closesOn)
}

/** Below this share of answers the results do not speak for everybody (§6.3). */
export const leastCoverage = 0.7

/** True when too few of the invited answered for the results to be relied on (§6.3). */
export function isThin({ invited, answered }: { invited: number; answered: number }): boolean {
  return invited > 0 && answered / invited < leastCoverage
}

/** Audiences made of pairs: one invitation for each pair. A parent is asked about the child, who stands in the invitation. */
export function isOfPairs(audience: SurveyAudience): boolean {
  return audience === 'mentees' || audience === 'mentors' || audience === 'parents'
}

/** An exit questionnaire of a side of a pair, in any form: what item 6.1 of the roadmap and satisfaction are counted from. */
export function isExit({ phase, audience }: { phase: SurveyPhase; audience: SurveyAudience }): boolean {
  return phase === 'exit' && (audience === 'mentees' || audience === 'mentors')
}

export type Candidate = { personId: number; pairId: number | null; ready: boolean }
export type Choosing = { who: 'all' | 'ready' | 'chosen' | 'people'; chosen: number[] }

/** The candidates a methodist asked for: everybody, those ready to mentor, the named ones (pairs by pair, else by person), or some people in whatever pairs. */
export function chosenCandidates<C extends Candidate>(candidates: C[], { who, chosen }: Choosing): C[] {
  if (who === 'all') return candidates
  if (who === 'ready') return candidates.filter((candidate) => candidate.ready)
  if (who === 'people') return candidates.filter((candidate) => chosen.includes(candidate.personId))
  return candidates.filter((candidate) => chosen.includes(candidate.pairId ?? candidate.personId))
}
