import { everyone, role, signedIn } from '../app/policy.ts'

export const can = {
  signIn: everyone,
  signOut: everyone,
  changeOwnPassword: signedIn,
  manageAccounts: role('methodist'),
}
