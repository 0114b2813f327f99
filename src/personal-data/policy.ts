import { role } from '../app/policy.ts'

export const can = {
  seeStoredData: role('methodist', 'director'),
  seeViews: role('methodist', 'director'),
  anonymise: role('methodist'),
}
