import { role } from '../app/policy.ts'

export const can = {
  readAwards: role('methodist', 'director'),
  keepAwards: role('methodist'),
}
