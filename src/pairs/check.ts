import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { Reason } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import { liveStatuses, type PairFacts } from './facts.ts'
import type { PairData } from './form.ts'
import { listMenteeFacts, listMentorFacts, listOtherPairs } from './participants.ts'
import { checkPair, type Finding, prohibitions } from './rules.ts'

/** A pair as it is typed or stored, before its people are looked up. */
export type Composition = Pick<PairData, 'form' | 'roleModel' | 'topic' | 'startsOn' | 'endsOn' | 'overCapacityWhy' | 'mentorId' | 'menteeIds'> & Pick<PairFacts, 'status'>

/** Looks up the facts of a composition in a school year; null when someone in it is not of that year. */
export async function factsOf(schoolYearId: number, composition: Composition, pairId: number | null): Promise<PairFacts | null> {
  const { mentorId, menteeIds, topic, ...rest } = composition
  const year = await read().schoolYear.findUniqueOrThrow({ where: { id: schoolYearId }, select: { startsOn: true, endsOn: true } })
  const [mentor] = await listMentorFacts({ id: mentorId, schoolYearId })
  const mentees = await listMenteeFacts({ id: { in: menteeIds }, schoolYearId })
  if (!mentor || mentees.length !== menteeIds.length) return null
  const others = await listOtherPairs(schoolYearId, pairId)
  return { ...rest, topicKey: searchKey(topic), year, today: today(), mentor, mentees, others }
}

const stored = {
  id: true, schoolYearId: true, status: true, form: true, roleModel: true, topic: true, startsOn: true, endsOn: true, overCapacityWhy: true, mentorProfileId: true,
  members: { select: { menteeProfileId: true } },
} as const

/** What §7.4 says of a stored pair now. */
export async function findingsOf(pairId: number): Promise<Finding[]> {
  const { mentorProfileId, members, schoolYearId, id, ...pair } = await read().pair.findUniqueOrThrow({ where: { id: pairId }, select: stored })
  const composition = { ...pair, mentorId: mentorProfileId, menteeIds: members.map((member) => member.menteeProfileId) }
  const facts = await factsOf(schoolYearId, composition, id)
  return facts ? checkPair(facts).map((finding) => ({ ...finding, reason: onPage(finding.reason, id) })) : []
}

/** Why pairs must not enter an order (§8.4 B3), by pair; a pair without prohibitions is absent. */
export async function prohibitionsOf(pairIds: number[]): Promise<Map<number, Reason[]>> {
  const live = await read().pair.findMany({ where: { id: { in: pairIds }, status: { in: [...liveStatuses] } }, select: { id: true } })
  const found = new Map<number, Reason[]>()
  for (const { id } of live) {
    const reasons = prohibitions(await findingsOf(id))
    if (reasons.length > 0) found.set(id, reasons)
  }
  return found
}

// A rule names the field that settles it; away from the form the field is on the page «Изменить».
function onPage(reason: Reason, pairId: number): Reason {
  return reason.url?.startsWith('#') ? { ...reason, url: `/pairs/${pairId}/edit${reason.url}` } : reason
}
