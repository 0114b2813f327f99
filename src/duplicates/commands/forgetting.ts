import { type Tx, write } from '../../app/db.ts'
import { recordEach } from '../../journal/record.ts'
import { forgottenBefore } from '../merge-rules.ts'
import { programName } from '../messages.ts'

/**
 * Empties what merges older than thirty days could be taken back by: it holds a removed card whole (152-ФЗ, ст. 5 ч. 7).
 * A step of every merge, and run when the program starts.
 */
export async function forgetOldMerges(tx: Tx): Promise<number> {
  const old = await tx.personMerge.findMany({ where: { createdAt: { lt: forgottenBefore(new Date()) }, undo: { not: '' } }, select: { id: true } })
  if (old.length === 0) return 0
  await emptyMerges(
    tx,
    old.map(({ id }) => id),
  )
  return old.length
}

/** The same at the start of the program. */
export function forgetOldMergesAtStart(): Promise<number> {
  return write(forgetOldMerges)
}

/** A step for commands that must leave nothing of these people behind, such as anonymisation. */
export async function forgetMergesOf(tx: Tx, personIds: number[]): Promise<void> {
  const theirs = { OR: [{ keptId: { in: personIds } }, { removedId: { in: personIds } }], undo: { not: '' } }
  const found = await tx.personMerge.findMany({ where: theirs, select: { id: true } })
  await emptyMerges(
    tx,
    found.map(({ id }) => id),
  )
}

async function emptyMerges(tx: Tx, ids: number[]): Promise<void> {
  await tx.personMerge.updateMany({ where: { id: { in: ids } }, data: { undo: '' } })
  await recordEach(tx, { userId: null, name: programName }, 'personMerge.forgotten', 'personMerge', ids)
}
