import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName } from '../app/format.ts'
import type { MentorFacts, OtherPair } from '../pairs/facts.ts'
import { placesTaken } from '../pairs/rules/capacity.ts'
import { choiceWords as words } from './messages.ts'
import type { Waiting } from './queries.ts'
import { levelFor, type MentorSide } from './score.ts'

type Bank = { mentors: MentorFacts[]; sides: Map<number, Pick<MentorSide, 'skills'>>; pairs: OtherPair[] }

/** The page «Кого с кем»: who waits for a decision, and what the bank of mentors lacks. */
export function overviewPage(actor: Actor, waiting: Waiting[], bank: Bank) {
  const decided = waiting.filter((mentee) => mentee.choice !== null).length
  const rows = [...waiting].sort((one, other) => Number(one.choice !== null) - Number(other.choice !== null))
  return {
    decides: actor.role === 'methodist',
    progress: { label: words.decided(decided, waiting.length), value: decided, max: waiting.length },
    rows: rows.map((mentee) => waitingRow(actor, mentee)),
    demand: demandRows(waiting, bank),
    ...loads(bank),
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

/** What those who wait ask for, against what the bank can do: the reverse of a choice (domain §7.3). */
export function demandRows(waiting: Pick<Waiting, 'requests'>[], { mentors, sides, pairs }: Bank) {
  const wanted = new Map<number, { id: number; areaId: number | null; name: string; mentees: number }>()
  for (const { requests } of waiting)
    for (const { competency } of requests) wanted.set(competency.id, { ...competency, mentees: (wanted.get(competency.id)?.mentees ?? 0) + 1 })
  const inBank = mentors.filter((mentor) => mentor.status === 'inBank')
  const rows = [...wanted.values()].map((request) => {
    const able = inBank.filter((mentor) => levelFor(request, sides.get(mentor.profileId)?.skills ?? []) > 0)
    const free = able.filter((mentor) => placesTaken(mentor.profileId, pairs) < mentor.capacity).length
    const status =
      able.length === 0 ? { label: words.missing, tone: 'bad' } : free === 0 ? { label: words.full, tone: 'wait' } : { label: words.enough, tone: 'plain' }
    return { name: request.name, mentees: request.mentees, mentors: able.length, free, status }
  })
  return rows.sort(
    (one, other) => one.free - other.free || one.mentors - other.mentors || other.mentees - one.mentees || one.name.localeCompare(other.name, 'ru'),
  )
}

function loads({ mentors, pairs }: Bank) {
  const inBank = mentors.filter((mentor) => mentor.status === 'inBank').map((mentor) => ({ mentor, taken: placesTaken(mentor.profileId, pairs) }))
  const shown = (places: (taken: number, capacity: number) => string) => (one: (typeof inBank)[number]) => ({
    name: one.mentor.name,
    url: `/people/${one.mentor.personId}`,
    places: places(one.taken, one.mentor.capacity),
  })
  return {
    free: inBank.filter(({ mentor, taken }) => taken < mentor.capacity).map(shown((taken, capacity) => words.places(capacity - taken, capacity))),
    overloaded: inBank.filter(({ mentor, taken }) => taken > mentor.capacity).map(shown(words.over)),
  }
}
