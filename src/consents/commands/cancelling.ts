import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { removeFiles } from '../../app/uploads.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import type { PaperRef } from '../form.ts'
import { findConsent } from '../queries.ts'
import { blocksCancelling } from '../receipt-rules.ts'
import { sheetsOf } from '../sheets.ts'
import { ordersOf } from '../touched.ts'

const nothing = {
  ...{ receivedOn: null, receivedById: null, form: null, storagePlace: null, validUntil: null, allowed: '', scanId: null },
  ...{ signedBySelf: false, signedByRepresentative: false, representativeName: null },
} as const

/**
 * Takes back a receipt that was marked by mistake: the consent is as if its paper had never come, its scans are removed.
 * Throws RuleViolation while an issued order rests on it, StaleRecord when somebody else changed it meanwhile.
 */
export function cancelReceipt(actor: Actor, schoolYearId: number, ref: PaperRef, version: number): Promise<void> {
  return write(async (tx) => {
    const { current } = await findConsent(ref.personId, ref.kind, schoolYearId)
    if (!current || current.receivedOn === null || current.withdrawnOn !== null) throw new RuleViolation([{ code: 'consents.notReceived' }])
    const blocked = ref.kind === 'dataDistribution' ? [] : blocksCancelling(await ordersOf(ref.personId, schoolYearId))
    if (blocked.length > 0) throw new RuleViolation(blocked)
    const scanIds = [current.scanId, ...(await sheetsOf([current.id])).map(({ scanId }) => scanId)].filter((id) => id !== null)
    const files = await tx.storedFile.findMany({ where: { id: { in: scanIds } }, select: { id: true, storedName: true } })
    assertFresh(await tx.consent.updateMany({ where: { id: current.id, version }, data: { ...nothing, version: version + 1 } }))
    await tx.consentSheet.updateMany({ where: { consentId: current.id }, data: { scanId: null } })
    await removeFiles(tx, files)
    await record(tx, actor, 'consent.receiptCancelled', { kind: 'consent', id: current.id }, { kind: ref.kind })
  })
}
