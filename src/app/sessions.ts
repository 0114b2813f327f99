import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Request } from 'express'
import session, { type SessionData } from 'express-session'

const hours = 3600_000
export const sessionLength = 12 * hours

const tables = `
  CREATE TABLE IF NOT EXISTS session (id TEXT PRIMARY KEY, data TEXT NOT NULL, userId INTEGER, expiresAt INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS session_user ON session (userId);
  CREATE TABLE IF NOT EXISTS failure (login TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS failure_login ON failure (login, at);`

// The cookie holds the id and the table only its hash: a stolen backup opens no session.
const hash = (id: string) => createHash('sha256').update(id).digest('hex')

type Done = (error?: unknown) => void

/**
 * Sessions in a SQLite file of their own: a second synchronous writer on the main file would stall the server.
 * The same file counts failed sign-ins, so that a restart does not lift the brake.
 */
export class SessionStore extends session.Store {
  readonly #db: Database.Database
  constructor(file: string) {
    super()
    this.#db = new Database(file)
    this.#db.pragma('journal_mode = WAL')
    this.#db.exec(tables)
    this.#db.prepare('DELETE FROM session WHERE expiresAt <= ?').run(Date.now())
  }

  override get(id: string, done: (error: unknown, data?: SessionData | null) => void): void {
    settle(done, () => {
      const row = this.#db.prepare<[string, number], { data: string }>('SELECT data FROM session WHERE id = ? AND expiresAt > ?').get(hash(id), Date.now())
      return row ? (JSON.parse(row.data) as SessionData) : null
    })
  }

  override set(id: string, data: SessionData, done?: Done): void {
    settle(done, () => {
      this.#db
        .prepare(
          'INSERT INTO session (id, data, userId, expiresAt) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data, userId = excluded.userId, expiresAt = excluded.expiresAt',
        )
        .run(hash(id), JSON.stringify(data), data.userId ?? null, expiry(data))
    })
  }

  override destroy(id: string, done?: Done): void {
    settle(done, () => void this.#db.prepare('DELETE FROM session WHERE id = ?').run(hash(id)))
  }

  override touch(id: string, data: SessionData, done?: Done): void {
    settle(done, () => void this.#db.prepare('UPDATE session SET expiresAt = ? WHERE id = ?').run(expiry(data), hash(id)))
  }

  /** Ends every session of a user but the one given. */
  endOthers(userId: number, exceptId = ''): void {
    this.#db.prepare('DELETE FROM session WHERE userId = ? AND id <> ?').run(userId, hash(exceptId))
  }

  /** How often signing in under this login failed within the last quarter of an hour. */
  recentFailures(login: string): number {
    const row = this.#db
      .prepare<[string, number], { n: number }>('SELECT count(*) AS n FROM failure WHERE login = ? AND at > ?')
      .get(login, Date.now() - hours / 4)
    return row?.n ?? 0
  }

  addFailure(login: string): void {
    this.#db.prepare('DELETE FROM failure WHERE at < ?').run(Date.now() - hours)
    this.#db.prepare('INSERT INTO failure (login, at) VALUES (?, ?)').run(login, Date.now())
  }

  forgiveFailures(login: string): void {
    this.#db.prepare('DELETE FROM failure WHERE login = ?').run(login)
  }

  close(): void {
    this.#db.close()
  }
}

function expiry(data: SessionData): number {
  return Date.now() + (data.cookie.originalMaxAge ?? sessionLength)
}

// The file may be gone or full: express-session is told, and the request fails closed.
function settle<T>(done: ((error: unknown, value?: T) => void) | undefined, work: () => T): void {
  let value: T
  try {
    value = work()
  } catch (error) {
    done?.(error)
    return
  }
  done?.(null, value)
}

/** The session store of a request, for ending the sessions of others. */
export function sessionsOf(req: Request): SessionStore {
  if (!(req.sessionStore instanceof SessionStore)) throw new Error('sessions are kept elsewhere')
  return req.sessionStore
}

/** A new session id at sign-in, so that an id planted before it is worth nothing (ASVS 7.2.4). */
export function renewSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => req.session.regenerate((error: unknown) => (error ? reject(toError(error)) : resolve())))
}

/** Ends this session on the server. */
export function endSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => req.session.destroy((error: unknown) => (error ? reject(toError(error)) : resolve())))
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
