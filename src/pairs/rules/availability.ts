import type { MenteeStatus } from '../../generated/prisma/enums.ts'
import { shortDate } from '../../app/format.ts'
import type { PairFacts, Participant } from '../facts.ts'
import type { Finding } from '../rules.ts'

// A mentee for whom a mentor is chosen, or who works with one already, has passed «В банке».
const inTheBank: readonly MenteeStatus[] = ['inBank', 'mentorChosen', 'inProgramme']

/** Rows 3 and 8 of §7.4: everybody is in this year's bank and has not left. */
export function availabilityRows(facts: PairFacts): Finding[] {
  const left = [facts.mentor, ...facts.mentees].flatMap((person) => hasLeft(facts, person))
  return [...mentorInBank(facts), ...menteesInBank(facts), ...left]
}

function mentorInBank({ mentor, status }: PairFacts): Finding[] {
  if (mentor.status === 'inBank') return []
  const reason = {
    code: mentor.status === 'paused' ? 'pairs.mentorPaused' : 'pairs.mentorNotInBank',
    params: { name: mentor.name },
    url: `/people/${mentor.personId}`,
  }
  // A long leave does not end a pair that works; it asks for a decision.
  return mentor.status === 'paused' && status === 'active' ? [{ row: 8, level: 'warning', reason }] : [{ row: 3, level: 'prohibition', reason }]
}

function menteesInBank({ mentees }: PairFacts): Finding[] {
  return mentees
    .filter((mentee) => !inTheBank.includes(mentee.status))
    .map((mentee) => ({
      row: 3,
      level: 'prohibition',
      reason: { code: 'pairs.menteeNotInBank', params: { name: mentee.name }, url: `/people/${mentee.personId}` },
    }))
}

function hasLeft({ today, startsOn, endsOn }: PairFacts, person: Participant): Finding[] {
  if (person.leftOn === null || person.leftOn > endsOn) return []
  const params = { name: person.name, day: shortDate(person.leftOn) }
  const url = `/people/${person.personId}`
  if (person.leftOn <= today || person.leftOn <= startsOn) return [{ row: 8, level: 'prohibition', reason: { code: 'pairs.hasLeft', params, url } }]
  return [{ row: 8, level: 'warning', reason: { code: 'pairs.willLeave', params, url } }]
}
