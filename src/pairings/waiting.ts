import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import type { MenteeFacts } from '../pairs/facts.ts'
import { listMenteeFacts } from '../pairs/participants.ts'
import { type FoundMentee, listWaiting } from '../matching/queries.ts'
import { type Candidate, candidatesFor, loadMentorBank, type MentorBank, obstacles } from '../matching/rank.ts'
import { byScore } from '../matching/score.ts'

/** A mentee without a pair: mentors who may be proposed, the best first, and those whom §7.4 or their own wish keeps away. */
export type Waiting = { mentee: FoundMentee; facts: MenteeFacts; fit: Candidate[]; unfit: Candidate[] }

/** Those who wait, by name, and the pairs of each person. */
export type WaitingList = { waiting: Waiting[]; pairsOf: MentorBank['pairsOf'] }

/** Everybody of the year who has no pair, or those with the ids. The number of queries does not grow with them. */
export async function loadWaiting(schoolYearId: number, ids?: number[]): Promise<WaitingList> {
  const mentees = await listWaiting(schoolYearId, ids)
  const facts = new Map((await listMenteeFacts({ ids: mentees.map(({ id }) => id) })).map((one) => [one.profileId, one]))
  const bank = await loadMentorBank(schoolYearId)
  const waiting = mentees.flatMap((mentee) => {
    const known = facts.get(mentee.id)
    return known ? [sorted(mentee, known, candidatesFor(mentee, known, bank))] : []
  })
  return { waiting, pairsOf: bank.pairsOf }
}

function sorted(mentee: FoundMentee, facts: MenteeFacts, candidates: Candidate[]): Waiting {
  const fit = candidates.filter(({ findings }) => obstacles(findings).length === 0).sort(byScore)
  return { mentee, facts, fit, unfit: candidates.filter((candidate) => !fit.includes(candidate)) }
}

/** What a proposal looks at of somebody who waits, and of a mentor for them. */
export type Ranked = Pick<Candidate, 'nameKey'> & { mentor: { profileId: number }; score: Pick<Candidate['score'], 'total' | 'free'> }
export type Asking<C extends Ranked> = { mentee: { id: number; choice: { mentorProfileId: number } | null }; fit: C[]; unfit: C[] }

/** The mentor of the decision about a mentee; undefined when there is no decision, or its mentor is not in the bank any more. */
export function decidedOf<C extends Ranked>({ mentee, fit, unfit }: Asking<C>): C | undefined {
  return [...fit, ...unfit].find(({ mentor }) => mentor.profileId === mentee.choice?.mentorProfileId)
}

/** Names of these mentees, for telling who does not wait any more. */
export async function namesOf(ids: number[]): Promise<string[]> {
  const person = { select: { lastName: true, firstName: true, middleName: true } } as const
  const mentees = await read().menteeProfile.findMany({
    where: { id: { in: ids } },
    select: { person },
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
  })
  return mentees.map((mentee) => fullName(mentee.person))
}
