import type { Tx } from '../../app/db.ts'

/** A step that closes a batch in which every page is decided. */
export async function closeIfDone(tx: Tx, batchId: number): Promise<void> {
  const left = await tx.scanPage.count({ where: { batchId, decision: 'pending' } })
  if (left === 0) await tx.scanBatch.update({ where: { id: batchId }, data: { status: 'done' } })
}
