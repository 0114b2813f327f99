import { fileTypeFromBuffer } from 'file-type'
import { decodeText } from './spreadsheets/decode-text.ts'

/** Kinds of file by extension: the content must be what the name says (ASVS 5.2.2). */
const kinds = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  ppt: ['application/x-cfb'],
  mp4: ['video/mp4'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  csv: ['text/csv'],
  txt: ['text/csv'],
  sig: ['application/pkcs7-signature'],
} as const
export type FileKind = keyof typeof kinds

/** The kind a file's name claims, of those that are allowed; null when it is none of them. */
export function namedAs(name: string, allowed: readonly FileKind[]): FileKind | null {
  return allowed.find((extension) => name.toLowerCase().endsWith('.' + extension)) ?? null
}

/** The MIME type of a file whose content is what its name says; null for any other. */
export async function mimeOf(name: string, bytes: Buffer, allowed: readonly FileKind[]): Promise<string | null> {
  const kind = namedAs(name, allowed)
  if (!kind) return null
  const accepted: readonly string[] = kinds[kind]
  // A signature of two letters proves nothing of a text: UTF-16 begins like an MP3, «BM;…» like a picture.
  if (accepted.includes('text/csv')) return decodeText(bytes) === null ? null : 'text/csv'
  if (accepted.includes('application/pkcs7-signature')) return isSignature(bytes) ? 'application/pkcs7-signature' : null
  const found = (await fileTypeFromBuffer(bytes))?.mime
  return found !== undefined && accepted.includes(found) ? found : null
}

/** A PDF that is protected: without its password nobody could read it in a folder for an inspection. */
export function isLocked(mime: string, bytes: Buffer): boolean {
  return mime === 'application/pdf' && bytes.includes('/Encrypt')
}

/** A program of Windows, whatever it is called. */
export function isProgram(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'MZ'
}

// The object identifier of signedData (RFC 5652): it opens every detached signature, as it is or in base64.
const signedData = Buffer.from('06092a864886f70d010702', 'hex')

function isSignature(bytes: Buffer): boolean {
  const text = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/-----[^-]*-----/, '')
    .replace(/\s/g, '')
  return [bytes, Buffer.from(text, 'base64')].some((body) => body[0] === 0x30 && body.subarray(0, 40).includes(signedData))
}
