import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import { fileTypeFromBuffer } from 'file-type'
import multer from 'multer'
import { afterCommit, ifRolledBack, type Tx } from './db.ts'
import { uploadProblems } from './messages.ts'
import { decodeText } from './spreadsheets/decode-text.ts'

/** A file as it came, checked by its content. */
export type Received = { name: string; mime: string; bytes: Buffer }
export type Upload = { files: Received[]; problem: string | null }

declare module 'express-serve-static-core' {
  interface Request {
    upload?: Upload
  }
}

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

let folder: string | null = null

/** Tells where uploads are kept: outside the web root, under random names. */
export function setUploadFolder(path: string): void {
  folder = path
}

/**
 * `kinds: 'judged later'` hands over whatever came: the feature looks into it and says what it is. `megabytes` bounds each file,
 * `together` all of them and what comes with them. `tooLarge` is the feature's own sentence where a file cannot be divided.
 */
type Rules = { kinds: readonly FileKind[] | 'judged later'; megabytes: number; most?: number; together?: number; tooLarge?: string }

/** Reads files of the field into `req.upload`; problems are sentences for the form, not failures. */
export function upload(field: string, rules: Rules): RequestHandler {
  const limits = { fileSize: rules.megabytes * 1024 * 1024, files: rules.most ?? 1, fields: 300, fieldSize: 200_000 }
  const receive = multer({ storage: multer.memoryStorage(), limits, defParamCharset: 'utf8' }).array(field, rules.most ?? 1)
  return (req, res, next) => {
    if (isTooMuch(req, rules.together)) return letPass(req, rules.together ?? 0, next)
    receive(req, res, (error: unknown) => {
      if (error instanceof multer.MulterError) {
        req.upload = { files: [], problem: rules.tooLarge ?? uploadProblems.tooLarge(rules.megabytes) }
        next()
      } else if (error) next(error)
      else check(req, rules.kinds).then((checked) => ((req.upload = checked), next()), next)
    })
  }
}

// A browser always says how long a form is; who does not say is not let in where the whole is bounded.
function isTooMuch(req: Request, together: number | undefined): boolean {
  return together !== undefined && !(Number(req.headers['content-length'] ?? NaN) <= together * 1024 * 1024)
}

// The browser shows an answer only when it could send everything, so the rest is read and thrown away, none of it kept.
function letPass(req: Request, megabytes: number, next: () => void): void {
  req.body = {}
  req.upload = { files: [], problem: uploadProblems.tooLarge(megabytes) }
  req.once('end', next).resume()
}

async function check(req: Request, allowed: Rules['kinds']): Promise<Upload> {
  const files: Received[] = []
  for (const file of Array.isArray(req.files) ? req.files : []) {
    if (file.size === 0) return { files: [], problem: uploadProblems.empty }
    const mime = allowed === 'judged later' ? 'application/octet-stream' : await mimeOf(file.originalname, file.buffer, allowed)
    if (mime === null) return { files: [], problem: uploadProblems.wrongKind([...allowed].map((kind) => kind.toUpperCase()).join(', ')) }
    files.push({ name: path.basename(file.originalname).slice(-150), mime, bytes: file.buffer })
  }
  return { files, problem: null }
}

async function mimeOf(name: string, bytes: Buffer, allowed: readonly FileKind[]): Promise<string | null> {
  const kind = allowed.find((extension) => name.toLowerCase().endsWith('.' + extension))
  if (!kind) return null
  const accepted: readonly string[] = kinds[kind]
  // A signature of two letters proves nothing of a text: UTF-16 begins like an MP3, «BM;…» like a picture.
  if (accepted.includes('text/csv')) return decodeText(bytes) === null ? null : 'text/csv'
  if (accepted.includes('application/pkcs7-signature')) return isSignature(bytes) ? 'application/pkcs7-signature' : null
  const found = (await fileTypeFromBuffer(bytes))?.mime
  return found !== undefined && accepted.includes(found) ? found : null
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

/** Keeps a received file and returns its id. Called inside the command's transaction; its bytes go when that is rolled back. */
export async function storeFile(tx: Tx, createdById: number | null, file: Received): Promise<number> {
  const storedName = randomUUID()
  await mkdir(uploadFolder(), { recursive: true })
  ifRolledBack(() => rm(pathOf(storedName), { force: true }))
  await writeFile(pathOf(storedName), file.bytes, { mode: 0o600 })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const row = await tx.storedFile.create({
    data: { storedName, originalName: file.name, mime: file.mime, size: file.bytes.length, sha256, createdById },
    select: { id: true },
  })
  return row.id
}

/** A step that removes files for good: rows now, bytes when the write has held. */
export async function removeFiles(tx: Tx, files: readonly { id: number; storedName: string }[]): Promise<void> {
  await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } })
  afterCommit(async () => {
    await Promise.all(files.map(({ storedName }) => rm(pathOf(storedName), { force: true })))
  })
}

/** Where a stored file lies, for readers such as the import worker. */
export function pathOf(storedName: string): string {
  return path.join(uploadFolder(), path.basename(storedName))
}

/** Sends a stored file. Only pictures and PDF may open in the browser, without scripts of their own. */
export function sendStored(res: Response, file: { storedName: string; originalName: string; mime: string }, how: 'inline' | 'attachment'): void {
  const showable = ['application/pdf', 'image/jpeg', 'image/png'].includes(file.mime)
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  res.attachment(file.originalName)
  if (how === 'inline' && showable) res.setHeader('Content-Disposition', String(res.getHeader('Content-Disposition')).replace('attachment', 'inline'))
  res.type(file.mime)
  res.sendFile(pathOf(file.storedName), { dotfiles: 'allow' })
}

function uploadFolder(): string {
  if (folder === null) throw new Error('the upload folder is not set')
  return folder
}
