import { byTransition, role, signedIn } from '../app/policy.ts'
import { reportWorkflow } from './rules.ts'

export const can = {
  listReports: role('methodist', 'director'),
  remindOfReports: role('methodist'),
  seeReport: signedIn,
  writeReport: byTransition(reportWorkflow, 'submit'),
  acceptReport: byTransition(reportWorkflow, 'accept'),
  returnReport: byTransition(reportWorkflow, 'return'),
}
