import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { available } from '../app/workflow.ts'
import type { FoundProgramme } from './find.ts'
import { buttons } from './messages-pages.ts'
import { blocksEditing, blocksMarking, blocksMeetings, isOpen, programmeWorkflow } from './rules.ts'

export type Unanswered = { left: number; given: number }

/** What this person may do with the programme now; what blocks sending and approving stands on the page itself. */
export function actionsOf(actor: Actor, programme: FoundProgramme): Action[] {
  return [...writing(actor, programme), ...deciding(actor, programme), ...working(actor, programme)]
}

/** Writing the results down and ending the programme, beside the results. */
export function endingOf(actor: Actor, programme: FoundProgramme, { left, given }: Unanswered): Action[] {
  if (programme.status !== 'approved' || actor.role === 'director') return []
  const { url, fields } = addressOf(programme)
  const conclude = link(programme.conclusion ? buttons.changeConclusion : buttons.conclude, url + '/conclusion')
  const step = stepOf(actor, programme, 'complete')
  if (!step) return [conclude]
  const confirm = left > 0 ? buttons.confirmCompleteUnanswered(left, given) : buttons.confirmComplete
  return [conclude, act(buttons.complete, url + '/completion', { blockedBy: step.blockedBy, fields, confirm })]
}

function writing(actor: Actor, programme: FoundProgramme): Action[] {
  const step = stepOf(actor, programme, 'submit')
  if (!step || blocksEditing(programme).length > 0) return []
  const { url, fields } = addressOf(programme)
  const ready = step.blockedBy.length === 0
  const submit = { ...act(buttons.submit, url + '/submission', { tone: ready ? 'primary' : 'plain', fields }), disabled: !ready }
  return [link(buttons.plan, url + '/activities'), link(buttons.edit, url + '/edit', ready ? 'plain' : 'primary'), submit]
}

function deciding(actor: Actor, programme: FoundProgramme): Action[] {
  const { url, fields } = addressOf(programme)
  const approve = stepOf(actor, programme, 'approve')
  const button = approve && {
    ...act(buttons.approve, url + '/approval', { tone: 'primary', fields }),
    disabled: approve.blockedBy.length > 0,
  }
  return [...(stepOf(actor, programme, 'return') ? [link(buttons.return, url + '/return')] : []), ...(button ? [button] : [])]
}

function working(actor: Actor, programme: FoundProgramme): Action[] {
  const next = [...programme.activities].filter(isOpen).sort((one, other) => one.dueOn.localeCompare(other.dueOn))[0]
  if (actor.role === 'director' || programme.status !== 'approved') return []
  const meeting = blocksMeetings(programme).length === 0 ? [link(buttons.addMeeting, `/programmes/${programme.id}/meetings/new`)] : []
  const mark =
    next && blocksMarking(programme).length === 0 ? [link(buttons.markNext(next.title), `/programmes/${programme.id}/activities/${next.id}`, 'primary')] : []
  // With every mark made, the results are the next thing to write.
  const conclude = !next && !programme.conclusion ? [link(buttons.conclude, `/programmes/${programme.id}/conclusion`, 'primary')] : []
  return [...meeting, ...mark, ...conclude]
}

function stepOf(actor: Actor, programme: FoundProgramme, name: keyof typeof programmeWorkflow) {
  return available(programmeWorkflow, programme.status, programme, actor).find((step) => step.name === name)
}

function addressOf({ id, version }: FoundProgramme) {
  return { url: `/programmes/${id}`, fields: { version: String(version) } }
}
