import type { MentoringForm } from '../generated/prisma/enums.ts'
import { today } from '../app/clock.ts'
import { searchKey } from '../app/search-key.ts'
import { formFor, usualTerm } from '../pairs/candidates.ts'
import type { MenteeFacts, MentorFacts, OtherPair } from '../pairs/facts.ts'
import { listMenteeFacts, listMentorFacts, listOtherPairs } from '../pairs/participants.ts'
import { checkPair, type Finding } from '../pairs/rules.ts'
import { placesTaken } from '../pairs/rules/capacity.ts'
import { type FoundMentee, listMentorSides, menteeSide, type OwnSide } from './queries.ts'
import { byScore, type Score, scoreOf } from './score.ts'

export type Candidate = { mentor: MentorFacts; nameKey: string; form: MentoringForm; score: Score; findings: Finding[] }
export type Ranking = { fit: Candidate[]; unfit: Candidate[] }

/** The mentors of a year as a choice sees them; `pairsOf` gives the pairs in which any of the people stands. */
export type MentorBank = { mentors: MentorFacts[]; sides: Map<number, OwnSide>; pairsOf: (...personIds: number[]) => OtherPair[] }

/** Everything a choice needs to know of the mentors of a year. The number of queries is fixed. */
export async function loadMentorBank(schoolYearId: number): Promise<MentorBank> {
  const mentors = await listMentorFacts({ schoolYearId, status: { in: ['candidate', 'inBank', 'paused'] } })
  const sides = await listMentorSides(schoolYearId)
  return { mentors, sides, pairsOf: byPeople(await listOtherPairs(schoolYearId)) }
}

/** Every mentor of the year for one mentee: who suits, the best first, and who does not, by name. */
export async function rankFor(mentee: FoundMentee): Promise<Ranking> {
  const [facts] = await listMenteeFacts({ id: mentee.id })
  const candidates = facts ? candidatesFor(mentee, facts, await loadMentorBank(mentee.schoolYearId)) : []
  const fit = candidates.filter((candidate) => obstacles(candidate.findings).length === 0)
  return { fit: fit.sort(byScore), unfit: candidates.filter((candidate) => !fit.includes(candidate)) }
}

/** What every mentor of the bank is for a mentee, by name: the score and what §7.4 says. */
export function candidatesFor(mentee: FoundMentee, facts: MenteeFacts, { mentors, sides, pairsOf }: MentorBank): Candidate[] {
  const wanted = menteeSide(mentee)
  const meeting = { mentee, facts, topicKey: searchKey(mentee.mainRequest), ...usualTerm(mentee.schoolYear), today: today() }
  return mentors.flatMap((mentor): Candidate[] => {
    const side = sides.get(mentor.profileId)
    if (!side) return []
    // Of other people's pairs §7.4 says nothing, and in a big centre there are hundreds of them.
    const pairs = pairsOf(mentor.personId, facts.personId)
    const score = scoreOf(wanted, { ...side, taken: placesTaken(mentor.profileId, pairs), trained: mentor.trained })
    const form = formFor(facts.kind, mentor.kind) ?? 'teacherStudent'
    return [{ mentor, nameKey: mentor.nameKey, form, score, findings: findingsFor(meeting, { mentor, form, others: pairs }) }]
  })
}

function byPeople(pairs: OtherPair[]): MentorBank['pairsOf'] {
  const known = new Map<number, OtherPair[]>()
  for (const pair of pairs)
    for (const personId of new Set([pair.mentor.personId, ...pair.mentees.map((mentee) => mentee.personId)])) {
      const own = known.get(personId)
      if (own) own.push(pair)
      else known.set(personId, [pair])
    }
  return (...personIds) => {
    const [own = [], ...others] = personIds.flatMap((personId) => [known.get(personId) ?? []]).filter((list) => list.length > 0)
    return others.length === 0 ? own : [...new Set([own, ...others].flat())]
  }
}

/** Why a mentor is not proposed: prohibitions, and a form the mentor is not ready for. */
export function obstacles(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'prohibition' || finding.row === notReadyRow)
}

/** What the curator should think of when choosing; the term is not known yet and training is told by the score. */
export function cautions(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'warning' && finding.row !== notReadyRow && finding.row !== termRow && finding.row !== trainingRow)
}

const [termRow, notReadyRow, trainingRow] = [7, 9, 16]

type Wish = { mentee: FoundMentee; facts: MenteeFacts; topicKey: string; startsOn: string; endsOn: string; today: string }
type Offer = { mentor: MentorFacts; form: MentoringForm; others: OtherPair[] }

function findingsFor({ mentee, facts, ...wish }: Wish, { mentor, form, others }: Offer): Finding[] {
  const found = checkPair({
    ...wish,
    status: 'draft',
    form,
    roleModel: '',
    overCapacityWhy: null,
    year: mentee.schoolYear,
    mentor,
    mentees: [facts],
    others,
  })
  return found.map((finding) =>
    finding.reason.url?.startsWith('#') ? { ...finding, reason: { ...finding.reason, url: `/people/${mentor.personId}` } } : finding,
  )
}
