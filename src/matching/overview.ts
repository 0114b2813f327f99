import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName } from '../app/format.ts'
import { choiceWords as words } from './messages.ts'
import type { Waiting } from './queries.ts'

/** The page «Кого с кем»: who waits for a decision. */
export function overviewPage(actor: Actor, waiting: Waiting[]) {
  const decided = waiting.filter((mentee) => mentee.choice !== null).length
  const rows = [...waiting].sort((one, other) => Number(one.choice !== null) - Number(other.choice !== null))
  return {
    decides: actor.role === 'methodist',
    progress: { label: words.decided(decided, waiting.length), value: decided, max: waiting.length },
    rows: rows.map((mentee) => waitingRow(actor, mentee)),
    actions: [link(words.analysis, '/bank-analysis')],
  }
}

function waitingRow(actor: Actor, mentee: Waiting) {
  const { choice, person } = mentee
  const url = `/choices/${mentee.id}`
  const request = mentee.mainRequest ?? mentee.requests.map(({ competency }) => competency.name).join('; ')
  return {
    url,
    name: fullName(person),
    place: person.grade ?? person.post,
    request: request === '' ? words.noRequest : request,
    waiting: mentee.waitingSinceOn ? words.waiting(mentee.waitingSinceOn) : null,
    mentor: choice ? fullName(choice.mentorProfile.person) : null,
    action:
      choice && actor.role === 'methodist'
        ? link(words.formPair, `/pairs/new?mentee=${mentee.id}`)
        : link(choice || actor.role !== 'methodist' ? words.review : words.choose, url),
  }
}
