import type { MentoringForm } from '../generated/prisma/enums.ts'
import { today } from '../app/clock.ts'
import { searchKey } from '../app/search-key.ts'
import { formFor, usualTerm } from '../pairs/candidates.ts'
import type { MenteeFacts, MentorFacts, OtherPair, PairFacts } from '../pairs/facts.ts'
import { listMenteeFacts, listMentorFacts, listOtherPairs } from '../pairs/participants.ts'
import { checkPeople, type Finding } from '../pairs/rules.ts'
import { placesTaken } from '../pairs/rules/capacity.ts'
import type { FoundMentee } from './queries.ts'
import { byScore, type MentorSide, type Score, scoreOf } from './score.ts'
import { choosable, listMentorSides, menteeSide } from './sides.ts'

export type Candidate = { mentor: MentorFacts; nameKey: string; form: MentoringForm; score: Score; findings: Finding[] }
export type Ranking = { fit: Candidate[]; unfit: Candidate[] }

/** A mentor of the year as a choice sees them, with the pairs they stand in. */
export type Offer = { mentor: MentorFacts; side: MentorSide; pairs: OtherPair[] }

/** The mentors of a year, by name, and the pairs of each person. */
export type MentorBank = { offers: Offer[]; pairsOf: Map<number, OtherPair[]> }

/** Everything a choice needs to know of the mentors of a year. The number of queries is fixed. */
export async function loadMentorBank(schoolYearId: number): Promise<MentorBank> {
  const mentors = await listMentorFacts({ schoolYearId, statuses: choosable })
  const sides = await listMentorSides(schoolYearId)
  const pairsOf = byPeople(await listOtherPairs(schoolYearId))
  const offers = mentors.flatMap((mentor): Offer[] => {
    const side = sides.get(mentor.profileId)
    const pairs = pairsOf.get(mentor.personId) ?? []
    const taken = placesTaken(mentor.profileId, pairs)
    // Spread last: so all sides come out in one shape, and a score, which is counted thousands of times a page, reads them faster.
    return side ? [{ mentor, side: { taken, trained: mentor.trained, ...side }, pairs }] : []
  })
  return { offers, pairsOf }
}

/** Every mentor of the year for one mentee: who suits, the best first, and who does not, by name. */
export async function rankFor(mentee: FoundMentee): Promise<Ranking> {
  const [facts] = await listMenteeFacts({ ids: [mentee.id] })
  const candidates = facts ? candidatesFor(mentee, facts, await loadMentorBank(mentee.schoolYearId)) : []
  const fit = candidates.filter((candidate) => obstacles(candidate.findings).length === 0)
  return { fit: fit.sort(byScore), unfit: candidates.filter((candidate) => !fit.includes(candidate)) }
}

/** What every mentor of the bank is for a mentee, by name: the score and what §7.4 says. */
export function candidatesFor(mentee: FoundMentee, facts: MenteeFacts, { offers, pairsOf }: MentorBank): Candidate[] {
  const wanted = menteeSide(mentee)
  const thought = thoughtOf(mentee, facts)
  return offers.map(({ mentor, side }): Candidate => {
    const others = pairsAround(pairsOf, mentor.personId, facts.personId)
    const form = formFor(facts.kind, mentor.kind) ?? 'teacherStudent'
    return { mentor, nameKey: mentor.nameKey, form, score: scoreOf(wanted, side), findings: findingsFor(thought(mentor, form, others)) }
  })
}

/** The pairs of two people. Of other people's pairs §7.4 says nothing, and in a big centre there are hundreds of them. */
export function pairsAround(pairsOf: MentorBank['pairsOf'], mentorPersonId: number, menteePersonId: number): OtherPair[] {
  const [theirs, own] = [pairsOf.get(mentorPersonId) ?? [], pairsOf.get(menteePersonId) ?? []]
  return own.length === 0 ? theirs : [...new Set([...theirs, ...own])]
}

function byPeople(pairs: OtherPair[]): Map<number, OtherPair[]> {
  const known = new Map<number, OtherPair[]>()
  for (const pair of pairs)
    for (const personId of new Set([pair.mentor.personId, ...pair.mentees.map((mentee) => mentee.personId)])) {
      const own = known.get(personId)
      if (own) own.push(pair)
      else known.set(personId, [pair])
    }
  return known
}

/** Why a mentor is not proposed: prohibitions, and a form the mentor is not ready for. */
export function obstacles(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'prohibition' || finding.row === notReadyRow)
}

/** What the curator should think of when choosing; training is told by the score. */
export function cautions(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'warning' && finding.row !== notReadyRow && finding.row !== trainingRow)
}

const [notReadyRow, trainingRow] = [9, 16]

// A pair that is only thought of. Called for every mentor of the bank: what follows from the mentee is found out once.
function thoughtOf({ mainRequest, schoolYear: year }: FoundMentee, facts: MenteeFacts) {
  const topicKey = searchKey(mainRequest)
  const { startsOn, endsOn } = usualTerm(year)
  const [day, mentees] = [today(), [facts]]
  return (mentor: MentorFacts, form: MentoringForm, others: OtherPair[]): PairFacts => {
    return { status: 'draft', form, roleModel: '', topicKey, overCapacityWhy: null, year, startsOn, endsOn, today: day, mentor, mentees, others }
  }
}

// What a form would settle is settled on the mentor's card.
function findingsFor(pair: PairFacts): Finding[] {
  const url = `/people/${pair.mentor.personId}`
  return checkPeople(pair).map((finding) => (finding.reason.url?.startsWith('#') ? { ...finding, reason: { ...finding.reason, url } } : finding))
}
