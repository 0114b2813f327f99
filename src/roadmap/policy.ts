import { byTransition, role } from '../app/policy.ts'
import { roadmapWorkflow } from './rules.ts'

export const can = {
  seeRoadmap: role('methodist', 'director'),
  editRoadmap: role('methodist'),
  markByHand: role('methodist', 'director'),
  submitRoadmap: byTransition(roadmapWorkflow, 'submit'),
  recallRoadmap: byTransition(roadmapWorkflow, 'recall'),
  approveRoadmap: byTransition(roadmapWorkflow, 'approve'),
  returnRoadmap: byTransition(roadmapWorkflow, 'sendBack'),
}
