import type { Actor } from '../app/actor.ts'
import { share } from '../app/format.ts'
import type { Rated } from '../roadmap/queries.ts'
import { nextItem, progress } from '../roadmap/rules.ts'
import { dueWords, homeWords as words, idleWords, stepWords, taskNote, taskWords } from './messages-tasks.ts'
import { type Step, steps } from './queries-checklist.ts'
import { inOrder, isLate, type Task } from './tasks.ts'

/** Lines of the part `tasks`: late first. A deputy who does not act for the director today is told what waits, not what to do. */
export function taskRows(tasks: Task[], today: string, actor?: Pick<Actor, 'acting'>) {
  const idle = actor?.acting === null ? idleWords : {}
  return inOrder(tasks).map((task) => {
    const { one, many } = idle[task.kind] ?? taskWords[task.kind]
    return {
      text: task.whose === null ? many(task.count) : one,
      url: task.url,
      note: taskNote(task),
      due: task.due && dueWords(task.due),
      status: isLate(task, today) ? { label: words.late, tone: 'bad' } : null,
    }
  })
}

/** The first steps with the program, until all are done. */
export function checklist(done: Record<Step, boolean>) {
  const count = steps.filter((step) => done[step]).length
  const rows = steps.map((step) => ({
    ...stepWords[step],
    note: null,
    due: null,
    status: done[step] ? { label: words.done, tone: 'plain' } : { label: words.toDo, tone: 'new' },
  }))
  return count === steps.length
    ? null
    : {
        label: words.progress(count, steps.length),
        value: count,
        max: steps.length,
        rows: rows.map((row, index) => (done[steps[index] ?? 'lists'] ? { ...row, url: null } : row)),
      }
}

/** What comes next in the year when nothing waits: the first item of the roadmap that is not finished. */
export function nextInYear(rated: Rated | null) {
  if (!rated) return null
  const item = nextItem(rated.roadmap.stages, rated.ratings)
  if (!item) return { text: words.yearDone, action: { label: words.openRoadmap, url: '/roadmap', tone: 'plain' } }
  return { text: words.next(item.text), action: { label: words.openItem, url: `/roadmap/items/${item.id}`, tone: 'plain' } }
}

/** The year in five figures, for the director. */
export function yearSummary({ facts: { counts }, roadmap, ratings }: Rated) {
  const { done, whole } = progress(roadmap.stages, ratings)
  return [
    { label: words.summary.mentors, value: String(counts.mentors) },
    { label: words.summary.mentees, value: String(counts.menteesInBank) },
    { label: words.summary.pairs, value: String(counts.actingPairs) },
    { label: words.summary.programmes, value: share(counts.programmesApproved, counts.actingPairs) },
    { label: words.summary.roadmap, value: share(done, whole), url: '/roadmap', urlLabel: words.openRoadmap },
  ]
}
