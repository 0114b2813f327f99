import { role } from '../app/policy.ts'

export const can = { seeApprovals: role('director'), approveMany: role('director') }
