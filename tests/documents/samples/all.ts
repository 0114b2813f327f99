import type { TemplateData, TemplateName } from '../../../src/documents/types.ts'
import * as acts from './acts.ts'
import * as consents from './consents.ts'
import { emptyOrder, order, signedOrder } from './order.ts'
import { emptyWebsiteOrder, websiteOrders } from './order-website.ts'
import { emptyGeneralOrder, generalOrders } from './order-general.ts'
import { emptyOrderJournal, orderJournal } from './order-journal.ts'
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
  'order-assignment': { full: [order, signedOrder], empty: emptyOrder },
  'order-general': { full: generalOrders, empty: emptyGeneralOrder },
  'order-journal': { full: [orderJournal], empty: emptyOrderJournal },
  'order-website': { full: websiteOrders, empty: emptyWebsiteOrder },
  'consent-extra-duties': { full: [consents.extraDuties], empty: consents.emptyExtraDuties },
  'consent-participation-self': { full: [consents.participationSelf], empty: consents.emptyParticipationSelf },
  'consent-participation-representative': { full: [consents.participationRepresentative], empty: consents.emptyParticipationRepresentative },
  'consent-data-processing': { full: [consents.dataProcessing, consents.dataProcessingSelf], empty: consents.emptyDataProcessing },
  'consent-data-distribution': { full: [consents.dataDistribution, consents.dataDistributionSelf], empty: consents.emptyDataDistribution },
  'consent-cover-list': { full: [consents.coverList], empty: consents.emptyCoverList },
  'distribution-withdrawal': {
    full: [consents.distributionWithdrawal, consents.distributionWithdrawalSelf],
    empty: consents.emptyDistributionWithdrawal,
  },
  programme: { full: [programme, { ...programme, approvedByOrder: true }], empty: emptyProgramme },
  'meeting-log': { full: [meetingLog], empty: emptyMeetingLog },
  'individual-plan': { full: [individualPlan], empty: emptyIndividualPlan },
  'labour-addendum': { full: [labourAddendum], empty: emptyLabourAddendum },
  'mentor-report': { full: [mentorReport], empty: emptyMentorReport },
  'roadmap-approved': { full: [roadmapApproved, { ...roadmapApproved, approvedByOrder: true }], empty: emptyRoadmapApproved },
  'roadmap-working': { full: [roadmapWorking, { ...roadmapWorking, approvedByOrder: true }], empty: emptyRoadmapWorking },
  'monitoring-report': { full: [report, { ...report, approvedByOrder: true }], empty: emptyReport },
  'survey-report': { full: [surveyReport], empty: emptySurveyReport },
  inventory: { full: [inventory, passport], empty: emptyInventory },
  questionnaire: { full: [questionnaire], empty: emptyQuestionnaire },
  'acquaintance-sheet': { full: [acts.acquaintanceSheet], empty: acts.emptyAcquaintanceSheet },
  minutes: { full: [acts.minutes], empty: acts.emptyMinutes },
  'award-landscape': { full: [acts.award], empty: acts.emptyAward },
  'award-portrait': { full: [acts.award], empty: acts.emptyAward },
  'library-card': { full: [acts.libraryCard], empty: acts.emptyLibraryCard },
}

export const templateNames = Object.keys(samples) as TemplateName[]
