import { signedIn } from '../app/policy.ts'

/** How one looks at lists is everybody's own affair; rows are scoped by each list itself. */
export const can = { arrangeLists: signedIn }
