import { role } from '../app/policy.ts'

/** The folder holds everything about everybody: a mentor never gets it. */
export const can = { makeFolders: role('methodist', 'director') }
