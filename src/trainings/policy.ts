import { role } from '../app/policy.ts'

export const can = { seeTrainings: role('methodist', 'director'), manageTrainings: role('methodist') }
