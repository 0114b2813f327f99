import { role } from '../app/policy.ts'

export const can = { readActivity: role('methodist', 'director'), manageActivity: role('methodist') }
