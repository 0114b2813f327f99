import { byTransition, everyone, role } from '../app/policy.ts'
import { campaignWorkflow } from './rules/campaigns.ts'

export const can = {
  /** Campaigns with their coverage, and results without names. */
  seeSurveys: role('methodist', 'director'),
  seeResults: role('methodist', 'director'),
  /** Names, links and answers of people. */
  manageSurveys: role('methodist'),
  /** Similar answers put together by hand; answers one by one, for a spreadsheet. */
  groupAnswers: role('methodist'),
  exportAnswers: role('methodist'),
  /** Mean marks a mentor's own mentees gave, never a single answer. */
  seeFeedback: role('mentor'),
  /** What is asked: templates, their editions and questions. */
  manageTemplates: role('methodist'),
  openSurvey: byTransition(campaignWorkflow, 'open'),
  closeSurvey: byTransition(campaignWorkflow, 'close'),
  reopenSurvey: byTransition(campaignWorkflow, 'reopen'),
  /** The token of the link is the permission. */
  answer: everyone,
}
