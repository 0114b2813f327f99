import { byTransition, role } from '../app/policy.ts'
import { newsWorkflow } from './rules.ts'

export const can = {
  readNews: role('methodist', 'director'),
  writeNews: role('methodist'),
  publishNews: byTransition(newsWorkflow, 'publish'),
  withdrawNews: byTransition(newsWorkflow, 'withdraw'),
}
