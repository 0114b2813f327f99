import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { activityOf, findProgramme, type FoundActivity } from '../find.ts'
import type { MarkData, TransferData } from '../form.ts'
import { blocksMarking } from '../rules.ts'

/** Marks an activity of an approved programme of an acting pair, or corrects its mark. Throws StaleRecord when somebody else marked it meanwhile. */
export function markActivity(actor: Actor, programmeId: number, id: number, data: MarkData): Promise<void> {
  return write(async (tx) => {
    const activity = await findMarkable(actor, programmeId, id)
    const doneOn = data.mark === 'notDone' ? null : data.doneOn
    if (isRepeated(activity, { ...data, doneOn })) return
    await setMark(tx, actor, { programmeId, activity, ...data, doneOn })
  })
}

// A second tap on «Сохранить» over a slow network sends the same form again: that is not another person's change.
function isRepeated(activity: FoundActivity, data: MarkData): boolean {
  const { mark, doneOn, actualResult, comment, version } = data
  return (
    activity.version === version + 1 &&
    activity.mark === mark &&
    activity.doneOn === doneOn &&
    activity.actualResult === actualResult &&
    activity.comment === comment
  )
}

type Mark = Omit<MarkData, 'mark'> & { mark: MarkData['mark'] | 'planned' | 'moved'; programmeId: number; activity: FoundActivity }

/** The step of setting a mark, for commands that mark an activity inside their own transaction. */
export async function setMark(tx: Tx, actor: Actor, { programmeId, activity, version, mark, ...data }: Mark): Promise<void> {
  const { id } = activity
  const open = mark === 'planned' || mark === 'moved'
  const marked = { markedAt: open ? null : new Date(), markedById: open ? null : actor.userId }
  assertFresh(await tx.activity.updateMany({ where: { id, programmeId, version }, data: { ...data, ...marked, mark, version: version + 1 } }))
  await record(
    tx,
    actor,
    open ? 'programme.activityUnmarked' : 'programme.activityMarked',
    { kind: 'programme', id: programmeId },
    { activity: id, from: activity.mark, to: mark },
  )
}

/** Takes a mark back, when the wrong row was tapped. */
export function unmarkActivity(actor: Actor, programmeId: number, id: number, version: number): Promise<void> {
  return write(async (tx) => {
    const activity = await findMarkable(actor, programmeId, id)
    const last = activity.moves.at(-1)
    await setMark(tx, actor, { programmeId, activity, version, mark: last ? 'moved' : 'planned', doneOn: null, actualResult: null, comment: last?.why ?? null })
  })
}

/** Puts an activity off to another day; the reason is kept beside it and in the list of changes (§4.6 item 10). */
export function moveActivity(actor: Actor, programmeId: number, id: number, { dueOn, why, version }: TransferData): Promise<void> {
  return write(async (tx) => {
    const before = await findMarkable(actor, programmeId, id)
    const data = {
      dueOn,
      mark: 'moved',
      comment: why,
      doneOn: null,
      actualResult: null,
      markedAt: new Date(),
      markedById: actor.userId,
      version: version + 1,
    } as const
    assertFresh(await tx.activity.updateMany({ where: { id, programmeId, version }, data }))
    await tx.activityMove.create({ data: { activityId: id, movedOn: today(), fromOn: before.dueOn, toOn: dueOn, why, movedById: actor.userId } })
    await record(tx, actor, 'programme.activityMoved', { kind: 'programme', id: programmeId }, { activity: id, from: before.dueOn, to: dueOn })
  })
}

async function findMarkable(actor: Actor, programmeId: number, id: number): Promise<FoundActivity> {
  const programme = await findProgramme(actor, programmeId)
  const activity = activityOf(programme, id)
  const reasons = blocksMarking(programme)
  if (reasons.length > 0) throw new RuleViolation(reasons)
  return activity
}
