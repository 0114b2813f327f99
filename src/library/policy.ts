import { role, signedIn } from '../app/policy.ts'

export const can = {
  /** Mentors read the library too: it is collected for them. */
  readLibrary: signedIn,
  keepLibrary: role('methodist'),
}
