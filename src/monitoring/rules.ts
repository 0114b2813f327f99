import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import type { ReportStatus } from '../generated/prisma/enums.ts'

export type ReportFacts = { hasConclusions: boolean; openExitCampaigns: number; closedExitCampaigns: number }

/** What the report still lacks before the director may see it (§6.5, B10 of §8.4). */
export function missingForReport(facts: ReportFacts): Reason[] {
  const reasons: Reason[] = []
  if (!facts.hasConclusions) reasons.push({ code: 'monitoring.noConclusions', url: '/monitoring/report/edit' })
  if (facts.openExitCampaigns > 0) reasons.push({ code: 'monitoring.exitOpen', url: '/surveys' })
  else if (facts.closedExitCampaigns === 0) reasons.push({ code: 'monitoring.noExit', url: '/surveys/new' })
  return reasons
}

export const reportWorkflow = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['methodist'], blockedBy: missingForReport },
  approve: { from: ['submitted'], to: 'approved', by: ['director'] },
  sendBack: { from: ['submitted'], to: 'returned', by: ['director'] },
} as const satisfies Workflow<ReportStatus, ReportFacts>

/** Part and whole of an indicator; the whole null where nobody has entered it yet. */
export type Fraction = { part: number; whole: number | null }

export type HeadcountFacts = { teachers: number | null; youngSpecialists: number | null; students10to19: number | null; students15to19: number | null } | null
export type ParticipantFacts = { menteeStudents10to19: number; mentorStudents15to19: number; youngMentees: number; teachersTakingPart: number }

/** The indicators of the target model that need the centre's own headcount (§6.2). */
export function indicators(facts: ParticipantFacts, headcount: HeadcountFacts): Record<IndicatorKey, Fraction> {
  return {
    menteeStudents: { part: facts.menteeStudents10to19, whole: headcount?.students10to19 ?? null },
    mentorStudents: { part: facts.mentorStudents15to19, whole: headcount?.students15to19 ?? null },
    youngMentees: { part: facts.youngMentees, whole: headcount?.youngSpecialists ?? null },
    teachers: { part: facts.teachersTakingPart, whole: headcount?.teachers ?? null },
  }
}

export type IndicatorKey = 'menteeStudents' | 'mentorStudents' | 'youngMentees' | 'teachers'
