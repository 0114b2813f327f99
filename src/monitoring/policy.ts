import { byTransition, role } from '../app/policy.ts'
import { reportWorkflow } from './rules.ts'

export const can = {
  readMonitoring: role('methodist', 'director'),
  enterHeadcount: role('methodist'),
  writeReport: role('methodist'),
  submitReport: byTransition(reportWorkflow, 'submit'),
  approveReport: byTransition(reportWorkflow, 'approve'),
  returnReport: byTransition(reportWorkflow, 'sendBack'),
}
