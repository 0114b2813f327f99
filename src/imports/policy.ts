import { role } from '../app/policy.ts'

export const can = { importLists: role('methodist') }
