import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation, StaleRecord } from '../../app/errors.ts'
import { type Received, storeFile } from '../../app/uploads.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { organisation } from '../../organisation/queries.ts'
import type { PaperRef, ReceiptData } from '../form.ts'
import { consentFactsFor, findConsent } from '../queries.ts'
import { undermined } from '../receipt-rules.ts'
import { isToRenew, signersOf } from '../rules.ts'
import { ordersOf } from '../touched.ts'

/**
 * Writes down a received consent, or corrects what was written down; returns the issued order that would lose its ground, and then
 * nothing is written. Throws StaleRecord when somebody else did so meanwhile.
 */
export function receiveConsent(
  actor: Actor,
  schoolYearId: number,
  ref: PaperRef,
  data: Omit<ReceiptData, 'renewal'> & Partial<Pick<ReceiptData, 'renewal'>>,
  scan: Received | null,
): Promise<Undermined | null> {
  return write(async (tx) => {
    const { version, allowed, renewal = false, ...fields } = data
    const before = await openRow(tx, ref, schoolYearId, { version, renewal })
    const order = before.receivedOn === null || ref.kind === 'dataDistribution' ? null : await orderUndermined(ref, schoolYearId, fields)
    if (order) return order
    const scanId = scan ? await storeFile(tx, actor.userId, scan) : before.scanId
    const kept = { ...fields, allowed: ref.kind === 'dataDistribution' ? allowed.join(' ') : '', scanId, receivedById: actor.userId }
    await tx.consent.update({ where: { id: before.id }, data: { ...kept, version: before.version + 1 } })
    await record(tx, actor, before.receivedOn === null ? 'consent.received' : 'consent.corrected', { kind: 'consent', id: before.id }, { kind: ref.kind })
    return null
  })
}

type Undermined = Awaited<ReturnType<typeof ordersOf>>[number]

async function orderUndermined(
  ref: PaperRef,
  schoolYearId: number,
  corrected: Omit<ReceiptData, 'version' | 'allowed' | 'renewal'>,
): Promise<Undermined | null> {
  const [facts] = await consentFactsFor([ref.personId], schoolYearId)
  if (!facts) return null
  return undermined({ facts, kind: ref.kind, ages: await organisation() }, corrected, await ordersOf(ref.personId, schoolYearId))
}

async function openRow(tx: Tx, ref: PaperRef, schoolYearId: number, { version, renewal }: { version: number; renewal: boolean }) {
  const { current } = await findConsent(ref.personId, ref.kind, schoolYearId)
  const open = current?.withdrawnOn === null ? current : null
  if ((open?.version ?? 0) !== version) throw new StaleRecord()
  if (open && !renewal) return open
  // Somebody else has renewed it meanwhile.
  if (open && !isToRenew(open, today())) throw new StaleRecord()
  return nextRow(tx, ref, schoolYearId)
}

/** The row in which the next paper of a kind is written down: that of a blank which is out, else a new one. */
async function nextRow(tx: Tx, ref: PaperRef, schoolYearId: number) {
  const select = { id: true, version: true, scanId: true, receivedOn: true } as const
  const blank = await tx.consent.findFirst({ where: { ...ref, schoolYearId, withdrawnOn: null, receivedOn: null }, select, orderBy: { id: 'desc' } })
  return blank ?? tx.consent.create({ data: { ...ref, schoolYearId }, select })
}

/** Marks many papers as received on one day, each signed by everybody whose signature it needs. Those already received are left alone, and those nobody is known to sign for; returns how many were marked. */
export function receiveMany(
  actor: Actor,
  schoolYearId: number,
  refs: readonly PaperRef[],
  data: { receivedOn: string; storagePlace: string },
): Promise<number> {
  return write(async (tx) => {
    const ages = await organisation()
    const people = new Map(
      (
        await consentFactsFor(
          refs.map(({ personId }) => personId),
          schoolYearId,
        )
      ).map((facts) => [facts.personId, facts]),
    )
    let marked = 0
    for (const ref of refs) {
      const facts = people.get(ref.personId)
      if (!facts || ref.kind === 'dataDistribution') continue
      marked += await receiveOne(tx, actor, schoolYearId, ref, { ...data, signers: signersOf(facts, data.receivedOn, ages) })
    }
    return marked
  })
}

type Bulk = { receivedOn: string; storagePlace: string; signers: string[] }

async function receiveOne(tx: Tx, actor: Actor, schoolYearId: number, ref: PaperRef, { receivedOn, storagePlace, signers }: Bulk): Promise<number> {
  const { current } = await findConsent(ref.personId, ref.kind, schoolYearId)
  const open = current?.withdrawnOn === null && !isToRenew(current, today()) ? current : null
  const [first] = await tx.legalRepresentative.findMany({ where: { personId: ref.personId }, select: { fullName: true }, orderBy: { id: 'asc' }, take: 1 })
  const byRepresentative = signers.includes('representative')
  const representativeName = byRepresentative ? (open?.representativeName ?? first?.fullName ?? null) : null
  const signed = { signedBySelf: signers.includes('self'), signedByRepresentative: byRepresentative, representativeName }
  const complete = (!signed.signedBySelf || open?.signedBySelf) && (!byRepresentative || open?.signedByRepresentative)
  if (open?.receivedOn && complete) return 0
  if (byRepresentative && representativeName === null) return 0
  const { id } = open ?? (await nextRow(tx, ref, schoolYearId))
  await tx.consent.update({
    where: { id },
    data: { receivedOn, storagePlace, form: 'paper', ...signed, receivedById: actor.userId, version: { increment: 1 } },
  })
  await record(tx, actor, 'consent.received', { kind: 'consent', id }, { kind: ref.kind })
  return 1
}

/** Writes down a withdrawal; the row stays, and a new consent may be received later. */
export function withdrawConsent(
  actor: Actor,
  schoolYearId: number,
  ref: PaperRef,
  { version, ...data }: { withdrawnOn: string; withdrawnWhy: string | null; version: number },
): Promise<void> {
  return write(async (tx) => {
    const { current } = await findConsent(ref.personId, ref.kind, schoolYearId)
    if (!current || current.receivedOn === null || current.withdrawnOn !== null) throw new RuleViolation([{ code: 'consents.notReceived' }])
    assertFresh(await tx.consent.updateMany({ where: { id: current.id, version, withdrawnOn: null }, data: { ...data, version: version + 1 } }))
    // A consent that was renewed has an earlier paper, or a blank that is out: neither may stand in for what is withdrawn.
    await tx.consent.updateMany({ where: { ...ref, schoolYearId, withdrawnOn: null }, data: { ...data, version: { increment: 1 } } })
    await record(tx, actor, 'consent.withdrawn', { kind: 'consent', id: current.id }, { kind: ref.kind })
  })
}
