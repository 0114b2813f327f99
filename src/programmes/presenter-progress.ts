import { act, type Action } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { marks, markChoices } from './messages.ts'
import { buttons } from './messages-pages.ts'
import type { FoundActivity, FoundProgramme } from './find.ts'
import { headOf, wordedFor } from './presenter.ts'
import { activityCard } from './presenter-plan.ts'
import { blocksMarking, isOpen } from './rules.ts'

/** The page on which a mentor marks an activity: one screen of a phone. */
export function markPage(actor: Actor, programme: FoundProgramme, activity: FoundActivity) {
  const url = `/programmes/${programme.id}/activities/${activity.id}`
  const undo: Action[] = isOpen(activity)
    ? []
    : [act(buttons.unmark, url + '/mark-removal', { tone: 'danger', confirm: buttons.confirmUnmark, fields: { version: String(activity.version) } })]
  return {
    ...headOf(actor, programme),
    activity: { ...activityCard(activity), url },
    blocked: wordedFor(actor, blocksMarking(programme)),
    markOptions: Object.entries(markChoices).map(([value, label]) => ({ value, label })),
    isOpen: isOpen(activity),
    undo,
  }
}

export function markLabel(mark: keyof typeof marks): string {
  return marks[mark].label
}
