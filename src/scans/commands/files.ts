import { rm } from 'node:fs/promises'
import { afterCommit, type Tx } from '../../app/db.ts'
import { pathOf } from '../../app/uploads.ts'

type File = { id: number; storedName: string }

/** A step that removes pictures of pages for good: rows now, bytes when the write has held. */
export async function dropFiles(tx: Tx, files: readonly (File | null)[]): Promise<void> {
  const gone = files.filter((file) => file !== null)
  await tx.storedFile.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  afterCommit(async () => {
    await Promise.all(gone.map(({ storedName }) => rm(pathOf(storedName), { force: true })))
  })
}

/** A step that closes a batch in which every page is decided. */
export async function closeIfDone(tx: Tx, batchId: number): Promise<void> {
  const left = await tx.scanPage.count({ where: { batchId, decision: 'pending' } })
  if (left === 0) await tx.scanBatch.update({ where: { id: batchId }, data: { status: 'done' } })
}
