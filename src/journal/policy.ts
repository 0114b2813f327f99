import { role } from '../app/policy.ts'

export const can = { readJournal: role('methodist', 'director') }
