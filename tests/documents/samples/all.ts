import type { TemplateData, TemplateName } from '../../../src/documents/types.ts'
import * as consents from './consents.ts'
import { emptyOrder, order } from './order.ts'
import { emptyWebsiteOrder, websiteOrders } from './order-website.ts'
import { emptyGeneralOrder, generalOrders } from './order-general.ts'
import { emptyIndividualPlan, individualPlan } from './individual-plan.ts'
import { emptyInventory, inventory, passport } from './inventory.ts'
import { emptyLabourAddendum, labourAddendum } from './labour-addendum.ts'
import { emptyMentorReport, mentorReport } from './mentor-report.ts'
import { emptyMeetingLog, emptyProgramme, meetingLog, programme } from './programme.ts'
import { emptyQuestionnaire, questionnaire } from './questionnaire.ts'
import { emptyReport, report } from './report.ts'
import { emptyRoadmapApproved, emptyRoadmapWorking, roadmapApproved, roadmapWorking } from './roadmap.ts'
import { emptySurveyReport, surveyReport } from './survey-report.ts'

interface Sample<T extends TemplateName> {
  readonly full: readonly TemplateData[T][]
  readonly empty: TemplateData[T]
}

/** For every template: data that fills all it can print, and data where everything unknown is null. */
export const samples: { readonly [T in TemplateName]: Sample<T> } = {
  'order-assignment': { full: [order], empty: emptyOrder },
  'order-general': { full: generalOrders, empty: emptyGeneralOrder },
  'order-website': { full: websiteOrders, empty: emptyWebsiteOrder },
  'consent-extra-duties': { full: [consents.extraDuties], empty: consents.emptyExtraDuties },
  'consent-participation-self': { full: [consents.participationSelf], empty: consents.emptyParticipationSelf },
  'consent-participation-representative': { full: [consents.participationRepresentative], empty: consents.emptyParticipationRepresentative },
  'consent-data-processing': { full: [consents.dataProcessing, consents.dataProcessingSelf], empty: consents.emptyDataProcessing },
  'consent-data-distribution': { full: [consents.dataDistribution, consents.dataDistributionSelf], empty: consents.emptyDataDistribution },
  programme: { full: [programme], empty: emptyProgramme },
  'meeting-log': { full: [meetingLog], empty: emptyMeetingLog },
  'individual-plan': { full: [individualPlan], empty: emptyIndividualPlan },
  'labour-addendum': { full: [labourAddendum], empty: emptyLabourAddendum },
  'mentor-report': { full: [mentorReport], empty: emptyMentorReport },
  'roadmap-approved': { full: [roadmapApproved], empty: emptyRoadmapApproved },
  'roadmap-working': { full: [roadmapWorking], empty: emptyRoadmapWorking },
  'monitoring-report': { full: [report], empty: emptyReport },
  'survey-report': { full: [surveyReport], empty: emptySurveyReport },
  inventory: { full: [inventory, passport], empty: emptyInventory },
  questionnaire: { full: [questionnaire], empty: emptyQuestionnaire },
}

export const templateNames = Object.keys(samples) as TemplateName[]
