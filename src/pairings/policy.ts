import { role } from '../app/policy.ts'

export const can = { formPairs: role('methodist') }
