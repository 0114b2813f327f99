import { role } from '../app/policy.ts'

export const can = { keepNameForms: role('methodist') }
