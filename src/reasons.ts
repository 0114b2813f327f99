import { accountReasons } from './accounts/messages.ts'
import type { Sentences } from './app/errors.ts'
import { appReasons } from './app/messages.ts'
import { approvalReasons } from './approvals/messages.ts'
import { bankReasons } from './banks/messages.ts'
import { bulkReasons } from './bulk/messages.ts'
import { competencyReasons } from './competencies/messages.ts'
import { consentReasons } from './consents/messages.ts'
import { documentReasons } from './documents/messages.ts'
import { documentTemplateReasons } from './document-templates/messages.ts'
import { duplicateReasons } from './duplicates/messages.ts'
import { directoryReasons } from './directories/messages.ts'
import { importReasons } from './imports/messages-pages.ts'
import { inspectionReasons } from './inspection/messages.ts'
import { labourReasons } from './labour/messages.ts'
import { legalBasisReasons } from './legal-bases/messages.ts'
import { libraryReasons } from './library/messages.ts'
import { menteeReasons } from './mentees/messages.ts'
import { mentorReportReasons } from './mentor-reports/messages.ts'
import { mentorReasons } from './mentors/messages.ts'
import { minutesReasons } from './minutes/messages.ts'
import { monitoringReasons } from './monitoring/messages.ts'
import { newsReasons } from './news/messages.ts'
import { orderReasons } from './orders/messages.ts'
import { pairReasons } from './pairs/rules/messages.ts'
import { peopleReasons } from './people/messages.ts'
import { personalDataReasons } from './personal-data/messages.ts'
import { programmeReasons } from './programmes/messages.ts'
import { roadmapReasons } from './roadmap/messages-reasons.ts'
import { schoolYearReasons } from './school-years/messages.ts'
import { scanReasons } from './scans/messages.ts'
import { surveyReasons } from './surveys/messages/campaigns.ts'
import { answerGroupReasons } from './surveys/messages/answer-groups.ts'
import { trainingReasons } from './trainings/messages.ts'

/** Why a rule forbids something, in words. */
export const reasons: Sentences = {
  ...appReasons,
  ...accountReasons,
  ...approvalReasons,
  ...bankReasons,
  ...bulkReasons,
  ...competencyReasons,
  ...consentReasons,
  ...documentReasons,
  ...documentTemplateReasons,
  ...duplicateReasons,
  ...directoryReasons,
  ...importReasons,
  ...inspectionReasons,
  ...labourReasons,
  ...libraryReasons,
  ...menteeReasons,
  ...mentorReasons,
  ...mentorReportReasons,
  ...legalBasisReasons,
  ...minutesReasons,
  ...monitoringReasons,
  ...newsReasons,
  ...orderReasons,
  ...pairReasons,
  ...peopleReasons,
  ...personalDataReasons,
  ...programmeReasons,
  ...roadmapReasons,
  ...schoolYearReasons,
  ...scanReasons,
  ...surveyReasons,
  ...answerGroupReasons,
  ...trainingReasons,
}
