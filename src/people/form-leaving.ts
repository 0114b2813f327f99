import { z } from 'zod'
import { day, optionalText, version } from '../app/fields.ts'
import { notFuture } from './form.ts'
import { problems } from './messages.ts'

/** Why and when somebody left; each active pair is decided about in a field of its own: «pair-7» is «end» or «keep». */
export const leavingForm = z
  .looseObject({ leftOn: day(problems.leftOn).superRefine(notFuture), reason: optionalText(200), ownReason: optionalText(200), version: version() })
  .refine(({ reason, ownReason }) => reason !== null || ownReason !== null, { path: ['reason'], message: problems.leavingReason })
  .transform(({ leftOn, reason, ownReason, version, ...decisions }) => ({ leftOn, version, reason: ownReason ?? reason ?? '', ...decidedIn(decisions) }))

/** Which pairs end and which go on, in what was typed. */
export function decidedIn(typed: Record<string, unknown>): { endedPairs: number[]; keptPairs: number[] } {
  const decided = (how: string) => Object.entries(typed).flatMap(([name, value]) => (value === how && /^pair-\d+$/.test(name) ? [Number(name.slice(5))] : []))
  return { endedPairs: decided('end'), keptPairs: decided('keep') }
}
