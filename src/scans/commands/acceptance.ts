import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { removeFiles, storeFile } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import type { PaperRef } from '../../consents/form.ts'
import { signersOf } from '../../consents/rules.ts'
import { organisation } from '../../organisation/queries.ts'
import type { AcceptanceData } from '../form.ts'
import { paperName } from '../messages.ts'
import { pdfOfPages } from '../paper.ts'
import { findBatch, type Page } from '../queries.ts'
import { allowedByAll, mayAccept, type ScannedSheet, sheetsOf, verdictOf } from '../rules.ts'
import { closeIfDone } from './files.ts'
import { take } from './pages.ts'

type Received = Omit<AcceptanceData, 'version' | 'sheets'>

/** Confirms sheets: the signature of each counts, its pages are kept with it as a PDF. All of them or, when one may not be confirmed, none. Returns whose and which they are. */
export function acceptSheets(actor: Actor, schoolYearId: number, batchId: number, { version, sheets, ...data }: AcceptanceData): Promise<PaperRef[]> {
  return write(async (tx) => {
    await take(tx, batchId, schoolYearId, version)
    const { pages } = await findBatch(batchId, schoolYearId)
    const all = sheetsOf(pages)
    const heads = all.map(({ head }) => head)
    const chosen = all.filter(({ head }) => sheets.includes(head.id) && head.decision === 'pending')
    const refused = chosen.filter(({ head }) => {
      const verdict = verdictOf(head, heads, schoolYearId)
      return !mayAccept(verdict) && !(verdict === 'asksAllowed' && data.allowed.length > 0)
    })
    if (refused.length > 0) throw new RuleViolation(refused.map(({ head }) => ({ code: 'scans.notAcceptable', params: { page: head.position } })))
    for (const sheet of chosen) await acceptOne(tx, actor, sheet, data)
    await closeIfDone(tx, batchId)
    return chosen.flatMap(({ head: { consent } }) => (consent ? [{ personId: consent.personId, kind: consent.kind }] : []))
  })
}

async function acceptOne(tx: Tx, actor: Actor, { head, pages }: ScannedSheet<Page>, data: Received): Promise<void> {
  const { consent, signer } = head
  if (!consent || !signer) return
  const files = pages.map(({ file }) => file)
  const bytes = await pdfOfPages(files.flatMap((file) => file?.storedName ?? []))
  const scanId = await storeFile(tx, actor.userId, { name: paperName(consent.kind), mime: 'application/pdf', bytes })
  const own = consent.sheets.filter((sheet) => sheet.signer === signer)
  const sheet = own.find(({ code }) => code === head.readCode) ?? own.at(-1)
  if (sheet) await tx.consentSheet.update({ where: { id: sheet.id }, data: { scanId } })
  // Two sheets of one consent may be confirmed together, so what the first of them changed is read anew.
  const now = await tx.consent.findUniqueOrThrow({ where: { id: consent.id }, select: { scanId: true, receivedOn: true, allowed: true, representativeName: true, personId: true, person: { select: { kind: true, birthOn: true } }, signedBySelf: true, signedByRepresentative: true } }) // prettier-ignore
  const signed = signer === 'self' ? now.signedBySelf : now.signedByRepresentative
  // A signature that was not needed changes nothing of a consent that is whole already.
  const needed = now.receivedOn === null || signersOf(now.person, now.receivedOn, await organisation()).includes(signer)
  const receipt = signed
    ? {}
    : {
        ...signatureOf(signer),
        ...(await representativeOf(tx, signer, now)),
        ...(needed ? { ...receiptOf(now, consent.kind, data), receivedById: actor.userId } : {}),
      }
  await tx.consent.update({ where: { id: consent.id }, data: { ...receipt, scanId: now.scanId ?? scanId, version: { increment: 1 } } })
  await tx.scanPage.updateMany({ where: { id: { in: pages.map(({ id }) => id) } }, data: { decision: 'accepted', fileId: null } })
  await removeFiles(
    tx,
    files.filter((file) => file !== null),
  )
  await record(tx, actor, signed ? 'consent.scanAttached' : 'consent.received', { kind: 'consent', id: consent.id }, { kind: consent.kind })
}

const signatureOf = (signer: 'self' | 'representative') => (signer === 'self' ? { signedBySelf: true } : { signedByRepresentative: true })

// The consent is whole on the day of its last signature.
function receiptOf(before: { receivedOn: string | null; allowed: string }, kind: string, { receivedOn, form, storagePlace, allowed }: Received) {
  const day = before.receivedOn !== null && before.receivedOn > receivedOn ? before.receivedOn : receivedOn
  const common = allowedByAll(allowed, before.receivedOn === null ? null : before.allowed)
  return { receivedOn: day, form, storagePlace, ...(kind === 'dataDistribution' ? { allowed: common.join(' ') } : {}) }
}

async function representativeOf(tx: Tx, signer: string, { representativeName, personId }: { representativeName: string | null; personId: number }) {
  if (signer === 'self' || representativeName !== null) return {}
  const first = await tx.legalRepresentative.findFirst({ where: { personId }, select: { fullName: true }, orderBy: { id: 'asc' } })
  return { representativeName: first?.fullName ?? null }
}
