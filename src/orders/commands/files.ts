import { rm } from 'node:fs/promises'
import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { pathOf, type Received, storeFile } from '../../app/uploads.ts'
import type { OrderFileKind } from '../../generated/prisma/enums.ts'
import { record } from '../../journal/record.ts'
import { findFile } from '../files/queries.ts'
import { losesFiles, takesFiles } from '../files/rules.ts'
import { findOrder } from '../source.ts'

/** Keeps scans, signed documents or signatures with a signed order; the bytes go with a transaction that fails. */
export function attachFiles(actor: Actor, orderId: number, kind: OrderFileKind, files: readonly Received[]): Promise<void> {
  return write(async (tx) => {
    const { status } = await findOrder(actor, orderId)
    if (!takesFiles(status)) throw new RuleViolation([{ code: 'orders.notSigned' }])
    for (const file of files) {
      const fileId = await storeFile(tx, actor.userId, file)
      await tx.orderFile.create({ data: { orderId, fileId, kind, createdById: actor.userId } })
    }
    await record(tx, actor, 'order.fileAttached', { kind: 'order', id: orderId }, { kind, files: files.length })
  })
}

/** Takes a file away for good with the reason, which the journal keeps; an executed or cancelled order keeps its files. */
export async function removeFile(actor: Actor, orderId: number, id: number, why: string): Promise<void> {
  const storedName = await write(async (tx) => {
    const { status } = await findOrder(actor, orderId)
    const { kind, file } = await findFile(actor, orderId, id)
    if (!losesFiles(status)) throw new RuleViolation([{ code: 'orders.fileKept' }])
    await tx.orderFile.delete({ where: { id } })
    await tx.storedFile.delete({ where: { id: file.id } })
    await record(tx, actor, 'order.fileRemoved', { kind: 'order', id: orderId }, { kind, why })
    return file.storedName
  })
  // After the commit: a file without a record is litter, a record without a file would be a loss.
  await rm(pathOf(storedName), { force: true })
}
