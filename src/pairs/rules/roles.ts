import type { PersonKind } from '../../generated/prisma/enums.ts'
import type { PairFacts, Participant } from '../facts.ts'
import type { Finding } from '../rules.ts'

/** Rows 1, 2 and 17 of §7.4: who may stand in which place. */
export function roleRows(facts: PairFacts): Finding[] {
  return [...samePerson(facts), ...mentorRole(facts), ...facts.mentees.flatMap((mentee) => menteeRole(facts, mentee)), ...noRecord(facts)]
}

function samePerson({ mentor, mentees }: PairFacts): Finding[] {
  const same = mentees.some((mentee) => mentee.personId === mentor.personId)
  return same ? [{ row: 1, level: 'prohibition', reason: { code: 'pairs.samePerson', params: { name: mentor.name }, url: '#menteeIds' } }] : []
}

function mentorRole({ form, mentor }: PairFacts): Finding[] {
  const wanted = form === 'studentStudent' ? 'student' : 'adult'
  if (wanted === kindOfPlace(mentor.kind)) return []
  const code = wanted === 'student' ? 'pairs.mentorNotStudent' : 'pairs.mentorNotTeacher'
  return [{ row: 2, level: 'prohibition', reason: { code, params: { name: mentor.name }, url: '#mentorId' } }]
}

// An external participant may mentor, but a «педагог» in need of a mentor works in the centre.
function menteeRole({ form }: PairFacts, mentee: Participant): Finding[] {
  const wanted: PersonKind = form === 'teacherTeacher' ? 'staff' : 'student'
  if (mentee.kind === wanted) return []
  const code = wanted === 'staff' ? 'pairs.menteeNotTeacher' : 'pairs.menteeNotStudent'
  return [{ row: 2, level: 'prohibition', reason: { code, params: { name: mentee.name }, url: '#menteeIds' } }]
}

function noRecord({ mentor, mentees }: PairFacts): Finding[] {
  const withChildren = mentees.some((mentee) => mentee.kind === 'student')
  if (mentor.kind !== 'external' || mentor.noRecordOn !== null || !withChildren) return []
  return [{ row: 17, level: 'prohibition', reason: { code: 'pairs.noRecordMissing', params: { name: mentor.name }, url: `/people/${mentor.personId}` } }]
}

function kindOfPlace(kind: PersonKind): 'student' | 'adult' {
  return kind === 'student' ? 'student' : 'adult'
}
