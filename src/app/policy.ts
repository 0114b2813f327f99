import type { Actor, Role } from './actor.ts'
import type { Workflow } from './workflow.ts'

export type Answer = 'allow' | 'signIn' | 'forbid'

/** Who may open a page. `roles` is for the access matrix: null means nobody needs to sign in. */
export type Policy = { roles: readonly Role[] | null; allows: (actor: Actor | null) => Answer }

/** The public, children included: nothing on such a page may need an account. */
export const everyone: Policy = { roles: null, allows: () => 'allow' }

/** Signed-in people of the named roles. */
export function role(...roles: Role[]): Policy {
  return {
    roles,
    allows: (actor) => (actor === null ? 'signIn' : roles.includes(actor.role) ? 'allow' : 'forbid'),
  }
}

/** Anyone with an account. */
export const signedIn = role('methodist', 'director', 'mentor')

/** Those who may make the named transition of a workflow. */
export function byTransition<W extends Workflow<string, never>>(workflow: W, name: keyof W & string): Policy {
  const transition = workflow[name]
  return role(...(transition ? transition.by : []))
}
