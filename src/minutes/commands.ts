import type { Actor, Year } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import { type Received, removeFiles, storeFile } from '../app/uploads.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { MinutesData } from './form.ts'
import { findMinutes, numbersOf } from './queries.ts'
import { blocksRemoval } from './rules.ts'

/** Keeps minutes of a meeting and returns their id; null when the body has given the number in this year. */
export function writeMinutes(actor: Actor, year: Year, { version: _version, items, ...data }: MinutesData): Promise<number | null> {
  return write(async (tx) => {
    if ((await numbersOf(year.id, data.body)).includes(data.number)) return null
    const row = { ...(await columnsOf(tx, data)), schoolYearId: year.id, items: { create: items.map((item, position) => ({ ...item, position })) } }
    const { id } = await tx.minutes.create({ data: row, select: { id: true } })
    await record(tx, actor, 'minutes.written', { kind: 'minutes', id }, { items: items.length })
    return id
  })
}

/** Changes minutes. Returns false when the body has given the number to others in that year. Throws StaleRecord. */
export function changeMinutes(actor: Actor, id: number, { version, items, ...data }: MinutesData): Promise<boolean> {
  return write(async (tx) => {
    const { schoolYearId } = await findMinutes(id)
    if ((await numbersOf(schoolYearId, data.body, id)).includes(data.number)) return false
    assertFresh(await tx.minutes.updateMany({ where: { id, version }, data: { ...(await columnsOf(tx, data)), version: version + 1 } }))
    await tx.minutesItem.deleteMany({ where: { minutesId: id } })
    await tx.minutesItem.createMany({ data: items.map((item, position) => ({ ...item, position, minutesId: id })) })
    await record(tx, actor, 'minutes.changed', { kind: 'minutes', id }, { items: items.length })
    return true
  })
}

/**
 * Attaches the paper with signatures. A new one takes the place of the old one, which goes for good: the journal keeps the reason and the
 * checksum of what stood there. Throws RuleViolation without a reason, when somebody has attached a paper meanwhile.
 */
export function attachSigned(actor: Actor, id: number, file: Received, why: string | null): Promise<void> {
  return write(async (tx) => {
    const { file: old } = await findMinutes(id)
    if (old && why === null) throw new RuleViolation([{ code: 'minutes.replacedWhy' }])
    await tx.minutes.update({ where: { id }, data: { fileId: await storeFile(tx, actor.userId, file) } })
    if (!old) return record(tx, actor, 'minutes.signedAttached', { kind: 'minutes', id })
    await removeFiles(tx, [old])
    await record(tx, actor, 'minutes.signedReplaced', { kind: 'minutes', id }, { why, sha256: old.sha256 })
  })
}

/** Removes minutes written by mistake. Throws RuleViolation when a signed paper is attached. */
export function removeMinutes(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const reasons = blocksRemoval(await findMinutes(id))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await tx.minutes.delete({ where: { id } })
    await record(tx, actor, 'minutes.removed', { kind: 'minutes', id })
  })
}

// Who was there is kept in words: the paper must go on saying it when a card is changed or anonymised.
async function columnsOf(tx: Tx, { personIds, others, ...data }: Omit<MinutesData, 'version' | 'items'>) {
  const people = await tx.person.findMany({
    where: { id: { in: personIds } },
    select: { lastName: true, firstName: true, middleName: true },
    orderBy: { nameKey: 'asc' },
  })
  const typed = others?.split(/\r?\n/).map((line) => line.trim()) ?? []
  const present = [...people.map(fullName), ...typed.filter(Boolean)]
  return { ...data, present: present.length > 0 ? present.join('\n') : null }
}
