import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import type { ImportKind, Mapping } from '../fields.ts'
import { importFacts } from '../facts.ts'
import { findImport } from '../queries.ts'
import { importWorkflow } from '../rules.ts'
import { unpackHeaders } from '../stored.ts'
import { headersKey } from '../understanding.ts'

/**
 * Says where the headings are and what is in which column; the list has to be read anew then, and the next file with the
 * same headings is read so at once. An empty mapping is guessed again. Throws StaleRecord when somebody else changed the
 * columns meanwhile.
 */
export function changeColumns(actor: Actor, id: number, version: number, chosen: { headerRow: number; mapping: Mapping }): Promise<void> {
  return write(async (tx) => {
    const { status: from, facts } = await importFacts(id)
    const status = advance(importWorkflow, 'remap', from, facts, actor)
    const { headerRow, mapping } = chosen
    const { kind, headers } = await findImport(id)
    const data = { status, version: version + 1, headerRow, mapping: JSON.stringify(mapping) }
    assertFresh(await tx.import.updateMany({ where: { id, version, status: from }, data }))
    if (Object.keys(mapping).length > 0) await remember(tx, { kind, headersKey: headersKey(unpackHeaders(headers)) }, mapping)
    await record(tx, actor, 'import.remapped', { kind: 'import', id }, { headerRow, fields: Object.keys(mapping) })
  })
}

/** Forgets how the columns of such files stood; the list is read anew with the columns guessed by their headings. */
export function forgetColumns(actor: Actor, id: number, version: number): Promise<void> {
  return write(async (tx) => {
    const { status: from, facts } = await importFacts(id)
    const status = advance(importWorkflow, 'remap', from, facts, actor)
    const { kind, headers } = await findImport(id)
    const data = { status, version: version + 1, headerRow: null, mapping: '{}' }
    assertFresh(await tx.import.updateMany({ where: { id, version, status: from }, data }))
    await tx.importMapping.deleteMany({ where: { kind, headersKey: headersKey(unpackHeaders(headers)) } })
    await record(tx, actor, 'import.columnsForgotten', { kind: 'import', id })
  })
}

async function remember(tx: Tx, key: { kind: ImportKind; headersKey: string }, mapping: Mapping): Promise<void> {
  const data = { mapping: JSON.stringify(mapping) }
  await tx.importMapping.upsert({ where: { kind_headersKey: key }, create: { ...key, ...data }, update: data })
}
