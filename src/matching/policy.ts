import { role } from '../app/policy.ts'

export const can = { seeChoices: role('methodist', 'director'), makeChoice: role('methodist') }
