import { role } from '../app/policy.ts'

export const can = {
  readFinalEvents: role('methodist', 'director'),
  runFinalEvents: role('methodist'),
}
