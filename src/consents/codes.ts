import { randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What the list before a pile of blanks bears instead of the code of a sheet: scanned with the rest, it says that it is no consent. */
export const listCode = 'NASTAVNIK-LIST'

/** A new code of a sheet: 128 random bits in the letters of base32, which make the smallest QR code. */
export function newCode(): string {
  const bits = [...randomBytes(16)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return [...bits.matchAll(/.{1,5}/g)].map(([five]) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('')
}
