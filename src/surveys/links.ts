import { createHmac, timingSafeEqual } from 'node:crypto'

// 128 bits of the signature (ASVS 11.5.1) in letters and digits only: messengers cut «-» and «_» off the end of a link,
// and a link printed on paper is typed in by hand, perhaps in capitals.
const signatureBytes = 16
const signatureLength = 25

type Numbered = { id: number; linkNumber: number }

/**
 * The token of a personal link: the invitation in base 36, a dot, its signature, also in base 36.
 * It is computed from the server's secret, so neither the base nor its backups hold a working link.
 */
export function tokenOf(secret: string, { id, linkNumber }: Numbered): string {
  const signature = createHmac('sha256', secret).update(`${id}.${linkNumber}`).digest().subarray(0, signatureBytes)
  return `${id.toString(36)}.${BigInt(`0x${signature.toString('hex')}`)
    .toString(36)
    .padStart(signatureLength, '0')}`
}

/** The invitation a token names, not yet checked; null when it cannot be a token of ours. */
export function invitationIn(token: string): number | null {
  const id = /^([1-9a-z][0-9a-z]{0,7})\.[0-9a-z]{25}$/i.exec(token)?.[1]
  return id === undefined ? null : Number.parseInt(id, 36)
}

/** Whether the token is the current one of the invitation; takes the same time for every wrong signature. */
export function isTokenOf(secret: string, token: string, invitation: Numbered): boolean {
  const [given, expected] = [Buffer.from(token.toLowerCase()), Buffer.from(tokenOf(secret, invitation))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
