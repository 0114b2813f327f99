import { everyone } from '../app/policy.ts'

export const can = {
  /** A visitor is led from here to the pages for the public. */
  seeHome: everyone,
  chooseAppearance: everyone,
}
