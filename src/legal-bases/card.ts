import { fullName } from '../app/format.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { acquaintanceWords as words } from './messages-acquaintance.ts'
import { named } from './messages-named.ts'
import { listActsOf } from './queries-acquaintance.ts'

/** Local acts on the card of a person: those read under signature, and those still to be read while the person takes part. */
export async function actsSection({ person, actor, year }: CardSubject): Promise<Section | null> {
  if (actor.role === 'mentor') return null
  const acts = await listActsOf(person.id, year.id)
  const lines = acts.map((act) => ({
    text: named(act),
    url: `/legal-bases/${act.id}/acquaintances?${new URLSearchParams({ who: 'everyone', q: fullName(person), ...(act.acquaintedOn ? { state: 'read' } : {}) })}`,
    note: null,
    status: act.acquaintedOn ? { label: words.acquainted(act.acquaintedOn), tone: 'ok' } : { label: words.notYet, tone: 'wait' },
  }))
  return lines.length === 0 ? null : { id: 'acts', title: words.actsOfPerson, short: words.acts, lines }
}
