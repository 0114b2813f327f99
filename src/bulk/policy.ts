import { role } from '../app/policy.ts'

export const can = { changeMany: role('methodist') }
