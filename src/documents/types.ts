import type { AcquaintanceSheetData } from './acquaintance-data.ts'
import type { AwardData } from './award-data.ts'
import type {
  ConsentCoverListData,
  ConsentDataDistributionData,
  ConsentDataProcessingData,
  ConsentExtraDutiesData,
  ConsentParticipationRepresentativeData,
  ConsentParticipationSelfData,
  DistributionWithdrawalData,
} from './consent-data.ts'
import type { OrderAssignmentData, OrderGeneralData, OrderWebsiteData } from './order-data.ts'
import type { OrderJournalData } from './order-journal-data.ts'
import type { InventoryData } from './inventory-data.ts'
import type { IndividualPlanData } from './individual-plan-data.ts'
import type { LabourAddendumData } from './labour-addendum-data.ts'
import type { MentorReportData } from './mentor-report-data.ts'
import type { LibraryCardData } from './library-card-data.ts'
import type { MinutesData } from './minutes-data.ts'
import type { MeetingLogData, ProgrammeData } from './programme-data.ts'
import type { QuestionnaireData } from './questionnaire-data.ts'
import type { MonitoringReportData } from './report-data.ts'
import type { SurveyReportData } from './survey-report-data.ts'
import type { RoadmapApprovedData, RoadmapWorkingData } from './roadmap-data.ts'

/** Which data each built-in template prints. */
export interface TemplateData {
  'order-assignment': OrderAssignmentData
  'order-general': OrderGeneralData
  'order-journal': OrderJournalData
  'order-website': OrderWebsiteData
  'consent-extra-duties': ConsentExtraDutiesData
  'consent-participation-self': ConsentParticipationSelfData
  'consent-participation-representative': ConsentParticipationRepresentativeData
  'consent-data-processing': ConsentDataProcessingData
  'consent-data-distribution': ConsentDataDistributionData
  'consent-cover-list': ConsentCoverListData
  'distribution-withdrawal': DistributionWithdrawalData
  programme: ProgrammeData
  'meeting-log': MeetingLogData
  'individual-plan': IndividualPlanData
  'labour-addendum': LabourAddendumData
  'mentor-report': MentorReportData
  'roadmap-approved': RoadmapApprovedData
  'roadmap-working': RoadmapWorkingData
  'monitoring-report': MonitoringReportData
  'survey-report': SurveyReportData
  questionnaire: QuestionnaireData
  'acquaintance-sheet': AcquaintanceSheetData
  minutes: MinutesData
  'award-landscape': AwardData
  'award-portrait': AwardData
  'library-card': LibraryCardData
  inventory: InventoryData
}

export type TemplateName = keyof TemplateData
