import { role } from '../app/policy.ts'

export const can = { decideBanks: role('methodist') }
