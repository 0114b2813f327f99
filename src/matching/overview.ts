import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName } from '../app/format.ts'
import { type ListQuery, pager } from '../app/lists.ts'
import { placeText } from '../people/presenter.ts'
import { choiceWords as words } from './messages.ts'
import type { WaitingPage } from './queries.ts'

/** The page «Кого с кем»: who waits for a decision. */
export function overviewPage(actor: Actor, list: ListQuery, { rows, total, decided }: WaitingPage) {
  return {
    decides: actor.role === 'methodist',
    progress: { label: words.decided(decided, total), value: decided, max: Math.max(1, total) },
    rows: rows.map((mentee) => waitingRow(actor, mentee)),
    pager: pager(list, total),
    values: { q: list.q },
    found: list.q !== '',
    actions: [link(words.analysis, '/bank-analysis'), ...(actor.role === 'methodist' && total > 0 ? [link(words.list, '/pairings/new', 'primary')] : [])],
  }
}

function waitingRow(actor: Actor, mentee: WaitingPage['rows'][number]) {
  const { choice, person } = mentee
  const url = `/choices/${mentee.id}`
  const request = mentee.mainRequest ?? mentee.requests.map(({ competency }) => competency.name).join('; ')
  return {
    url,
    name: fullName(person),
    place: placeText(person),
    request: request === '' ? words.noRequest : request,
    waiting: mentee.waitingSinceOn ? words.waiting(mentee.waitingSinceOn) : null,
    mentor: choice ? fullName(choice.mentorProfile.person) : null,
    action:
      choice && actor.role === 'methodist'
        ? link(words.formPair, `/pairs/new?mentee=${mentee.id}`)
        : link(choice || actor.role !== 'methodist' ? words.review : words.choose, url),
  }
}
