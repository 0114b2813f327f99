import { role } from '../app/policy.ts'

export const can = {
  seeScans: role('methodist', 'director'),
  keepScans: role('methodist'),
}
