import { moment } from '../app/format.ts'
import { type Action, actions } from './messages.ts'
import { subjects } from './messages-subjects.ts'

type Entry = { createdAt: Date; actorName: string; action: string; subjectKind: string; subjectId: number }

/** A line of the journal; also of the part `history` on the page of a record. */
export function entryRow(entry: Entry) {
  return {
    when: moment(entry.createdAt),
    who: entry.actorName,
    text: isAction(entry.action) ? actions[entry.action] : entry.action,
    subject: `${subjects[entry.subjectKind] ?? entry.subjectKind} № ${entry.subjectId}`,
  }
}

/** Acts to filter by. */
export const actionOptions = Object.entries(actions).map(([value, label]) => ({ value, label }))

function isAction(name: string): name is Action {
  return name in actions
}
