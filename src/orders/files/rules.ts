import type { Received } from '../../app/uploads.ts'
import type { OrderFileKind, OrderStatus } from '../../generated/prisma/enums.ts'
import { isIssued } from '../rules.ts'

const pictures = ['application/pdf', 'image/jpeg', 'image/png']
const mimes: Record<OrderFileKind, readonly string[] | null> = {
  scan: pictures,
  signed: ['application/pdf'],
  signature: ['application/pkcs7-signature'],
  other: null,
}

/** Whether the content of a file is what this kind of file holds. */
export function suits(kind: OrderFileKind, { mime }: Received): boolean {
  return mimes[kind]?.includes(mime) ?? true
}

/** Files belong to an order that was signed. */
export function takesFiles(status: OrderStatus): boolean {
  return status === 'approved' || isIssued(status)
}

/** A file may be taken away until the order is executed. */
export function losesFiles(status: OrderStatus): boolean {
  return status === 'approved' || status === 'registered'
}

/** Kinds of files that hold an electronic signature. */
export const signatureKinds = ['signed', 'signature'] as const satisfies readonly OrderFileKind[]

/** Whether a file holds an electronic signature, which a certificate confirms. */
export function bearsSignature(kind: OrderFileKind): boolean {
  return kind === 'signed' || kind === 'signature'
}

/** What is known of the certificate of a signature; days are YYYY-MM-DD, the last one is within the term. */
export type Certificate = { certificate: string | null; owner: string | null; validFrom: string | null; validTo: string | null }

/** Whether nothing is known of a certificate. */
export function isEmpty({ certificate, owner, validFrom, validTo }: Certificate): boolean {
  return [certificate, owner, validFrom, validTo].every((value) => value === null)
}

/** Those of the days on which the certificate did not work, each once; a warning, for the stamp may have been copied with a slip. */
export function uncovered({ validFrom, validTo }: Certificate, days: readonly string[]): string[] {
  return [...new Set(days)].filter((day) => (validFrom !== null && day < validFrom) || (validTo !== null && day > validTo)).sort()
}
