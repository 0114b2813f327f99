import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { removeFiles } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import type { ConsentKind } from '../../generated/prisma/enums.ts'
import { isToRenew, type Signer } from '../../consents/rules.ts'
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
    // The rest of a sheet that has its code: the page joins it instead of being a second sheet of the same signature.
    const joins = await tx.scanPage.count({ where: { batchId, consentId, signer, continues: false, decision: 'pending', id: { not: pageId } } })
    const { count } = await tx.scanPage.updateMany({
      where: { id: pageId, batchId, decision: 'pending' },
      data: { consentId, signer, continues: choice === 'continues' || joins > 0 },
    })
    if (count === 0) throw new RuleViolation([{ code: 'app.statusChanged' }])
    await record(tx, actor, 'scan.pageChosen', { kind: 'scanBatch', id: batchId }, { page: pageId })
  })
}

async function consentOf(tx: Tx, schoolYearId: number, { personId, kind }: Exclude<Choice, 'continues'>): Promise<number> {
  const select = { id: true, receivedOn: true, withdrawnOn: true, validUntil: true } as const
  const rows = await tx.consent.findMany({ where: { personId, kind, schoolYearId, withdrawnOn: null }, select, orderBy: { id: 'asc' } })
  const open = rows.findLast((row) => !isToRenew(row, today()))
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

/** Throws out a page that belongs to no sheet of its own: a blank one, or one scanned by mistake. Throws RuleViolation for the first page of a sheet. */
export function discardPage(actor: Actor, schoolYearId: number, batchId: number, pageId: number, version: number): Promise<void> {
  return write(async (tx) => {
    await take(tx, batchId, schoolYearId, version)
    const { pages } = await findBatch(batchId, schoolYearId)
    const page = sheetsOf(pages)
      .flatMap(({ head, pages: all }) => all.filter(({ id }) => id !== head.id))
      .find(({ id, decision }) => id === pageId && decision === 'pending')
    if (!page) throw new RuleViolation([{ code: 'app.statusChanged' }])
    await tx.scanPage.update({ where: { id: pageId }, data: { decision: 'rejected', fileId: null, continues: false, consentId: null, signer: null } })
    await removeFiles(tx, page.file ? [page.file] : [])
    await record(tx, actor, 'scan.rejected', { kind: 'scanBatch', id: batchId }, { pages: 1 })
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
