import { role } from '../app/policy.ts'

export const can = {
  seeConsents: role('methodist', 'director'),
  keepConsents: role('methodist'),
}
