import { today } from '../app/clock.ts'
import { searchKey } from '../app/search-key.ts'
import { type Candidate, pairsAround } from '../matching/rank.ts'
import type { OtherPair, PairFacts, Term } from '../pairs/facts.ts'
import { checkPair, type Finding, signatureOf } from '../pairs/rules.ts'
import type { Waiting, WaitingList } from './waiting.ts'

/** A pair of the list; only one that `counts` takes a place of its mentor. */
export type Line = { one: Waiting; candidate: Candidate; topic: string; roleModel: string; counts: boolean }
export type Judged = { findings: Finding[] } & Line

/** What §7.4 says of each line, as if the lines before it were pairs already. */
export function judge<L extends Line>(lines: L[], term: Term, pairsOf: WaitingList['pairsOf']): (L & Judged)[] {
  const planned: OtherPair[] = []
  return lines.map((line, index) => {
    const { mentor } = line.candidate
    const others = [...pairsAround(pairsOf, mentor.personId, line.one.facts.personId), ...planned]
    const findings = checkPair(factsOf(line, term, others)).map((finding) => atLine(finding, line.one.mentee.id))
    if (line.counts) planned.push(asPair(line, term, -1 - index))
    return { ...line, findings }
  })
}

/** Which warnings of which mentor were shown; empty when there is nothing to read. */
export function warnedOf({ candidate, findings }: Pick<Judged, 'candidate' | 'findings'>): string {
  const signature = signatureOf(findings)
  return signature === '' ? '' : `${candidate.mentor.profileId}:${signature}`
}

function factsOf({ one, candidate, topic, roleModel }: Line, term: Term, others: OtherPair[]): PairFacts {
  const { mentor, form } = candidate
  const year = one.mentee.schoolYear
  const composition = { status: 'draft', form, roleModel, topicKey: searchKey(topic), overCapacityWhy: null, ...term } as const
  return { ...composition, year, today: today(), mentor, mentees: [one.facts], others }
}

function asPair({ one, candidate: { mentor, form }, topic }: Line, { startsOn, endsOn }: Term, id: number): OtherPair {
  const composition = { id, status: 'draft', form, topic, topicKey: searchKey(topic), startsOn, until: endsOn } as const
  return { ...composition, mentor, mentees: [one.facts] }
}

// A pair that is only planned has no page, and a pair beyond the limit is formed on the page where its reason is written.
function atLine(finding: Finding, menteeId: number): Finding {
  const { url, ...reason } = finding.reason
  if (url === undefined || url.startsWith('/pairs/-')) return { ...finding, reason }
  if (url === '#overCapacityWhy') return { ...finding, reason: { ...reason, url: `/pairs/new?mentee=${menteeId}` } }
  return url.startsWith('#') && url !== '#endsOn' ? { ...finding, reason: { ...reason, url: `#mentorId-${menteeId}` } } : finding
}
