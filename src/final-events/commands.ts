import type { Actor, Year } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { type Received, storeFile } from '../app/uploads.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { FinalEventData } from './form.ts'
import { findFinalEvent, listPractices } from './queries.ts'

/** Plans the final event of a year, or enters one that was held; returns its id. */
export function planFinalEvent(actor: Actor, year: Year, { version: _version, ...data }: FinalEventData, protocol: Received | null): Promise<number> {
  return write(async (tx) => {
    const { id } = await tx.finalEvent.create({ data: { ...data, ...(await stored(tx, actor, protocol)), schoolYearId: year.id }, select: { id: true } })
    await record(tx, actor, 'finalEvent.planned', { kind: 'finalEvent', id }, { heldOn: data.heldOn })
    return id
  })
}

/** Changes an event; a new protocol takes the place of the old one. Throws StaleRecord. */
export function changeFinalEvent(actor: Actor, id: number, { version, ...data }: FinalEventData, protocol: Received | null): Promise<void> {
  return write(async (tx) => {
    await findFinalEvent(id)
    assertFresh(await tx.finalEvent.updateMany({ where: { id, version }, data: { ...data, ...(await stored(tx, actor, protocol)), version: version + 1 } }))
    await record(tx, actor, 'finalEvent.changed', { kind: 'finalEvent', id }, { protocol: protocol ? 1 : 0 })
  })
}

/** Keeps which practices of the year the event chose as the best. */
export function choosePractices(actor: Actor, id: number, chosen: number[]): Promise<void> {
  return write(async (tx) => {
    const event = await findFinalEvent(id)
    const practices = (await listPractices(event.schoolYearId)).map((practice) => ({
      finalEventId: id,
      materialId: practice.id,
      chosen: chosen.includes(practice.id),
    }))
    await tx.finalEventPractice.deleteMany({ where: { finalEventId: id } })
    await tx.finalEventPractice.createMany({ data: practices })
    await record(tx, actor, 'finalEvent.practicesChosen', { kind: 'finalEvent', id }, { chosen: practices.filter((practice) => practice.chosen).length })
  })
}

async function stored(tx: Tx, actor: Actor, protocol: Received | null): Promise<{ protocolFileId?: number }> {
  return protocol ? { protocolFileId: await storeFile(tx, actor.userId, protocol) } : {}
}
