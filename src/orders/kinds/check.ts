import { today } from '../../app/clock.ts'
import { read } from '../../app/db.ts'
import type { Errors } from '../../app/forms.ts'
import { addWorkingDays } from '../../pairs/term.ts'
import { inForce, unissued } from '../rules.ts'
import { type FoundPair, listPairsFor, peopleIn } from '../source.ts'
import type { NewChange, Subject, SubjectName } from './form.ts'
import { kindProblems as problems } from './messages.ts'

const noticeDays = 3

/** What only the records tell of a subject: pairs that are gone or held by another draft, people of another year, a short notice. */
export async function subjectErrors(schoolYearId: number, orderId: number | null, subject: SubjectName, data: Subject): Promise<Errors> {
  if (data.changes.length > 0) return changeErrors(schoolYearId, orderId, data)
  if (subject === 'cancellation')
    return (await cancellable(schoolYearId)).some(({ id }) => id === data.changesOrderId) ? {} : { changesOrderId: problems.order }
  if (subject === 'finalEvent') return (await isEvent(schoolYearId, data.finalEventId)) ? {} : { finalEventId: problems.event }
  if (subject === 'programmesApproval') return sameNumber(data.pairIds, await withProgramme(schoolYearId, data.pairIds)) ? {} : { pairIds: problems.pairs }
  return subject === 'results' ? rewardErrors(schoolYearId, data) : {}
}

/** Orders of the year that may be cancelled, latest first. */
export function cancellable(schoolYearId: number) {
  return read().order.findMany({
    where: { schoolYearId, status: { in: [...inForce] }, kind: { not: 'cancellation' } },
    select: { id: true, number: true, datedOn: true, title: true },
    orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
  })
}

/** Pairs of the year that have a programme; those among `ids` when they are given. */
export function withProgramme(schoolYearId: number, ids?: number[]): Promise<FoundPair[]> {
  return listPairsFor(schoolYearId, { status: { in: ['agreed', 'active'] }, programme: { isNot: null }, ...(ids ? { id: { in: ids } } : {}) })
}

async function changeErrors(schoolYearId: number, orderId: number | null, { changes, pairIds, acknowledged }: Subject): Promise<Errors> {
  const pairs = await listPairsFor(schoolYearId, { status: 'active', id: { in: pairIds } })
  const field = changes.length > 1 || changes[0]?.act === 'extend' || changes[0]?.act === 'terminate' ? 'pairIds' : 'form'
  if (!sameNumber(pairIds, pairs)) return { [field]: problems.gone }
  const held = await heldElsewhere(pairIds, orderId)
  if (held.length > 0) return { [field]: problems.held(held.join('; ')) }
  const [change] = changes
  if (change && change.mentorProfileId !== null && !(await isMentor(schoolYearId, change.mentorProfileId))) return { mentorProfileId: problems.mentor }
  if (change && change.menteeProfileId !== null && !(await isMentee(schoolYearId, change, pairs))) return { menteeProfileId: problems.mentee }
  return change && !acknowledged && isShortNotice(change, pairs, today()) ? { acknowledged: problems.shortNotice(noticedFrom(change, today())) } : {}
}

/** Whether an employer who ends the duty of a mentor on the staff gave less than three working days' notice in writing (§1.2). */
export function isShortNotice(change: Pick<NewChange, 'act' | 'initiator' | 'noticeOn' | 'effectiveOn'>, pairs: readonly Mentored[], day: string): boolean {
  if (change.act !== 'terminate' || change.initiator !== 'employer') return false
  const isStaff = pairs.some((pair) => pair.mentorProfile.person.kind === 'staff')
  return isStaff && change.effectiveOn < noticedFrom(change, day)
}

// The first last day that leaves three working days after the notice.
function noticedFrom({ noticeOn }: Pick<NewChange, 'noticeOn'>, day: string): string {
  return addWorkingDays(noticeOn ?? day, noticeDays)
}

type Mentored = { mentorProfile: { person: { kind: string } } }

async function heldElsewhere(pairIds: number[], orderId: number | null): Promise<string[]> {
  const order = { status: { in: [...unissued] }, ...(orderId === null ? {} : { id: { not: orderId } }) }
  const found = await read().orderChange.findMany({ where: { pairId: { in: pairIds }, order }, select: { pair: { select: { topic: true } } } })
  return [...new Set(found.map(({ pair }) => pair.topic))]
}

async function isMentor(schoolYearId: number, id: number): Promise<boolean> {
  return (await read().mentorProfile.count({ where: { id, schoolYearId, status: 'inBank' } })) > 0
}

async function isMentee(schoolYearId: number, { act, menteeProfileId }: NewChange, pairs: readonly FoundPair[]): Promise<boolean> {
  if (menteeProfileId === null) return false
  if (act === 'removeMentee') return pairs.some((pair) => pair.members.some((member) => member.menteeProfileId === menteeProfileId))
  return (await read().menteeProfile.count({ where: { id: menteeProfileId, schoolYearId, status: { in: ['inBank', 'mentorChosen', 'inProgramme'] } } })) > 0
}

async function isEvent(schoolYearId: number, id: number | null): Promise<boolean> {
  return id !== null && (await read().finalEvent.count({ where: { id, schoolYearId } })) > 0
}

// Only participants of completed pairs are rewarded (§8.4 B13).
async function rewardErrors(schoolYearId: number, { awards, pairIds }: Subject): Promise<Errors> {
  const pairs = await listPairsFor(schoolYearId, { status: 'completed', id: { in: pairIds } })
  const takesPart = (pairId: number, personId: number) => pairs.some((pair) => pair.id === pairId && peopleIn(pair).some(({ id }) => id === personId))
  return awards.every(({ pairId, personId }) => takesPart(pairId, personId)) ? {} : { rewarded: problems.rewarded }
}

function sameNumber(ids: readonly number[], found: readonly FoundPair[]): boolean {
  return ids.length === found.length
}
