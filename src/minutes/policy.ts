import { role } from '../app/policy.ts'

export const can = {
  readMinutes: role('methodist', 'director'),
  keepMinutes: role('methodist'),
}
