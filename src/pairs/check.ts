import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { Reason } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import type { OtherPair, PairFacts } from './facts.ts'
import type { PairData } from './form.ts'
import { listMenteeFacts, listMentorFacts, listOtherPairs } from './participants.ts'
import { checkPair, type Finding } from './rules.ts'

/** A pair as it is typed or stored, before its people are looked up. */
export type Composition = Pick<PairData, 'form' | 'roleModel' | 'topic' | 'startsOn' | 'endsOn' | 'overCapacityWhy' | 'mentorId' | 'menteeIds'> &
  Pick<PairFacts, 'status'>

/** Looks up the facts of a composition in a school year; null when someone in it is not of that year. */
export async function factsOf(schoolYearId: number, composition: Composition, pairId: number | null): Promise<PairFacts | null> {
  const { mentorId, menteeIds, topic, ...rest } = composition
  const year = await read().schoolYear.findUniqueOrThrow({ where: { id: schoolYearId }, select: { startsOn: true, endsOn: true } })
  const [mentor] = await listMentorFacts({ ids: [mentorId], schoolYearId })
  const mentees = await listMenteeFacts({ ids: menteeIds, schoolYearId })
  if (!mentor || mentees.length !== menteeIds.length) return null
  const others = await listOtherPairs(schoolYearId, pairId)
  return { ...rest, topicKey: searchKey(topic), year, today: today(), mentor, mentees, others }
}

const stored = {
  id: true,
  schoolYearId: true,
  status: true,
  form: true,
  roleModel: true,
  topicKey: true,
  startsOn: true,
  endsOn: true,
  overCapacityWhy: true,
  mentorProfileId: true,
  schoolYear: { select: { startsOn: true, endsOn: true } },
  members: { select: { menteeProfileId: true } },
} as const

/** What §7.4 says of stored pairs now, by pair. The number of queries does not grow with the number of pairs. */
export async function findingsOf(pairIds: number[]): Promise<Map<number, Finding[]>> {
  const pairs = await read().pair.findMany({ where: { id: { in: pairIds } }, select: stored })
  return findingsAmong(pairs.map(({ members, ...pair }) => ({ ...pair, menteeIds: members.map((member) => member.menteeProfileId) })))
}

/** A pair as it is, or as it would be after a change. */
export type Foreseen = Pick<PairFacts, 'status' | 'form' | 'roleModel' | 'topicKey' | 'startsOn' | 'endsOn' | 'overCapacityWhy'> & {
  id: number
  schoolYearId: number
  schoolYear: { startsOn: string; endsOn: string }
  mentorProfileId: number
  menteeIds: number[]
}

/** What §7.4 says of pairs as they are given, by pair. The number of queries does not grow with the number of pairs. */
export async function findingsAmong(pairs: readonly Foreseen[]): Promise<Map<number, Finding[]>> {
  if (pairs.length === 0) return new Map()
  const mentors = await listMentorFacts({ ids: pairs.map((pair) => pair.mentorProfileId) })
  const mentees = await listMenteeFacts({ ids: pairs.flatMap((pair) => pair.menteeIds) })
  const others = new Map<number, OtherPair[]>()
  for (const year of new Set(pairs.map((pair) => pair.schoolYearId))) others.set(year, await listOtherPairs(year))
  return new Map(
    pairs.map(({ id, schoolYearId, schoolYear: year, mentorProfileId, menteeIds, ...pair }) => {
      const mentor = mentors.find((one) => one.profileId === mentorProfileId)
      const chosen = mentees.filter((one) => menteeIds.includes(one.profileId))
      const rest = (others.get(schoolYearId) ?? []).filter((other) => other.id !== id)
      const findings = mentor ? checkPair({ ...pair, year, today: today(), mentor, mentees: chosen, others: rest }) : []
      return [id, findings.map((finding) => ({ ...finding, reason: onPage(finding.reason, id) }))]
    }),
  )
}

// A rule names the field that settles it; away from the form the field is on the page «Изменить».
function onPage(reason: Reason, pairId: number): Reason {
  return reason.url?.startsWith('#') ? { ...reason, url: `/pairs/${pairId}/edit${reason.url}` } : reason
}
