import { isLive, type MenteeFacts, type OtherPair, type PairFacts } from '../facts.ts'
import type { Finding } from '../rules.ts'
import { overlaps } from '../term.ts'

/** Rows 4, 6 and 11 of §7.4: what the same people do together elsewhere. */
export function relationRows(facts: PairFacts): Finding[] {
  const others = facts.others.filter((other) => overlaps(other, facts))
  return facts.mentees.flatMap((mentee) =>
    others
      .filter((other) => concerns(other, mentee.personId))
      .flatMap((other) => [...repeated(facts, mentee, other), ...mutual(facts, mentee, other), ...secondMentor(facts, mentee, other)]),
  )
}

function repeated({ mentor, form }: PairFacts, mentee: MenteeFacts, other: OtherPair): Finding[] {
  if (other.mentor.personId !== mentor.personId || other.form !== form || !hasMentee(other, mentee.personId)) return []
  return [{ row: 4, level: 'prohibition', reason: { code: 'pairs.repeated', params: { mentor: mentor.name, mentee: mentee.name }, url: `/pairs/${other.id}` } }]
}

function mutual({ mentor, topicKey }: PairFacts, mentee: MenteeFacts, other: OtherPair): Finding[] {
  if (other.mentor.personId !== mentee.personId || !hasMentee(other, mentor.personId) || other.topicKey !== topicKey) return []
  return [{ row: 6, level: 'prohibition', reason: { code: 'pairs.mutual', params: { mentor: mentor.name, mentee: mentee.name }, url: `/pairs/${other.id}` } }]
}

function secondMentor({ mentor, topicKey }: PairFacts, mentee: MenteeFacts, other: OtherPair): Finding[] {
  if (other.mentor.personId === mentor.personId || !isLive(other.status) || !hasMentee(other, mentee.personId)) return []
  if (!sameRequest(topicKey, other.topicKey, mentee.requests)) return []
  return [
    {
      row: 11,
      level: 'warning',
      reason: { code: 'pairs.secondMentor', params: { mentee: mentee.name, mentor: other.mentor.name }, url: `/pairs/${other.id}` },
    },
  ]
}

// Topics are free text: the same words, the same request named in both, or a mentee who has only one request at all.
function sameRequest(topic: string, other: string, requests: string[]): boolean {
  return topic === other || requests.length === 1 || requests.some((request) => topic.includes(request) && other.includes(request))
}

function concerns(pair: OtherPair, personId: number): boolean {
  return pair.mentor.personId === personId || hasMentee(pair, personId)
}

function hasMentee(pair: OtherPair, personId: number): boolean {
  return pair.mentees.some((mentee) => mentee.personId === personId)
}
