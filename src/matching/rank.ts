import { today } from '../app/clock.ts'
import { searchKey } from '../app/search-key.ts'
import { formFor, usualTerm } from '../pairs/candidates.ts'
import type { MenteeFacts, MentorFacts, OtherPair } from '../pairs/facts.ts'
import { listMenteeFacts, listMentorFacts, listOtherPairs } from '../pairs/participants.ts'
import { checkPair, type Finding } from '../pairs/rules.ts'
import { placesTaken } from '../pairs/rules/capacity.ts'
import { type FoundMentee, listMentorSides, menteeSide } from './queries.ts'
import { byScore, type Score, scoreOf } from './score.ts'

export type Candidate = { mentor: MentorFacts; nameKey: string; score: Score; findings: Finding[] }
export type Ranking = { fit: Candidate[]; unfit: Candidate[] }

/** Every mentor of the year for one mentee: who suits, the best first, and who does not, by name. The number of queries is fixed. */
export async function rankFor(mentee: FoundMentee): Promise<Ranking> {
  const { schoolYearId } = mentee
  const [facts] = await listMenteeFacts({ id: mentee.id })
  const mentors = await listMentorFacts({ schoolYearId, status: { in: ['candidate', 'inBank', 'paused'] } })
  const [sides, pairs] = [await listMentorSides(schoolYearId), await listOtherPairs(schoolYearId)]
  const wanted = menteeSide(mentee)
  const candidates = mentors.flatMap((mentor): Candidate[] => {
    const side = sides.get(mentor.profileId)
    if (!side || !facts) return []
    const score = scoreOf(wanted, { ...side, taken: placesTaken(mentor.profileId, pairs), trained: mentor.trained })
    return [{ mentor, nameKey: mentor.nameKey, score, findings: findingsFor(mentee, facts, mentor, pairs) }]
  })
  const fit = candidates.filter((candidate) => obstacles(candidate.findings).length === 0)
  return { fit: fit.sort(byScore), unfit: candidates.filter((candidate) => !fit.includes(candidate)) }
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

function findingsFor(mentee: FoundMentee, facts: MenteeFacts, mentor: MentorFacts, others: OtherPair[]): Finding[] {
  const form = formFor(facts.kind, mentor.kind) ?? 'teacherStudent'
  const year = mentee.schoolYear
  const topicKey = searchKey(mentee.mainRequest)
  const found = checkPair({
    ...usualTerm(year),
    status: 'draft',
    form,
    roleModel: '',
    topicKey,
    overCapacityWhy: null,
    year,
    today: today(),
    mentor,
    mentees: [facts],
    others,
  })
  return found.map((finding) =>
    finding.reason.url?.startsWith('#') ? { ...finding, reason: { ...finding.reason, url: `/people/${mentor.personId}` } } : finding,
  )
}
