import { act, type Action, link } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import { marks, stages } from './messages.ts'
import { buttons, moves, words } from './messages-pages.ts'
import type { FoundActivity, FoundProgramme } from './find.ts'
import { insideTerm, isLate, isOpen } from './rules.ts'

type Stage = keyof typeof stages

/** The plan by stages, rows numbered through; `canMark` puts a link to the mark beside each row. */
export function planByStages(programme: FoundProgramme, canMark: boolean) {
  const runs = programme.status === 'approved' && programme.pair.status === 'active'
  const rows = programme.activities.map((activity, index) => ({ stage: stageOf(activity), ...planRow(programme.id, activity, index + 1, { canMark, runs }) }))
  return stageKeys.map((stage) => ({ title: stages[stage], rows: rows.filter((row) => row.stage === stage) })).filter((group) => group.rows.length > 0)
}

/** The plan with the acts of a programme that is still being written. */
export function planEditor(programme: FoundProgramme) {
  const { pair } = programme
  return stageKeys
    .map((stage) => {
      const rows = programme.activities.filter((activity) => stageOf(activity) === stage)
      return {
        title: stages[stage],
        rows: rows.map((activity, index) => ({
          ...editorRow(activity),
          outside: !insideTerm(activity.dueOn, pair),
          actions: editorActions(programme.id, activity, { first: index === 0, last: index === rows.length - 1 }),
        })),
      }
    })
    .filter((group) => group.rows.length > 0)
}

/** Choices of the form of a row. */
export const stageOptions = Object.entries(stages).map(([value, label]) => ({ value, label }))

/** What a mentor sees of an activity before marking it. */
export function activityCard(activity: FoundActivity) {
  return {
    title: activity.title,
    due: dueText(activity),
    planned: activity.plannedResult,
    move: lastMove(activity),
    marked: isOpen(activity) ? null : markText(activity),
  }
}

/** «выполнено 12.10.2023», or nothing for what still waits. */
export function markText({ mark, doneOn }: FoundActivity): string {
  return doneOn ? `${marks[mark].label} ${shortDate(doneOn)}` : marks[mark].label
}

export function stageOf({ stage }: { stage: string | null }): Stage {
  return stageKeys.find((key) => key === stage) ?? 'main'
}

const stageKeys = ['adaptation', 'main', 'final'] as const

function planRow(programmeId: number, activity: FoundActivity, n: number, { canMark, runs }: { canMark: boolean; runs: boolean }) {
  const late = runs && isLate(activity, today())
  const label = isOpen(activity) ? buttons.mark : buttons.correct
  return {
    n: String(n),
    title: activity.title,
    workForm: activity.workForm,
    due: shortDate(activity.dueOn),
    planned: activity.plannedResult,
    actual: activity.actualResult,
    comment: activity.mark === 'moved' ? lastMove(activity) : activity.comment,
    mark: late
      ? { label: words.wasUntil(shortDate(activity.dueOn)), tone: 'bad' }
      : activity.mark === 'planned'
        ? null
        : { label: markText(activity), tone: marks[activity.mark].tone },
    action: canMark ? { label, url: `/programmes/${programmeId}/activities/${activity.id}` } : null,
  }
}

function editorRow(activity: FoundActivity) {
  return { title: activity.title, workForm: activity.workForm, due: shortDate(activity.dueOn), planned: activity.plannedResult }
}

function editorActions(programmeId: number, activity: FoundActivity, { first, last }: { first: boolean; last: boolean }): Action[] {
  const url = `/programmes/${programmeId}/activities/${activity.id}`
  return [
    link(buttons.change, url + '/edit'),
    ...(first ? [] : [act(buttons.up, url + '/position', { fields: { up: 'on' } })]),
    ...(last ? [] : [act(buttons.down, url + '/position')]),
    act(buttons.remove, url + '/removal', { tone: 'danger', confirm: buttons.confirmRemoveActivity(activity.title) }),
  ]
}

function dueText(activity: FoundActivity): string {
  return words.until(shortDate(activity.dueOn))
}

function lastMove({ moves: list }: FoundActivity): string | null {
  const last = list.at(-1)
  return last ? moves.why(shortDate(last.fromOn), last.why) : null
}
