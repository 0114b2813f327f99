import { role } from '../app/policy.ts'

export const can = { seeActing: role('methodist', 'director'), keepActing: role('methodist') }
