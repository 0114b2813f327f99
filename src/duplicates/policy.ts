import { role } from '../app/policy.ts'

export const can = { mergePeople: role('methodist') }
