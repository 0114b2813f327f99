import type { Actor, Year } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import { type Received, storeFile } from '../app/uploads.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { MaterialData } from './form.ts'
import { findMaterial, publicationFacts } from './queries.ts'
import { blocksPublication } from './rules.ts'

const keyOf = (data: { title: string; authors: string | null }) => searchKey(data.title, data.authors)

/** Adds a unit with its files to the library of a year and returns its id. */
export function addMaterial(actor: Actor, year: Year, { version: _version, ...data }: MaterialData, files: Received[]): Promise<number> {
  return write(async (tx) => {
    const ids: number[] = []
    for (const file of files) ids.push(await storeFile(tx, actor.userId, file))
    const { id } = await tx.material.create({
      data: { ...data, schoolYearId: year.id, titleKey: keyOf(data), files: { create: ids.map((fileId) => ({ fileId })) } },
      select: { id: true },
    })
    await record(tx, actor, 'material.added', { kind: 'material', id }, { kind: data.kind, files: ids.length })
    return id
  })
}

/** Changes a unit and adds files to it. Throws StaleRecord when somebody changed it meanwhile. */
export function changeMaterial(actor: Actor, id: number, { version, ...data }: MaterialData, files: Received[]): Promise<void> {
  return write(async (tx) => {
    await findMaterial(id)
    assertFresh(await tx.material.updateMany({ where: { id, version }, data: { ...data, titleKey: keyOf(data), version: version + 1 } }))
    for (const file of files) await tx.materialFile.create({ data: { materialId: id, fileId: await storeFile(tx, actor.userId, file) } })
    await record(tx, actor, 'material.changed', { kind: 'material', id }, { files: files.length })
  })
}

/** Takes a file out of a unit; the bytes stay until the yearly clean-up. */
export function removeMaterialFile(actor: Actor, id: number, fileId: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.materialFile.deleteMany({ where: { materialId: id, fileId } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'material.fileRemoved', { kind: 'material', id })
  })
}

/** Shows a unit to everybody on the site. Throws RuleViolation with what is missing. */
export function publishMaterial(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const reasons = blocksPublication(publicationFacts(await findMaterial(id)))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    assertFresh(await tx.material.updateMany({ where: { id, publishedAt: null }, data: { publishedAt: new Date() } }))
    await record(tx, actor, 'material.published', { kind: 'material', id })
  })
}

/** Takes a unit off the site. */
export function withdrawMaterial(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    assertFresh(await tx.material.updateMany({ where: { id, publishedAt: { not: null } }, data: { publishedAt: null } }))
    await record(tx, actor, 'material.withdrawn', { kind: 'material', id })
  })
}
