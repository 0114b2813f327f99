import { fullName } from '../app/format.ts'
import type { FoundMentee } from '../matching/queries.ts'
import { listWaiting } from '../matching/queries.ts'
import { type Candidate, candidatesFor, loadMentorBank, type MentorBank, obstacles } from '../matching/rank.ts'
import type { MenteeFacts, MentorFacts } from '../pairs/facts.ts'
import { listMenteeFacts } from '../pairs/participants.ts'
import { placesTaken } from '../pairs/rules/capacity.ts'
import type { BankFacts, Helper, Obstacle, Seeker, Suit } from './facts.ts'

/** The bank of a year as its analysis sees it: the mentees without a pair and the mentors in the bank, by name. */
export async function loadBankFacts(schoolYearId: number): Promise<BankFacts> {
  const waiting = await listWaiting(schoolYearId)
  const facts = new Map((await listMenteeFacts({ id: { in: waiting.map((mentee) => mentee.id) } })).map((one) => [one.profileId, one]))
  const found = await loadMentorBank(schoolYearId)
  const bank = { ...found, mentors: found.mentors.filter((mentor) => mentor.status === 'inBank') }
  const chosen = waiting.map((mentee) => mentee.choice?.mentorProfileId)
  return {
    seekers: waiting.flatMap((mentee) => seeker(mentee, facts.get(mentee.id), bank)),
    helpers: bank.mentors.map((mentor) => helper(mentor, bank, chosen.filter((id) => id === mentor.profileId).length)),
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

function helper(mentor: MentorFacts, { sides, pairsOf }: MentorBank, chosen: number): Helper {
  const { profileId, personId, name, nameKey, forms, capacity } = mentor
  const side = sides.get(profileId)
  const pairs = pairsOf(personId)
  const active = placesTaken(
    profileId,
    pairs.filter((pair) => pair.status === 'active'),
  )
  const planned = placesTaken(profileId, pairs) - active
  return { profileId, personId, name, nameKey, forms, capacity, active, planned, chosen, directions: side?.directions ?? [], skills: side?.skills ?? [] }
}
