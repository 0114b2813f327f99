import { today } from '../app/clock.ts'
import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { storeFile } from '../app/uploads.ts'
import { assertFresh } from '../app/versions.ts'
import { readTemplate } from '../documents/in-force.ts'
import type { TemplateName } from '../documents/types.ts'
import { record } from '../journal/record.ts'
import { checkTemplate } from './check.ts'
import { documents, words } from './messages.ts'
import { bytesOf, findVersion, isBuiltIn, listVersions } from './queries.ts'
import { forceBlockers, hasBegun, inForceOn, isIncomplete } from './rules.ts'

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Keeps a file that has passed `refusalOf`; it works only after `putIntoForce`. Returns its id. */
export function addVersion(actor: Actor, name: TemplateName, file: { name: string; bytes: Buffer }, note: string | null): Promise<number> {
  return write(async (tx) => {
    const fileId = await storeFile(tx, actor.userId, { ...file, mime })
    const { id } = await tx.documentTemplate.create({ data: { name, fileId, note, createdById: actor.userId }, select: { id: true } })
    await record(tx, actor, 'documentTemplate.uploaded', { kind: 'documentTemplate', id }, { name })
    return id
  })
}

/** Puts a file into force from a day, not earlier than today; one that has worked before begins anew as another line of the history. */
export function putIntoForce(actor: Actor, name: TemplateName, id: number, data: { validFrom: string; incomplete: boolean; version: number }): Promise<void> {
  return write(async (tx) => {
    const found = await findVersion(name, id)
    const check = checkTemplate(name, await bytesOf(found))
    const reasons = forceBlockers(check)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    if (isIncomplete(check) && !data.incomplete) throw new RuleViolation([{ code: 'documentTemplates.incomplete' }])
    await freeDay(tx, name, data.validFrom)
    assertFresh(await tx.documentTemplate.updateMany({ where: { id, version: data.version }, data: { version: data.version + 1 } }))
    const forced = hasBegun(found, today()) ? await againFrom(tx, actor, id, data.validFrom) : await firstFrom(tx, id, data.validFrom)
    await record(tx, actor, 'documentTemplate.forced', { kind: 'documentTemplate', id: forced }, { name, from: data.validFrom })
  })
}

/** Takes back a day that has not come yet; what is in force today is ended by another file or by the built-in one. */
export function cancelForce(actor: Actor, name: TemplateName, id: number): Promise<void> {
  return write(async (tx) => {
    const found = await findVersion(name, id)
    if (found.validFrom === null || found.validFrom <= today()) throw new RuleViolation([{ code: 'app.statusChanged' }])
    await tx.documentTemplate.update({ where: { id }, data: { validFrom: null, version: { increment: 1 } } })
    await record(tx, actor, 'documentTemplate.cancelled', { kind: 'documentTemplate', id }, { name })
  })
}

/** From today the built-in template works again: a copy of it is put into force, so that earlier documents keep the file of their day. */
export function returnBuiltIn(actor: Actor, name: TemplateName): Promise<string> {
  return write(async (tx) => {
    const day = today()
    const now = inForceOn(await listVersions(name), day)
    if (now === null || isBuiltIn(now)) throw new RuleViolation([{ code: 'documentTemplates.builtIn' }])
    await freeDay(tx, name, day)
    const fileId = await storeFile(tx, actor.userId, { name: words.builtInFile(documents[name].title), bytes: readTemplate(name), mime })
    const data = { name, fileId, note: words.builtInNote, createdById: actor.userId, validFrom: day }
    const { id } = await tx.documentTemplate.create({ data, select: { id: true } })
    await record(tx, actor, 'documentTemplate.builtIn', { kind: 'documentTemplate', id }, { name })
    return day
  })
}

// Two files of one day would leave it to chance which of them works.
async function freeDay(tx: Tx, name: TemplateName, day: string): Promise<void> {
  await tx.documentTemplate.updateMany({ where: { name, validFrom: day }, data: { validFrom: null } })
}

async function firstFrom(tx: Tx, id: number, validFrom: string): Promise<number> {
  await tx.documentTemplate.update({ where: { id }, data: { validFrom } })
  return id
}

async function againFrom(tx: Tx, actor: Actor, id: number, validFrom: string): Promise<number> {
  const { name, fileId, note } = await tx.documentTemplate.findUniqueOrThrow({ where: { id }, select: { name: true, fileId: true, note: true } })
  const copy = await tx.documentTemplate.create({ data: { name, fileId, note, validFrom, createdById: actor.userId }, select: { id: true } })
  return copy.id
}
