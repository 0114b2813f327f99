import type { Errors } from '../app/forms.ts'
import { problems } from './messages.ts'

/** What is wrong with the last day of a completed pair: it has ended already, and not before it began. */
export function endErrors(pair: { startsOn: string }, end: { endedOn: string }, today: string): Errors {
  if (end.endedOn < pair.startsOn) return { endedOn: problems.endedBeforeStart }
  return end.endedOn > today ? { endedOn: problems.endedInFuture } : {}
}
