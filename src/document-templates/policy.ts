import { role } from '../app/policy.ts'

export const can = { keepTemplates: role('methodist') }
