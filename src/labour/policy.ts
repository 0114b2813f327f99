import { role } from '../app/policy.ts'

/** How and for how much a mentor works is seen by the methodist and the director only, and is never published (§1.2). */
export const can = { seeLabour: role('methodist', 'director'), arrangeLabour: role('methodist') }
