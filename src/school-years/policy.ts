import { role, signedIn } from '../app/policy.ts'

export const can = { chooseYear: signedIn, openYear: role('methodist'), closeYear: role('methodist') }
