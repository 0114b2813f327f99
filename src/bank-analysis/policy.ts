import { role } from '../app/policy.ts'

export const can = { seeAnalysis: role('methodist', 'director') }
