import { everyone, role } from '../app/policy.ts'

export const can = {
  /** Open only while the database is empty, and only with the code from the console. */
  setUp: everyone,
  changeOrganisation: role('methodist'),
}
