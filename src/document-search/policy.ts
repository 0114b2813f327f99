import { role } from '../app/policy.ts'

export const can = { searchDocuments: role('methodist', 'director') }
