import { createHmac, timingSafeEqual } from 'node:crypto'

// 144 bits of the signature: more than ASVS 11.5.1 asks for (128), short enough to be copied from paper.
const signatureBytes = 18

type Numbered = { id: number; linkNumber: number }

/**
 * The token of a personal link: the invitation in base 36, a dot, its signature.
 * It is computed from the server's secret, so neither the base nor its backups hold a working link.
 */
export function tokenOf(secret: string, { id, linkNumber }: Numbered): string {
  const signature = createHmac('sha256', secret).update(`${id}.${linkNumber}`).digest().subarray(0, signatureBytes)
  return `${id.toString(36)}.${signature.toString('base64url')}`
}

/** The invitation a token names, not yet checked; null when it cannot be a token of ours. */
export function invitationIn(token: string): number | null {
  const id = /^([1-9a-z][0-9a-z]{0,7})\.[\w-]{24}$/.exec(token)?.[1]
  return id === undefined ? null : Number.parseInt(id, 36)
}

/** Whether the token is the current one of the invitation; takes the same time for every wrong signature. */
export function isTokenOf(secret: string, token: string, invitation: Numbered): boolean {
  const [given, expected] = [Buffer.from(token), Buffer.from(tokenOf(secret, invitation))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
