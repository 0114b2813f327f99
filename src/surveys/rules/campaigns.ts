import type { CampaignStatus, SurveyAudience, SurveyPhase } from '../../generated/prisma/enums.ts'
import type { Reason } from '../../app/errors.ts'
import type { Workflow } from '../../app/workflow.ts'

export type CampaignFacts = { id: number; invited: number; commonNumber: number | null; closesOn: string | null; today: string }

/** Days after the closing in which a name typed at a common link waits to be matched. */
export const namesKeptDays = 30

function missingForOpening({ id, invited, commonNumber, closesOn, today }: CampaignFacts): Reason[] {
  const reasons: Reason[] = []
  if (invited === 0 && commonNumber === null) reasons.push({ code: 'surveys.nobodyInvited', url: `/surveys/${id}/people` })
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

type Period = { status: CampaignStatus; opensOn: string | null; closesOn: string | null }
export type CampaignState = CampaignStatus | 'planned' | 'over'

/** What a campaign is today: an open one may not have begun yet, or be past its closing day. Nothing has to run at midnight for it. */
export function stateOn({ status, opensOn, closesOn }: Period, today: string): CampaignState {
  if (status !== 'open') return status
  if (opensOn !== null && opensOn > today) return 'planned'
  return closesOn !== null && closesOn < today ? 'over' : 'open'
}

/** Whether a link takes answers on this day. */
export function takesAnswers(campaign: Period, today: string): boolean {
  return stateOn(campaign, today) === 'open'
}

/** Whether a link printed on this day will lead to the questionnaire, now or once it opens. */
export function mayComeByLink(campaign: Period, today: string): boolean {
  return !['closed', 'over'].includes(stateOn(campaign, today))
}

/** A link stops at the end of the closing day; paper may be entered until the methodist closes the campaign. */
export function isOpenFor(campaign: Period, fromPaper: boolean, today: string): boolean {
  return fromPaper ? campaign.status === 'open' : takesAnswers(campaign, today)
}

// Their answers go into the banks, and a card needs its person (§5.1–5.4).
const bankTemplates: readonly string[] = ['a1', 'a2', 'a2u', 'a3', 'a4', 'teacher_list']

/** Whether a questionnaire may be answered without names: not when its answers are taken over into the banks. */
export function mayBeAnonymous(template: { key: string }): boolean {
  return !bankTemplates.includes(template.key)
}

/** Whether the answers lead to the bank of mentors. */
export function isOfMentors(template: { key: string }): boolean {
  return template.key === 'a2' || template.key === 'a2u'
}

/** Whether a questionnaire is the teacher's list of children (§5.4): only who leads a study group can fill it in, by a link of one's own. */
export function isTeacherList(template: { key: string }): boolean {
  return template.key === 'teacher_list'
}

/** A campaign that was never opened goes without a trace but in the journal: nobody can have answered. */
export function isDeletable({ status, openedAt }: { status: CampaignStatus; openedAt: Date | null }): boolean {
  return status === 'draft' && openedAt === null
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
export type Choosing = { who: 'all' | 'ready' | 'filter' | 'chosen' | 'people' | 'later'; chosen: number[] }

/** The candidates a methodist asked for: everybody (a filter was applied before), those ready to mentor, the named ones (pairs by pair, else by person), or some people in whatever pairs. */
export function chosenCandidates<C extends Candidate>(candidates: C[], { who, chosen }: Choosing): C[] {
  if (who === 'later') return []
  if (who === 'all' || who === 'filter') return candidates
  if (who === 'ready') return candidates.filter((candidate) => candidate.ready)
  if (who === 'people') return candidates.filter((candidate) => chosen.includes(candidate.personId))
  return candidates.filter((candidate) => chosen.includes(candidate.pairId ?? candidate.personId))
}
