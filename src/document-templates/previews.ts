import type { TemplateName } from '../documents/types.ts'
import { latestAward, latestInventory, latestMaterial, latestMinutes, sheetOfAct } from './previews-acts.ts'
import { coverList, latestWithdrawal, learnerOf, mentorOf, youngMenteeOf } from './previews-consents.ts'
import { assignmentOrder, journalOfYear, orderForSite, otherOrder } from './previews-orders.ts'
import { addendumOf, logOf, planOf, programmeOf, reportOf } from './previews-pairs.ts'
import { blankOfCampaign, monitoringReport, resultsOf, roadmapOf } from './previews-year.ts'
import type { Asked, Finder, Real } from './real.ts'

/** On what each template is tried; a template without a line does not compile. */
const finders: Readonly<Record<TemplateName, Finder>> = {
  'order-assignment': assignmentOrder,
  'order-general': otherOrder,
  'order-website': orderForSite,
  'order-journal': journalOfYear,
  'consent-extra-duties': mentorOf('extraDuties'),
  'consent-participation-self': learnerOf('participation'),
  'consent-participation-representative': youngMenteeOf('participation'),
  'consent-data-processing': learnerOf('dataProcessing'),
  'consent-data-distribution': learnerOf('dataDistribution'),
  'consent-cover-list': coverList,
  'distribution-withdrawal': latestWithdrawal,
  programme: programmeOf,
  'meeting-log': logOf,
  'individual-plan': planOf,
  'mentor-report': reportOf,
  'labour-addendum': addendumOf,
  'monitoring-report': monitoringReport,
  inventory: latestInventory,
  'roadmap-approved': roadmapOf('approved'),
  'roadmap-working': roadmapOf('working'),
  minutes: latestMinutes,
  'acquaintance-sheet': sheetOfAct,
  'award-landscape': latestAward('landscape'),
  'award-portrait': latestAward('portrait'),
  'library-card': latestMaterial,
  questionnaire: blankOfCampaign,
  'survey-report': resultsOf,
}

/** What a file of the centre is tried on; null when the year has no such document yet. */
export function findReal(name: TemplateName, asked: Asked): Promise<Real | null> {
  return finders[name](asked)
}
