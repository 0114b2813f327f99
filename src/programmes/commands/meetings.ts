import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { activityOf, findProgramme, type FoundMeeting, type FoundProgramme, meetingOf } from '../find.ts'
import type { MeetingData } from '../form.ts'
import { mayCorrect } from '../policy.ts'
import { blocksMarking, blocksMeetings, isOpen } from '../rules.ts'
import { setMark } from './progress.ts'

const repeatWithin = 60_000

/** Writes a meeting into the log; an activity named with it is marked as done on that day. */
export function addMeeting(actor: Actor, programmeId: number, data: MeetingData): Promise<number> {
  return write(async (tx) => {
    const programme = await findProgramme(actor, programmeId)
    assertOpen(programme)
    const repeated = await findRepeated(tx, actor, programme, data)
    if (repeated) return repeated.id
    const topic = data.activityId === null ? null : await markWith(tx, actor, programme, data.activityId, data)
    const { id } = await tx.meeting.create({ data: { programmeId, createdById: actor.userId, ...rowOf(programme, data, topic) }, select: { id: true } })
    await record(tx, actor, 'programme.meetingAdded', { kind: 'programme', id: programmeId }, { meeting: id })
    return id
  })
}

/** Corrects an entry of the log. Throws StaleRecord when somebody else changed it meanwhile. */
export function changeMeeting(actor: Actor, programmeId: number, id: number, data: MeetingData): Promise<void> {
  return write(async (tx) => {
    const programme = await findProgramme(actor, programmeId)
    const meeting = ownEntry(actor, programme, id)
    const { version } = data
    assertFresh(await tx.meeting.updateMany({ where: { id, programmeId, version }, data: { ...rowOf(programme, data, meeting.topic), version: version + 1 } }))
    await record(tx, actor, 'programme.meetingChanged', { kind: 'programme', id: programmeId }, { meeting: id })
  })
}

/** Takes an entry out of the log; the mark of an activity stays. */
export function removeMeeting(actor: Actor, programmeId: number, id: number): Promise<void> {
  return write(async (tx) => {
    ownEntry(actor, await findProgramme(actor, programmeId), id)
    await tx.meeting.delete({ where: { id } })
    await record(tx, actor, 'programme.meetingRemoved', { kind: 'programme', id: programmeId }, { meeting: id })
  })
}

// A second tap on the button over a slow network sends the same form again: one meeting is held once.
function findRepeated(tx: Tx, actor: Actor, programme: FoundProgramme, data: MeetingData) {
  const title = data.activityId === null ? null : activityOf(programme, data.activityId).title
  const justNow = { gt: new Date(Date.now() - repeatWithin) }
  return tx.meeting.findFirst({
    where: { programmeId: programme.id, createdById: actor.userId, createdAt: justNow, ...rowOf(programme, data, title) },
    select: { id: true },
  })
}

function assertOpen(programme: FoundProgramme): void {
  const reasons = blocksMeetings(programme)
  if (reasons.length > 0) throw new RuleViolation(reasons)
}

async function markWith(tx: Tx, actor: Actor, programme: FoundProgramme, activityId: number, data: MeetingData): Promise<string> {
  const activity = activityOf(programme, activityId)
  const reasons = blocksMarking(programme)
  if (reasons.length > 0) throw new RuleViolation(reasons)
  if (!isOpen(activity)) return activity.title
  await setMark(tx, actor, {
    programmeId: programme.id,
    activity,
    version: activity.version,
    mark: 'done',
    doneOn: data.heldOn,
    actualResult: data.summary,
    comment: activity.comment,
  })
  return activity.title
}

function rowOf(programme: FoundProgramme, { activityId: _activityId, version: _version, absent, topic, ...data }: MeetingData, titleOfActivity: string | null) {
  const members = programme.pair.members.map((member) => member.menteeProfileId)
  if (absent.some((id) => !members.includes(id))) throw new NotFound()
  return { ...data, topic: topic ?? titleOfActivity ?? '', absent: absent.join(' ') }
}

function ownEntry(actor: Actor, programme: FoundProgramme, id: number): FoundMeeting {
  const meeting = meetingOf(programme, id)
  assertOpen(programme)
  if (!mayCorrect(actor, meeting)) throw new RuleViolation([{ code: 'programmes.notYourEntry' }])
  return meeting
}
