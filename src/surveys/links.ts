import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// 128 bits of the signature (ASVS 11.5.1) in letters and digits only: messengers cut «-» and «_» off the end of a link,
// and a link printed on paper is typed in by hand, perhaps in capitals.
const strength = 16
const strengthLength = 25

type Numbered = { id: number; linkNumber: number }

/**
 * The token of a personal link: the invitation in base 36, a dot, its signature, also in base 36.
 * It is computed from the server's secret, so neither the base nor its backups hold a working link.
 */
export function tokenOf(secret: string, { id, linkNumber }: Numbered): string {
  return `${id.toString(36)}.${signatureOf(secret, `${id}.${linkNumber}`)}`
}

/** The invitation a token names, not yet checked; null when it cannot be a token of ours. */
export function invitationIn(token: string): number | null {
  return numberIn(/^([1-9a-z][0-9a-z]{0,7})\.[0-9a-z]{25}$/i.exec(token))
}

/** Whether the token is the current one of the invitation; takes the same time for every wrong signature. */
export function isTokenOf(secret: string, token: string, invitation: Numbered): boolean {
  return isSame(token, tokenOf(secret, invitation))
}

type WithCommonLink = { id: number; commonNumber: number }

/** The code of a campaign's common link, by which anybody may begin: made as the token of a personal link is. */
export function codeOf(secret: string, { id, commonNumber }: WithCommonLink): string {
  return `${id.toString(36)}.${signatureOf(secret, `common.${id}.${commonNumber}`)}`
}

/** The campaign a code names, not yet checked; null when it cannot be a code of ours. */
export const campaignIn = invitationIn

/** Whether the code is the current one of the campaign. */
export function isCodeOf(secret: string, code: string, campaign: WithCommonLink): boolean {
  return isSame(code, codeOf(secret, campaign))
}

/**
 * A link of one's own for somebody who came by the common link or for a sheet of paper without a name: the campaign, 128 random bits,
 * a signature. It is signed so that the link of an anonymous sheet stays known after the sheet is gone from the base.
 */
export function newSheetToken(secret: string, campaignId: number): string {
  const random = spelt(randomBytes(strength))
  return `${campaignId.toString(36)}.${random}${signatureOf(secret, `sheet.${campaignId}.${random}`)}`
}

/** The campaign of such a link; null for anything that this server did not make. */
export function campaignOfSheet(secret: string, token: string): number | null {
  const [, id, random = '', signature = ''] = /^([1-9a-z][0-9a-z]{0,7})\.([0-9a-z]{25})([0-9a-z]{25})$/.exec(token.toLowerCase()) ?? []
  if (id === undefined) return null
  const campaignId = Number.parseInt(id, 36)
  return isSame(signature, signatureOf(secret, `sheet.${campaignId}.${random}`)) ? campaignId : null
}

/** By what the base finds the sheet of a link: without the secret nobody can tell whose link it is. A renewed personal link keeps its sheet. */
export function sheetKey(secret: string, holder: { invitationId: number } | { token: string }): string {
  const name = 'invitationId' in holder ? `invitation.${holder.invitationId}` : `token.${holder.token.toLowerCase()}`
  return createHmac('sha256', secret).update(`key.${name}`).digest('base64url')
}

function signatureOf(secret: string, text: string): string {
  return spelt(createHmac('sha256', secret).update(text).digest().subarray(0, strength))
}

function spelt(bytes: Buffer): string {
  return BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(strengthLength, '0')
}

function numberIn(found: RegExpExecArray | null): number | null {
  return found?.[1] === undefined ? null : Number.parseInt(found[1], 36)
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given.toLowerCase()), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
