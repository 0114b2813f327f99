import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type DataFolder = ReturnType<typeof openDataFolder>

/** Everything the centre must keep, in one folder; missing parts are made on first start, readable by the owner only. */
export function openDataFolder(folder: string) {
  const within = (...parts: string[]) => path.join(folder, ...parts)
  for (const part of ['.', 'uploads', 'folders', 'backups']) mkdirSync(within(part), { recursive: true, mode: 0o700 })
  const secret = readSecret(within('session-secret'))
  return {
    folder,
    database: within('nastavnik.sqlite'),
    sessions: within('sessions.sqlite'),
    uploads: within('uploads'),
    folders: within('folders'),
    backups: within('backups'),
    sessionSecret: derive(secret, 'session'),
    linkSecret: derive(secret, 'survey-link'),
  }
}

function readSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

function derive(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}
