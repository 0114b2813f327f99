import { rm } from 'node:fs/promises'
import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { NotFound, RuleViolation, StaleRecord } from '../../app/errors.ts'
import { pathOf, type Received, storeFile } from '../../app/uploads.ts'
import type { OrderFileKind } from '../../generated/prisma/enums.ts'
import { record } from '../../journal/record.ts'
import { findFile } from '../files/queries.ts'
import { seenOf } from '../files/certificate.ts'
import { bearsSignature, type Certificate, losesFiles, takesFiles } from '../files/rules.ts'
import { findOrder } from '../source.ts'

type Kept = Certificate & { kind: OrderFileKind }

/** Keeps scans, signed documents or signatures with a signed order; the bytes go with a transaction that fails. */
export function attachFiles(actor: Actor, orderId: number, { kind, ...certificate }: Kept, files: readonly Received[]): Promise<void> {
  return write(async (tx) => {
    const { status } = await findOrder(actor, orderId)
    if (!takesFiles(status)) throw new RuleViolation([{ code: 'orders.notSigned' }])
    for (const file of files) {
      const fileId = await storeFile(tx, actor.userId, file)
      await tx.orderFile.create({ data: { orderId, fileId, kind, createdById: actor.userId, ...certificate } })
    }
    await record(tx, actor, 'order.fileAttached', { kind: 'order', id: orderId }, { kind, files: files.length })
  })
}

/**
 * Corrects what is known of the certificate of a signed file; the frozen order and its seal stay as they are. Throws NotFound for a file
 * without a signature, StaleRecord when other details stand than those `seen`.
 */
export function certifyFile(actor: Actor, orderId: number, id: number, { seen, ...certificate }: Certificate & { seen: string }): Promise<void> {
  return write(async (tx) => {
    const before = await findFile(actor, orderId, id)
    if (!bearsSignature(before.kind)) throw new NotFound()
    const fields = (['certificate', 'owner', 'validFrom', 'validTo'] as const).filter((name) => before[name] !== certificate[name])
    // A second press of the button finds the work done.
    if (fields.length === 0) return
    if (seenOf(before) !== seen) throw new StaleRecord()
    await tx.orderFile.update({ where: { id }, data: certificate })
    await record(tx, actor, 'order.fileCertified', { kind: 'order', id: orderId }, { fields })
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
