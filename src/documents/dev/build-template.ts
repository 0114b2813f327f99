import { Packer } from 'docx'
import type { Document } from 'docx'
import PizZip from 'pizzip'
import { pack } from '../pack.ts'
import type { TemplateName } from '../types.ts'
import { acquaintanceSheet } from './acquaintance-sheet.ts'
import { awardLandscape, awardPortrait } from './award.ts'
import { consentDataDistribution, consentDataProcessing } from './consents-data.ts'
import { consentExtraDuties, consentParticipationRepresentative, consentParticipationSelf } from './consents-participation.ts'
import { individualPlan } from './individual-plan.ts'
import { inventory } from './inventory.ts'
import { labourAddendum } from './labour-addendum.ts'
import { consentCoverList, distributionWithdrawal } from './consents-papers.ts'
import { meetingLog } from './meeting-log.ts'
import { mentorReport } from './mentor-report.ts'
import { libraryCard } from './library-card.ts'
import { minutes } from './minutes.ts'
import { monitoringReport } from './monitoring-report.ts'
import { orderAssignment } from './order-assignment.ts'
import { orderGeneral } from './order-general.ts'
import { orderJournal } from './order-journal.ts'
import { orderWebsite } from './order-website.ts'
import { programme } from './programme.ts'
import { surveyReport } from './survey-report.ts'
import { questionnaire } from './questionnaire.ts'
import { roadmapApproved, roadmapWorking } from './roadmap.ts'

const builders: Record<TemplateName, () => Document> = {
  'order-assignment': orderAssignment,
  'order-general': orderGeneral,
  'order-journal': orderJournal,
  'order-website': orderWebsite,
  'consent-extra-duties': consentExtraDuties,
  'consent-participation-self': consentParticipationSelf,
  'consent-participation-representative': consentParticipationRepresentative,
  'consent-data-processing': consentDataProcessing,
  'consent-data-distribution': consentDataDistribution,
  'consent-cover-list': consentCoverList,
  'distribution-withdrawal': distributionWithdrawal,
  programme: programme,
  'meeting-log': meetingLog,
  'individual-plan': individualPlan,
  'labour-addendum': labourAddendum,
  'mentor-report': mentorReport,
  'roadmap-approved': roadmapApproved,
  'roadmap-working': roadmapWorking,
  'monitoring-report': monitoringReport,
  'survey-report': surveyReport,
  questionnaire: questionnaire,
  'acquaintance-sheet': acquaintanceSheet,
  minutes: minutes,
  'award-landscape': awardLandscape,
  'award-portrait': awardPortrait,
  'library-card': libraryCard,
  inventory: inventory,
}

/** Builds a template anew; the same source gives the same bytes, so a commit shows only real changes. */
export async function buildTemplate(name: TemplateName): Promise<Buffer> {
  const zip = new PizZip(await Packer.toBuffer(builders[name]()))
  const core = 'docProps/core.xml'
  zip.file(core, (zip.file(core)?.asText() ?? '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2023-10-03T00:00:00Z'))
  return pack(zip)
}

export const templateNames = Object.keys(builders) as TemplateName[]
