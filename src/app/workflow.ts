import type { Actor, Role } from './actor.ts'
import { type Reason, RuleViolation } from './errors.ts'

export type Transition<Status extends string, Facts> = {
  from: readonly Status[]
  to: Status
  by: readonly Role[]
  blockedBy?: (facts: Facts) => Reason[]
}

/** Transitions by name: the table that draws the buttons, guards the command and fills the access matrix. */
export type Workflow<Status extends string, Facts> = Record<string, Transition<Status, Facts>>

/** Transitions the actor may ask for in this status, each with what still blocks it. */
export function available<Status extends string, Facts, W extends Workflow<Status, Facts>>(
  workflow: W,
  status: Status,
  facts: Facts,
  actor: Actor,
): { name: keyof W & string; blockedBy: Reason[] }[] {
  return Object.entries(workflow)
    .filter(([, transition]) => transition.from.includes(status) && transition.by.includes(actor.role))
    .map(([name, transition]) => ({ name, blockedBy: [...missingPowers(transition.by, actor), ...(transition.blockedBy?.(facts) ?? [])] }))
}

/** The status after the named transition. Throws RuleViolation when it starts elsewhere, is blocked, or is not theirs. */
export function advance<Status extends string, Facts, W extends Workflow<Status, Facts>>(
  workflow: W,
  name: keyof W & string,
  status: Status,
  facts: Facts,
  actor: Actor,
): Status {
  const transition = workflow[name]
  if (!transition || !transition.by.includes(actor.role)) throw new RuleViolation([{ code: 'app.notYours' }])
  if (!transition.from.includes(status)) throw new RuleViolation([{ code: 'app.statusChanged' }])
  const reasons = [...missingPowers(transition.by, actor), ...(transition.blockedBy?.(facts) ?? [])]
  if (reasons.length > 0) throw new RuleViolation(reasons)
  return transition.to
}

// What only the director does a deputy does in days of acting for the director.
function missingPowers(by: readonly Role[], actor: Actor): Reason[] {
  return actor.acting === null && by.every((role) => role === 'director') ? [{ code: 'app.notActing' }] : []
}
