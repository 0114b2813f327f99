import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'
import type { Row } from '../blending.ts'
import { undoFacts } from '../facts.ts'
import { missingForUndo } from '../merge-rules.ts'
import { insertRow, type Ledger, openLedger, type Step, stepsSchema, updateRow } from './ledger.ts'

/** What could not be put back because it was changed since; `columns` is empty when the whole row could not. */
export type Left = { table: string; columns: string[] }

/** Takes a merge back, step by step from the last one. What was changed since stays as it is and is returned. */
export function undoMerge(actor: Actor, id: number): Promise<{ keptId: number; removedId: number; left: Left[] }> {
  return write(async (tx) => {
    const { keptId, removedId, undo, ...facts } = await undoFacts(id)
    const reasons = missingForUndo(facts)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    const ledger = openLedger(tx)
    const left: Left[] = []
    for (const step of stepsSchema.parse(JSON.parse(undo)).reverse())
      left.push(...(step.after === null ? await putBack(tx, ledger, step) : await turnBack(tx, ledger, step, step.after)))
    await tx.personMerge.update({ where: { id }, data: { undoneAt: new Date(), undo: '' } })
    await record(tx, actor, 'people.mergeUndone', { kind: 'person', id: keptId }, { returned: removedId, left: left.length })
    await record(tx, actor, 'person.mergeUndone', { kind: 'person', id: removedId }, { kept: keptId })
    return { keptId, removedId, left }
  })
}

async function putBack(tx: Tx, ledger: Ledger, { table, before }: Step): Promise<Left[]> {
  const done = (await parentsStand(ledger, table, before)) && (await insertRow(tx, table, before)) > 0
  return done ? [] : [{ table, columns: [] }]
}

async function turnBack(tx: Tx, ledger: Ledger, { table, key, before }: Step, after: Row): Promise<Left[]> {
  const [row] = await ledger.find(table, key)
  if (!row) return [{ table, columns: [] }]
  const isOurs = (column: string) => row[column] === after[column]
  const back = Object.fromEntries(Object.entries(before).filter(([column]) => isOurs(column)))
  const changed = Object.keys(after).filter((column) => !isOurs(column))
  const done = Object.keys(back).length === 0 || ((await parentsStand(ledger, table, back)) && (await updateRow(tx, table, key, back)) > 0)
  const left = [...changed, ...(done ? [] : Object.keys(back))].filter((column) => column !== 'version')
  return left.length === 0 ? [] : [{ table, columns: left }]
}

/** False when something the row points to is not there any more: a training deleted since, say. */
async function parentsStand(ledger: Ledger, table: string, row: Row): Promise<boolean> {
  const { parents } = await ledger.shapeOf(table)
  for (const { column, table: parent } of parents) {
    const id = row[column] ?? null
    if (id !== null && (await ledger.find(parent, { id })).length === 0) return false
  }
  return true
}
