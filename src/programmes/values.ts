import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import type { FoundActivity, FoundProgramme } from './find.ts'
import { isOpen } from './rules.ts'
import { stageOf } from './presenter-plan.ts'

const leastTasks = 5

/** A programme as its form shows it. */
export function valuesOf(programme: FoundProgramme) {
  const { problem, goal, expectedMentee, expectedMentor, indicators, resources, meetingMode, meetingFrequency, menteeAcquaintedOn } = programme
  return {
    ...{ problem: problem ?? '', goal: goal ?? '', expectedMentee: expectedMentee ?? '', expectedMentor: expectedMentor ?? '' },
    ...{ indicators: indicators ?? '', resources: resources ?? '', meetingMode, meetingFrequency: meetingFrequency ?? '' },
    menteeAcquaintedOn: menteeAcquaintedOn ? shortDate(menteeAcquaintedOn) : '',
    tasks: programme.tasks.map((task) => task.text),
    version: String(programme.version),
  }
}

/** Rows for tasks: those there are and some empty ones, so that a task can be added without scripts. */
export function taskRows(values: string | string[] | undefined): { id: string; value: string }[] {
  const filled = [values ?? []].flat().filter((text) => text.trim() !== '')
  const count = Math.max(leastTasks, filled.length + 2)
  return Array.from({ length: count }, (_, index) => ({ id: index === 0 ? 'tasks' : `tasks-${index + 1}`, value: filled[index] ?? '' }))
}

/** A row of the plan as its form shows it. */
export function activityValues(activity: FoundActivity) {
  const { title, workForm, dueOn, plannedResult, version } = activity
  return { title, stage: stageOf(activity), workForm: workForm ?? '', dueOn: shortDate(dueOn), plannedResult: plannedResult ?? '', version: String(version) }
}

/** A mark as its form shows it: «выполнено» today, until somebody said otherwise. */
export function markValues(activity: FoundActivity) {
  const { mark, doneOn, actualResult, comment, version } = activity
  const open = isOpen(activity)
  return {
    mark: open ? 'done' : mark,
    doneOn: shortDate(doneOn ?? today()),
    actualResult: actualResult ?? '',
    comment: open ? '' : (comment ?? ''),
    version: String(version),
  }
}
