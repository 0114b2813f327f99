import { createHash } from 'node:crypto'
import { read } from '../../app/db.ts'
import { shortDate } from '../../app/format.ts'
import type { Values } from '../../app/forms.ts'
import type { SignatureMark } from '../../documents/order-data.ts'
import { organisation } from '../../organisation/queries.ts'
import { doubtfulDay } from '../dating.ts'
import { readSnapshot } from '../snapshot.ts'
import type { FoundOrder } from '../source.ts'
import { type Certificate, signatureKinds, takesFiles, uncovered } from './rules.ts'

const columns = { certificate: true, owner: true, validFrom: true, validTo: true } as const
const told = Object.keys(columns).map((name) => ({ [name]: { not: null } }))

/**
 * The mark of an electronic signature as the order is printed (§1.5): the one of its signed file, else, where the centre signs
 * electronically, a place for it; null when the director signs by hand. It is no part of the frozen content.
 */
export async function signatureMark(order: FoundOrder): Promise<SignatureMark | null> {
  return (await knownMark(order)) ?? ((await organisation()).signsElectronically ? emptyMark : null)
}

/** The mark of the signed file attached last of which anything is known; null when there is none. */
export async function knownMark({ id, status }: FoundOrder): Promise<SignatureMark | null> {
  if (!takesFiles(status)) return null
  const where = { orderId: id, kind: { in: [...signatureKinds] }, OR: told }
  const found = await read().orderFile.findFirst({ where, select: columns, orderBy: { id: 'desc' } })
  return found && { ...found, validFrom: found.validFrom && shortDate(found.validFrom), validTo: found.validTo && shortDate(found.validTo) }
}

const emptyMark: SignatureMark = { certificate: null, owner: null, validFrom: null, validTo: null }

/**
 * The days of an order that the certificate did not cover: its date, and the day on which the director signed. An order entered after
 * the fact was signed on its own day, whenever the director agreed to it here.
 */
export function daysUncovered(file: Certificate, order: FoundOrder): string[] {
  const { datedOn, snapshot } = order
  const late = snapshot !== null && datedOn !== null && doubtfulDay(order, snapshot, datedOn) !== null
  const signedOn = snapshot === null || late ? [] : [readSnapshot(snapshot).approvedOn]
  return uncovered(file, [...signedOn, ...(datedOn === null ? [] : [datedOn])])
}

/** Names the details that a form was opened with, so that nobody overwrites what somebody else corrected meanwhile. */
export function seenOf({ certificate, owner, validFrom, validTo }: Certificate): string {
  return createHash('sha256')
    .update(JSON.stringify([certificate, owner, validFrom, validTo]))
    .digest('hex')
}

/** First values of the form of a certificate. */
export function certificateValues(file: Certificate): Values {
  const day = (value: string | null) => (value === null ? '' : shortDate(value))
  const { certificate, owner, validFrom, validTo } = file
  return { certificate: certificate ?? '', owner: owner ?? '', validFrom: day(validFrom), validTo: day(validTo), seen: seenOf(file) }
}
