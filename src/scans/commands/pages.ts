import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { removeFiles } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import type { ConsentKind } from '../../generated/prisma/enums.ts'
import type { Signer } from '../../consents/rules.ts'
import { findBatch } from '../queries.ts'
import { sheetsOf } from '../rules.ts'
import { closeIfDone } from './files.ts'

export type Choice = 'continues' | { personId: number; kind: ConsentKind; signer: Signer }

/** Says by hand whose sheet a page is, or that it continues the one before. */
export function choosePage(actor: Actor, schoolYearId: number, batchId: number, pageId: number, version: number, choice: Choice): Promise<void> {
  return write(async (tx) => {
    await take(tx, batchId, schoolYearId, version)
    const consentId = choice === 'continues' ? null : await consentOf(tx, schoolYearId, choice)
    const signer = choice === 'continues' ? null : choice.signer
    const { count } = await tx.scanPage.updateMany({
      where: { id: pageId, batchId, decision: 'pending' },
      data: { consentId, signer, continues: choice === 'continues' },
    })
    if (count === 0) throw new RuleViolation([{ code: 'app.statusChanged' }])
    await record(tx, actor, 'scan.pageChosen', { kind: 'scanBatch', id: batchId }, { page: pageId })
  })
}

async function consentOf(tx: Tx, schoolYearId: number, { personId, kind }: Exclude<Choice, 'continues'>): Promise<number> {
  const open = await tx.consent.findFirst({ where: { personId, kind, schoolYearId, withdrawnOn: null }, select: { id: true }, orderBy: { id: 'desc' } })
  return (open ?? (await tx.consent.create({ data: { personId, kind, schoolYearId }, select: { id: true } }))).id
}

/** Puts sheets aside: their pictures go, nothing is noted of the people. */
export function rejectSheets(actor: Actor, schoolYearId: number, batchId: number, version: number, headIds: readonly number[]): Promise<number> {
  return write(async (tx) => {
    await take(tx, batchId, schoolYearId, version)
    const { pages } = await findBatch(batchId, schoolYearId)
    const chosen = sheetsOf(pages).filter(({ head }) => headIds.includes(head.id) && head.decision === 'pending')
    const gone = chosen.flatMap((sheet) => sheet.pages)
    await tx.scanPage.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { decision: 'rejected', fileId: null } })
    await removeFiles(tx, gone.flatMap(({ file }) => file ?? [])) // prettier-ignore
    await closeIfDone(tx, batchId)
    await record(tx, actor, 'scan.rejected', { kind: 'scanBatch', id: batchId }, { pages: gone.length })
    return chosen.length
  })
}

/** Deletes a batch with the pictures nobody confirmed; what was confirmed stays with its consents. */
export function removeBatch(actor: Actor, schoolYearId: number, batchId: number): Promise<void> {
  return write(async (tx) => {
    const { pages } = await findBatch(batchId, schoolYearId)
    await removeFiles(tx, pages.flatMap(({ file }) => file ?? [])) // prettier-ignore
    await tx.scanBatch.delete({ where: { id: batchId } })
    await record(tx, actor, 'scan.removed', { kind: 'scanBatch', id: batchId })
  })
}

/** Takes the batch for a change; throws StaleRecord when somebody else changed it meanwhile. */
export async function take(tx: Tx, id: number, schoolYearId: number, version: number): Promise<void> {
  assertFresh(await tx.scanBatch.updateMany({ where: { id, schoolYearId, version }, data: { version: version + 1 } }))
}
