import { role } from '../app/policy.ts'

export const can = { readDirectories: role('methodist', 'director'), manageDirectories: role('methodist') }
