import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import multer from 'multer'
import { afterCommit, ifRolledBack, type Tx } from './db.ts'
import { type FileKind, isLocked, isProgram, mimeOf, namedAs } from './file-kinds.ts'
import { uploadProblems } from './messages.ts'

/** A file as it came, checked by its content. */
export type Received = { name: string; mime: string; bytes: Buffer }
export type Upload = { files: Received[]; problem: string | null }

declare module 'express-serve-static-core' {
  interface Request {
    upload?: Upload
  }
}

let folder: string | null = null

/** Tells where uploads are kept: outside the web root, under random names. */
export function setUploadFolder(path: string): void {
  folder = path
}

/**
 * `kinds: 'judged later'` hands over whatever came: the feature looks into it and says what it is. `megabytes` bounds each file,
 * `together` all of them and what comes with them. `tooLarge` is the feature's own sentence where a file cannot be divided.
 * A PDF with a password is refused unless the feature `unlocks` it or says so itself.
 */
type Rules = { kinds: readonly FileKind[] | 'judged later'; megabytes: number; most?: number; together?: number; tooLarge?: string; unlocks?: boolean }

/** Reads files of the field into `req.upload`; problems are sentences for the form, not failures. */
export function upload(field: string, rules: Rules): RequestHandler {
  const limits = { fileSize: rules.megabytes * 1024 * 1024, files: rules.most ?? 1, fields: 300, fieldSize: 200_000 }
  const receive = multer({ storage: multer.memoryStorage(), limits, defParamCharset: 'utf8' }).array(field, rules.most ?? 1)
  return (req, res, next) => {
    if (isTooMuch(req, rules.together)) return letPass(req, rules.together ?? 0, next)
    receive(req, res, (error: unknown) => {
      if (error instanceof multer.MulterError) {
        req.upload = { files: [], problem: limitProblem(error, rules) }
        next()
      } else if (error) next(error)
      else check(req, rules).then((checked) => ((req.upload = checked), next()), next)
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

function limitProblem({ code }: multer.MulterError, { megabytes, most = 1, tooLarge }: Rules): string {
  return code === 'LIMIT_UNEXPECTED_FILE' || code === 'LIMIT_FILE_COUNT' ? uploadProblems.tooMany(most) : (tooLarge ?? uploadProblems.tooLarge(megabytes))
}

async function check(req: Request, rules: Rules): Promise<Upload> {
  const files: Received[] = []
  for (const { originalname, buffer: bytes } of Array.isArray(req.files) ? req.files : []) {
    const name = path.basename(originalname).slice(-150)
    const mime = rules.kinds === 'judged later' ? 'application/octet-stream' : await mimeOf(name, bytes, rules.kinds)
    if (bytes.length === 0 || mime === null) return { files: [], problem: refusal(name, bytes, rules.kinds) }
    if (!rules.unlocks && isLocked(mime, bytes)) return { files: [], problem: uploadProblems.locked(name) }
    files.push({ name, mime, bytes })
  }
  return { files, problem: null }
}

function refusal(name: string, bytes: Buffer, kinds: Rules['kinds']): string {
  if (bytes.length === 0 || kinds === 'judged later') return uploadProblems.empty
  if (isProgram(bytes)) return uploadProblems.program(name)
  return namedAs(name, kinds) === null ? uploadProblems.wrongKind(name, kinds) : uploadProblems.renamed(name)
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
