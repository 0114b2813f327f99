import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import type { Mapping } from '../columns.ts'
import { importFacts } from '../facts.ts'
import { importWorkflow } from '../rules.ts'

/**
 * Says where the headings are and what is in which column; the list has to be read anew then. An empty mapping is
 * guessed again. Throws StaleRecord when somebody else changed the columns meanwhile.
 */
export function changeColumns(actor: Actor, id: number, version: number, chosen: { headerRow: number; mapping: Mapping }): Promise<void> {
  return write(async (tx) => {
    const { status: from, facts } = await importFacts(id)
    const status = advance(importWorkflow, 'remap', from, facts, actor)
    const { headerRow, mapping } = chosen
    const data = { status, version: version + 1, headerRow, mapping: JSON.stringify(mapping) }
    assertFresh(await tx.import.updateMany({ where: { id, version, status: from }, data }))
    await record(tx, actor, 'import.remapped', { kind: 'import', id }, { headerRow, fields: Object.keys(mapping) })
  })
}
