import { role } from '../app/policy.ts'

export const can = { readStudyGroups: role('methodist', 'director'), manageStudyGroups: role('methodist') }
