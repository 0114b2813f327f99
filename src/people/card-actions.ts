import { type Action, act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { removalFacts } from './facts.ts'
import { cardWords as words } from './messages-card.ts'
import type { PersonCard } from './queries.ts'
import { missingForRemoval } from './rules.ts'

/** Buttons at the head of a card. Deletion is offered only for what was entered by mistake. */
export async function headActions(person: PersonCard, actor: Actor): Promise<Action[]> {
  if (actor.role !== 'methodist' || person.anonymisedAt !== null) return []
  const url = `/people/${person.id}`
  const leaving = person.leftOn === null ? link(words.leave + '…', url + '/leaving') : act(words.comeBack, url + '/return', { confirm: words.confirmComeBack })
  const removable = missingForRemoval(await removalFacts(person.id)).length === 0
  const removal = act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove })
  return [link(words.change, url + '/edit'), leaving, ...(removable ? [removal] : [])]
}
