import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { root } from './root.ts'

/** Why the database cannot be opened; worded in messages.ts. */
export class SchemaMismatch extends Error {
  readonly code: 'migrationFailed' | 'migrationUnknown' | 'migrationChanged'
  readonly migration: string
  constructor(code: SchemaMismatch['code'], migration: string, cause?: unknown) {
    super(`${code}: ${migration}`, { cause })
    this.code = code
    this.migration = migration
  }
}

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: number | null; rolled_back_at: number | null }

const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/** The migrations this version of the application knows, oldest first. */
export function knownMigrations(folder = path.join(root, 'prisma', 'migrations')): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database file to the newest schema and returns the names of the migrations it applied.
 * All pending migrations run in one transaction, after a backup copy of a database that already holds data.
 * Throws SchemaMismatch when the file was left half-migrated, is newer than the application, or a migration fails.
 */
export async function migrate(file: string, backups: string, migrations = knownMigrations()): Promise<string[]> {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.exec(bookkeeping)
    const pending = pendingMigrations(db, migrations)
    if (pending.length > 0 && pending.length < migrations.length) await backUp(db, backups)
    apply(db, pending)
    return pending.map((migration) => migration.name)
  } finally {
    db.close()
  }
}

function pendingMigrations(db: Database.Database, migrations: Migration[]): Migration[] {
  const applied = db.prepare<[], Applied>('SELECT * FROM "_prisma_migrations" WHERE rolled_back_at IS NULL').all()
  for (const row of applied) {
    const known = migrations.find((migration) => migration.name === row.migration_name)
    if (row.finished_at === null) throw new SchemaMismatch('migrationFailed', row.migration_name)
    if (!known) throw new SchemaMismatch('migrationUnknown', row.migration_name)
    if (known.checksum !== row.checksum) throw new SchemaMismatch('migrationChanged', row.migration_name)
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function backUp(db: Database.Database, backups: string): Promise<void> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  await db.backup(path.join(backups, `${stamp}-before-migration.sqlite`))
}

function apply(db: Database.Database, pending: Migration[]): void {
  if (pending.length === 0) return
  // A rebuilt table would delete the rows of its children through ON DELETE CASCADE,
  // and the pragma has no effect once a transaction has begun.
  db.pragma('foreign_keys = OFF')
  db.exec('BEGIN IMMEDIATE')
  let current = ''
  try {
    for (const migration of pending) {
      current = migration.name
      db.exec(migration.sql)
      recordApplied(db, migration)
    }
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`${broken.length} rows break a foreign key`)
    db.exec('COMMIT')
  } catch (cause) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw new SchemaMismatch('migrationFailed', current, cause)
  }
}

function recordApplied(db: Database.Database, migration: Migration): void {
  const now = Date.now()
  db.prepare(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES (?, ?, ?, ?, ?, 1)`,
  ).run(randomUUID(), migration.checksum, migration.name, now, now)
}
