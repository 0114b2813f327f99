import type { FoundProgramme } from '../programmes/find.ts'
import { isOpen } from '../programmes/rules.ts'

type Period = { startsOn: string; endsOn: string }

/** What the log and the plan say of a period, both its days (YYYY-MM-DD) included: an activity belongs where its due day lies. */
export function figuresOf({ meetings, activities }: Pick<FoundProgramme, 'meetings' | 'activities'>, period: Period) {
  const held = meetings.filter(({ heldOn }) => isInside(heldOn, period))
  const planned = activities.filter(({ dueOn }) => isInside(dueOn, period))
  return {
    meetings: held.length,
    minutes: held.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    planned: planned.length,
    done: planned.filter(({ mark }) => mark === 'done').length,
    unmarked: planned.filter(isOpen).length,
    failed: planned.filter(({ mark }) => mark === 'notDone' || mark === 'partly'),
    fruitful: planned.filter(({ mark, actualResult }) => mark === 'done' && actualResult !== null),
  }
}

function isInside(day: string, { startsOn, endsOn }: Period): boolean {
  return startsOn <= day && day <= endsOn
}
