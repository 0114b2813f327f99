import { addDays } from '../app/clock.ts'
import { standardMeetings } from './messages-plan.ts'

const day = 24 * 3600_000

/** Rows of the plan to start from: the five kinds of meeting of the model, spread over the pair's term; no row falls on a Sunday unless the term leaves no other day. */
export function standardPlan({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const length = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / day)
  return standardMeetings.map(({ at, ...row }, position) => ({
    ...row,
    position,
    dueOn: offSunday(addDays(startsOn, Math.round(length * at)), startsOn, endsOn),
  }))
}

function offSunday(due: string, startsOn: string, endsOn: string): string {
  if (new Date(due + 'T00:00:00Z').getUTCDay() !== 0) return due
  if (due < endsOn) return addDays(due, 1)
  return due > startsOn ? addDays(due, -1) : due
}
