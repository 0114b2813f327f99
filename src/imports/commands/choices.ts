import type { Actor } from '../../app/actor.ts'
import { write, type Tx } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import type { ImportKind, RowChoice } from '../../generated/prisma/enums.ts'
import { record } from '../../journal/record.ts'
import { choiceOf, choicesFor } from '../rules.ts'

export type Decision = { rowNumber: number; shown: string; chosen: string }

const resemblance = { rowNumber: true, status: true, likeness: true, sameRow: true, fills: true, updates: true, choice: true } as const

/**
 * Keeps what the person decided about rows that may repeat somebody; returns how many rows changed. Only rows whose
 * choice differs from the one on the page are touched, so that another person's choices on it are not lost.
 */
export function chooseForRows(actor: Actor, importId: number, decisions: Decision[]): Promise<number> {
  return write(async (tx) => {
    const kind = await demandReady(tx, importId)
    const changed = new Map(decisions.filter(({ shown, chosen }) => shown !== chosen).map(({ rowNumber, chosen }) => [rowNumber, chosen]))
    const rows = await tx.importRow.findMany({ where: { importId, rowNumber: { in: [...changed.keys()] } }, select: resemblance })
    let count = 0
    for (const row of rows) {
      const choice = choicesFor(kind, row).find((allowed) => allowed === changed.get(row.rowNumber))
      if (choice === undefined || choice === choiceOf(kind, row)) continue
      await tx.importRow.updateMany({ where: { importId, rowNumber: row.rowNumber }, data: { choice } })
      count += 1
    }
    if (count > 0) await record(tx, actor, 'import.choicesMade', { kind: 'import', id: importId }, { rows: count })
    return count
  })
}

/**
 * One decision for every row that certainly repeats a known person: a list of last year's children, for instance.
 * Replacing goes together with completing; a row that brings nothing of what was chosen is left as it is.
 */
export function chooseForAll(actor: Actor, importId: number, choice: Exclude<RowChoice, 'create'>): Promise<number> {
  return write(async (tx) => {
    await demandReady(tx, importId)
    const where = { importId, status: 'duplicate', likeness: 'exact', sameRow: null } as const
    const bringing = choice === 'skip' ? {} : choice === 'update' ? { updates: true } : { fills: true }
    const chosen = await tx.importRow.updateMany({ where: { ...where, ...bringing }, data: { choice } })
    const completed = choice === 'update' ? await tx.importRow.updateMany({ where: { ...where, fills: true, updates: false }, data: { choice: 'fill' } }) : null
    const count = chosen.count + (completed?.count ?? 0)
    await record(tx, actor, 'import.choicesMade', { kind: 'import', id: importId }, { rows: count, choice })
    return count
  })
}

async function demandReady(tx: Tx, id: number): Promise<ImportKind> {
  const list = await tx.import.findUnique({ where: { id }, select: { status: true, kind: true } })
  if (!list) throw new NotFound()
  if (list.status !== 'ready') throw new RuleViolation([{ code: 'app.statusChanged' }])
  return list.kind
}
