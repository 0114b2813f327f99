import { fullName } from '../app/format.ts'
import type { FoundMentee } from '../matching/queries.ts'
import { listWaiting } from '../matching/queries.ts'
import { type Candidate, candidatesFor, loadMentorBank, type MentorBank, obstacles, type Offer } from '../matching/rank.ts'
import type { MenteeFacts } from '../pairs/facts.ts'
import { listMenteeFacts } from '../pairs/participants.ts'
import { placesTaken } from '../pairs/rules/capacity.ts'
import type { BankFacts, Helper, Obstacle, Seeker, Suit } from './facts.ts'

/** The bank of a year as its analysis sees it: the mentees without a pair and the mentors in the bank, by name. */
export async function loadBankFacts(schoolYearId: number): Promise<BankFacts> {
  const waiting = await listWaiting(schoolYearId)
  const facts = new Map((await listMenteeFacts({ ids: waiting.map((mentee) => mentee.id) })).map((one) => [one.profileId, one]))
  const found = await loadMentorBank(schoolYearId)
  const bank = { ...found, offers: found.offers.filter(({ mentor }) => mentor.status === 'inBank') }
  const chosen = waiting.map((mentee) => mentee.choice?.mentorProfileId)
  return {
    seekers: waiting.flatMap((mentee) => seeker(mentee, facts.get(mentee.id), bank)),
    helpers: bank.offers.map((offer) => helper(offer, chosen.filter((id) => id === offer.mentor.profileId).length)),
  }
}

function seeker(mentee: FoundMentee, facts: MenteeFacts | undefined, bank: MentorBank): Seeker[] {
  if (!facts) return []
  const { id, person, requests, schoolYearId } = mentee
  const directions = person.directions.map(({ direction }) => direction)
  const discipline = person.competitions.some((one) => one.schoolYearId === schoolYearId && one.discipline !== null)
  return [
    {
      profileId: id,
      personId: person.id,
      name: fullName(person),
      kind: person.kind,
      directions,
      hasField: directions.length > 0 || discipline,
      requests: requests.map(({ priority, competency }) => ({ ...competency, priority })),
      suits: candidatesFor(mentee, facts, bank).map(suit),
      chosen: mentee.choice ? fullName(mentee.choice.mentorProfile.person) : null,
    },
  ]
}

function suit(candidate: Candidate): Suit {
  const { mentor, form, score } = candidate
  return {
    helperId: mentor.profileId,
    form,
    score: score.total,
    covers: score.covered.map(({ id }) => id),
    sameField: score.directions.length + score.disciplines.length > 0,
    obstacle: obstacleOf(candidate),
  }
}

// Rows of domain §7.4: 2 and 9 are about the form, 5 about the limit.
function obstacleOf({ findings }: Candidate): Obstacle | null {
  const rows = obstacles(findings).map(({ row }) => row)
  if (rows.length === 0) return null
  if (rows.some((row) => row === 2 || row === 9)) return 'form'
  return rows.every((row) => row === 5) ? 'places' : 'other'
}

function helper({ mentor, side, pairs }: Offer, chosen: number): Helper {
  const { profileId, personId, name, nameKey, forms, capacity } = mentor
  const active = placesTaken(
    profileId,
    pairs.filter((pair) => pair.status === 'active'),
  )
  const { directions, skills, taken } = side
  return { profileId, personId, name, nameKey, forms, capacity, active, planned: taken - active, chosen, directions, skills }
}
