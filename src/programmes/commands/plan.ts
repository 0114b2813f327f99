import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { activityOf } from '../find.ts'
import type { ActivityData } from '../form.ts'
import { findEditable, touch } from './programme.ts'

/** Adds a row to the plan, last in its stage. */
export function addActivity(actor: Actor, programmeId: number, { version: _version, ...data }: ActivityData): Promise<number> {
  return write(async (tx) => {
    const { activities } = await findEditable(actor, programmeId)
    const position = Math.max(-1, ...activities.map((activity) => activity.position)) + 1
    const { id } = await tx.activity.create({ data: { programmeId, position, ...data }, select: { id: true } })
    await touch(tx, programmeId)
    await record(tx, actor, 'programme.activityAdded', { kind: 'programme', id: programmeId }, { activity: id })
    return id
  })
}

/** Changes a row of the plan. Throws StaleRecord when somebody else changed it meanwhile. */
export function changeActivity(actor: Actor, programmeId: number, id: number, { version, ...data }: ActivityData): Promise<void> {
  return write(async (tx) => {
    await findEditable(actor, programmeId, id)
    assertFresh(await tx.activity.updateMany({ where: { id, programmeId, version }, data: { ...data, version: version + 1 } }))
    await touch(tx, programmeId)
    await record(tx, actor, 'programme.activityChanged', { kind: 'programme', id: programmeId }, { activity: id })
  })
}

/** Takes a row out of the plan. */
export function removeActivity(actor: Actor, programmeId: number, id: number): Promise<void> {
  return write(async (tx) => {
    await findEditable(actor, programmeId, id)
    await tx.activity.delete({ where: { id } })
    await touch(tx, programmeId)
    await record(tx, actor, 'programme.activityRemoved', { kind: 'programme', id: programmeId }, { activity: id })
  })
}

/** Moves a row one place up or down within its stage; at the edge nothing happens. */
export function shiftActivity(actor: Actor, programmeId: number, id: number, up: boolean): Promise<void> {
  return write(async (tx) => {
    const programme = await findEditable(actor, programmeId, id)
    const { stage } = activityOf(programme, id)
    const rows = programme.activities.filter((activity) => activity.stage === stage)
    const here = rows.findIndex((activity) => activity.id === id)
    const neighbour = rows[here + (up ? -1 : 1)]
    if (!neighbour) return
    const order = programme.activities.map((activity) => (activity.id === id ? neighbour.id : activity.id === neighbour.id ? id : activity.id))
    for (const [position, activityId] of order.entries()) await tx.activity.update({ where: { id: activityId }, data: { position } })
    await touch(tx, programmeId)
    await record(tx, actor, 'programme.activityShifted', { kind: 'programme', id: programmeId }, { activity: id })
  })
}
