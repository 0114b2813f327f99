import type { Actor } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { LabourData } from './form.ts'
import { labourAt } from './queries.ts'

/** Writes down how the mentor of a pair is formalised and paid (§1.2). Throws StaleRecord when the pair was changed meanwhile. */
export function arrangeLabour(actor: Actor, pairId: number, { version, ...data }: LabourData): Promise<void> {
  return write(async (tx) => {
    const before = await labourAt(pairId)
    assertFresh(await tx.pair.updateMany({ where: { id: pairId, version }, data: { ...data, version: version + 1 } }))
    const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof data] !== value)
    await record(tx, actor, 'pair.labourArranged', { kind: 'pair', id: pairId }, { fields: fields.map(([name]) => name) })
  })
}
