import { role } from '../app/policy.ts'

export const can = { keepLegalBases: role('methodist') }
