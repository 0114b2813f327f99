import { read, write } from '../../app/db.ts'
import { record } from '../../journal/record.ts'
import { problems, words } from '../messages.ts'
import { removeAllBut, removeArchive } from '../place.ts'
import { keptMilliseconds } from '../rules.ts'

const program = { userId: null, name: words.program } as const

/** Removes folders whose seven days are over: copies of everybody's data must not pile up. */
export async function forgetOldFolders(): Promise<void> {
  const before = new Date(Date.now() - keptMilliseconds)
  const old = await read().inspectionFolder.findMany({ where: { finishedAt: { lt: before } }, select: { id: true, storedName: true } })
  for (const { id, storedName } of old) {
    await write(async (tx) => {
      const { count } = await tx.inspectionFolder.deleteMany({ where: { id } })
      if (count > 0) await record(tx, program, 'folder.expired', { kind: 'folder', id })
    })
    if (storedName !== null) await removeArchive(storedName)
  }
}

/** At the start: what was being made when the program stopped has failed, and its half-made files go. */
export async function failInterrupted(): Promise<void> {
  await write(async (tx) => {
    const left = await tx.inspectionFolder.findMany({ where: { status: 'building' }, select: { id: true } })
    for (const { id } of left) {
      await tx.inspectionFolder.update({ where: { id }, data: { status: 'failed', problem: problems.interrupted, finishedAt: new Date() } })
      await record(tx, program, 'folder.failed', { kind: 'folder', id }, { why: 'interrupted' })
    }
  })
  const kept = await read().inspectionFolder.findMany({ where: { storedName: { not: null } }, select: { storedName: true } })
  await removeAllBut(kept.flatMap(({ storedName }) => storedName ?? []))
}
