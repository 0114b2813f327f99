import type { AcquaintanceSheetData } from './acquaintance-data.ts'
import type { AwardData } from './award-data.ts'
import type {
  ConsentDataDistributionData,
  ConsentDataProcessingData,
  ConsentExtraDutiesData,
  ConsentParticipationRepresentativeData,
  ConsentParticipationSelfData,
} from './consent-data.ts'
import type { LibraryCardData } from './library-card-data.ts'
import type { MinutesData } from './minutes-data.ts'
import type { OrderAssignmentData } from './order-data.ts'
import type { MeetingLogData, ProgrammeData } from './programme-data.ts'
import type { QuestionnaireData } from './questionnaire-data.ts'
import type { MonitoringReportData } from './report-data.ts'
import type { SurveyReportData } from './survey-report-data.ts'
import type { RoadmapApprovedData, RoadmapWorkingData } from './roadmap-data.ts'

/** Which data each built-in template prints. */
export interface TemplateData {
  'order-assignment': OrderAssignmentData
  'consent-extra-duties': ConsentExtraDutiesData
  'consent-participation-self': ConsentParticipationSelfData
  'consent-participation-representative': ConsentParticipationRepresentativeData
  'consent-data-processing': ConsentDataProcessingData
  'consent-data-distribution': ConsentDataDistributionData
  programme: ProgrammeData
  'meeting-log': MeetingLogData
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
}

export type TemplateName = keyof TemplateData
