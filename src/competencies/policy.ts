import { role } from '../app/policy.ts'

export const can = { readCompetencies: role('methodist', 'director'), manageCompetencies: role('methodist') }
