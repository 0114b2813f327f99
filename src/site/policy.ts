import { everyone } from '../app/policy.ts'

/** Pages for the public: whatever they show must need no account and no consent that is not there. */
export const can = { visit: everyone }
