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

/** A PDF that asks for a password: nobody could read it in a folder for an inspection. */
export function isLocked({ mime, bytes }: Received): boolean {
  return mime === 'application/pdf' && bytes.includes('/Encrypt')
}

/** Files belong to an order that was signed. */
export function takesFiles(status: OrderStatus): boolean {
  return status === 'approved' || isIssued(status)
}

/** A file may be taken away until the order is executed. */
export function losesFiles(status: OrderStatus): boolean {
  return status === 'approved' || status === 'registered'
}
