import { actingDirectors } from './acting-directors/routes.ts'
import { accountReasons } from './accounts/messages.ts'
import { accounts } from './accounts/routes.ts'
import type { Sentences } from './app/errors.ts'
import { appReasons } from './app/messages.ts'
import type { Pages } from './app/pages.ts'
import { bankAnalysis } from './bank-analysis/routes.ts'
import { bankReasons } from './banks/messages.ts'
import { banks } from './banks/routes.ts'
import { bulkReasons } from './bulk/messages.ts'
import { bulk } from './bulk/routes.ts'
import { competencyReasons } from './competencies/messages.ts'
import { competencies } from './competencies/routes.ts'
import { consentReasons } from './consents/messages.ts'
import { consents } from './consents/routes.ts'
import { documentTemplateReasons } from './document-templates/messages.ts'
import { documentTemplates } from './document-templates/routes.ts'
import { duplicateReasons } from './duplicates/messages.ts'
import { duplicates } from './duplicates/routes.ts'
import { directoryReasons } from './directories/messages.ts'
import { directories } from './directories/routes.ts'
import { finalEvents } from './final-events/routes.ts'
import { home } from './home/routes.ts'
import { importReasons } from './imports/messages-pages.ts'
import { imports } from './imports/routes.ts'
import { inspectionReasons } from './inspection/messages.ts'
import { inspection } from './inspection/routes.ts'
import { journal } from './journal/routes.ts'
import { labourReasons } from './labour/messages.ts'
import { labour } from './labour/routes.ts'
import { legalBases } from './legal-bases/routes.ts'
import { libraryReasons } from './library/messages.ts'
import { library } from './library/routes.ts'
import { matching } from './matching/routes.ts'
import { menteeReasons } from './mentees/messages.ts'
import { lists } from './lists/routes.ts'
import { mentees } from './mentees/routes.ts'
import { mentorReportReasons } from './mentor-reports/messages.ts'
import { mentorReports } from './mentor-reports/routes.ts'
import { mentorReasons } from './mentors/messages.ts'
import { mentors } from './mentors/routes.ts'
import { monitoringReasons } from './monitoring/messages.ts'
import { monitoring } from './monitoring/routes.ts'
import { nameForms } from './name-forms/routes.ts'
import { newsReasons } from './news/messages.ts'
import { newsPeople } from './news/people-routes.ts'
import { newsPhotos } from './news/photo-routes.ts'
import { news } from './news/routes.ts'
import { orderReasons } from './orders/messages.ts'
import { orders } from './orders/routes.ts'
import { organisation } from './organisation/routes.ts'
import { pairs } from './pairs/routes.ts'
import { pairReasons } from './pairs/rules/messages.ts'
import { peopleReasons } from './people/messages.ts'
import { peopleLeaving } from './people/routes-leaving.ts'
import { people } from './people/routes.ts'
import { personalDataReasons } from './personal-data/messages.ts'
import { personalData } from './personal-data/routes.ts'
import { programmeReasons } from './programmes/messages.ts'
import { programmes } from './programmes/routes.ts'
import { roadmapReasons } from './roadmap/messages-reasons.ts'
import { roadmapItems } from './roadmap/routes-items.ts'
import { roadmapPrints } from './roadmap/routes-print.ts'
import { roadmap } from './roadmap/routes.ts'
import { schoolYearReasons } from './school-years/messages.ts'
import { schoolYears } from './school-years/routes.ts'
import { site } from './site/routes.ts'
import { studentActivity } from './student-activity/routes.ts'
import { studyGroups } from './study-groups/routes.ts'
import { surveyReasons } from './surveys/messages/campaigns.ts'
import { answerGroupReasons } from './surveys/messages/answer-groups.ts'
import { answerGroups } from './surveys/routes/answer-groups.ts'
import { answers } from './surveys/routes/answers.ts'
import { surveyBlanks } from './surveys/routes/blanks.ts'
import { surveys } from './surveys/routes/campaigns.ts'
import { commonLink } from './surveys/routes/common-link.ts'
import { feedback } from './surveys/routes/feedback.ts'
import { invitations } from './surveys/routes/invitations.ts'
import { paper } from './surveys/routes/paper.ts'
import { reminders } from './surveys/routes/reminders.ts'
import { responses } from './surveys/routes/responses.ts'
import { results } from './surveys/routes/results.ts'
import { transfer } from './surveys/routes/transfer.ts'
import { templateQuestions } from './surveys/routes/template-questions.ts'
import { templateSections } from './surveys/routes/template-sections.ts'
import { templates } from './surveys/routes/templates.ts'
import { trainingReasons } from './trainings/messages.ts'
import { trainings } from './trainings/routes.ts'

/** Every feature's pages: the contents page of the system and the source of the access and forgery matrices. */
export const features: Pages[] = [
  home,
  roadmap,
  roadmapItems,
  roadmapPrints,
  people,
  peopleLeaving,
  nameForms,
  personalData,
  studyGroups,
  studentActivity,
  competencies,
  directories,
  imports,
  duplicates,
  banks,
  lists,
  bulk,
  mentees,
  mentors,
  matching,
  bankAnalysis,
  trainings,
  pairs,
  labour,
  consents,
  orders,
  inspection,
  legalBases,
  mentorReports,
  documentTemplates,
  programmes,
  templates,
  templateQuestions,
  templateSections,
  transfer,
  surveys,
  commonLink,
  invitations,
  reminders,
  answers,
  paper,
  surveyBlanks,
  responses,
  results,
  answerGroups,
  feedback,
  monitoring,
  library,
  finalEvents,
  news,
  newsPeople,
  newsPhotos,
  site,
  organisation,
  accounts,
  actingDirectors,
  schoolYears,
  journal,
]

/** Why a rule forbids something, in words. */
export const reasons: Sentences = {
  ...appReasons,
  ...accountReasons,
  ...bankReasons,
  ...bulkReasons,
  ...competencyReasons,
  ...consentReasons,
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
  ...monitoringReasons,
  ...newsReasons,
  ...orderReasons,
  ...pairReasons,
  ...peopleReasons,
  ...personalDataReasons,
  ...programmeReasons,
  ...roadmapReasons,
  ...schoolYearReasons,
  ...surveyReasons,
  ...answerGroupReasons,
  ...trainingReasons,
}
