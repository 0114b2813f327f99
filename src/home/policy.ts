import { everyone, signedIn } from '../app/policy.ts'

export const can = { seeHome: signedIn, chooseAppearance: everyone }
