import { actingDirectors } from './acting-directors/routes.ts'
import { accounts } from './accounts/routes.ts'
import { approvals } from './approvals/routes.ts'
import type { Pages } from './app/pages.ts'
import { awards } from './awards/routes.ts'
import { bankAnalysis } from './bank-analysis/routes.ts'
import { banks } from './banks/routes.ts'
import { bulk } from './bulk/routes.ts'
import { competencies } from './competencies/routes.ts'
import { consents } from './consents/routes.ts'
import { documentSearch } from './document-search/routes.ts'
import { documentTemplates } from './document-templates/routes.ts'
import { duplicates } from './duplicates/routes.ts'
import { directories } from './directories/routes.ts'
import { finalEvents } from './final-events/routes.ts'
import { home } from './home/routes.ts'
import { imports } from './imports/routes.ts'
import { inspection } from './inspection/routes.ts'
import { journal } from './journal/routes.ts'
import { labour } from './labour/routes.ts'
import { actReaders } from './legal-bases/routes-acquaintance.ts'
import { actFiles } from './legal-bases/routes-files.ts'
import { legalBases } from './legal-bases/routes.ts'
import { library } from './library/routes.ts'
import { matching } from './matching/routes.ts'
import { lists } from './lists/routes.ts'
import { mentees } from './mentees/routes.ts'
import { mentorReports } from './mentor-reports/routes.ts'
import { mentors } from './mentors/routes.ts'
import { minutes } from './minutes/routes.ts'
import { monitoring } from './monitoring/routes.ts'
import { nameForms } from './name-forms/routes.ts'
import { postForms } from './name-forms/routes-posts.ts'
import { newsPeople } from './news/people-routes.ts'
import { newsPhotos } from './news/photo-routes.ts'
import { news } from './news/routes.ts'
import { orders } from './orders/routes.ts'
import { organisation } from './organisation/routes.ts'
import { pairings } from './pairings/routes.ts'
import { pairs } from './pairs/routes.ts'
import { peopleLeaving } from './people/routes-leaving.ts'
import { people } from './people/routes.ts'
import { personalData } from './personal-data/routes.ts'
import { programmes } from './programmes/routes.ts'
import { roadmapItems } from './roadmap/routes-items.ts'
import { roadmapPrints } from './roadmap/routes-print.ts'
import { roadmap } from './roadmap/routes.ts'
import { scans } from './scans/routes.ts'
import { schoolYears } from './school-years/routes.ts'
import { site } from './site/routes.ts'
import { studentActivity } from './student-activity/routes.ts'
import { studyGroups } from './study-groups/routes.ts'
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
  postForms,
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
  pairings,
  pairs,
  labour,
  consents,
  scans,
  orders,
  inspection,
  documentSearch,
  approvals,
  legalBases,
  mentorReports,
  documentTemplates,
  actFiles,
  actReaders,
  minutes,
  awards,
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
