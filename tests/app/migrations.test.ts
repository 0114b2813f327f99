import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { knownMigrations, migrate, SchemaMismatch } from '../../src/app/migrations.ts'

let folder = ''
const file = () => path.join(folder, 'db.sqlite')
const migration = (name: string, sql: string) => ({ name, sql, checksum: name })
const first = migration('1_person', 'CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL);')
const child = migration('2_child', 'CREATE TABLE child (id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE);')

function inDatabase<T>(work: (db: Database.Database) => T): T {
  const db = new Database(file())
  try {
    return work(db)
  } finally {
    db.close()
  }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the migrations apply to an empty file in Prisma’s own bookkeeping, once', async () => {
  const names = knownMigrations().map((known) => known.name)
  expect(await migrate(file(), folder)).toEqual(names)
  expect(await migrate(file(), folder)).toEqual([])
  const rows = inDatabase((db) => db.prepare('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL').pluck().all())
  expect(rows).toEqual(names)
})

test('a database with data is copied before it is changed', async () => {
  await migrate(file(), folder, [first])
  inDatabase((db) => db.exec("INSERT INTO person (name) VALUES ('Ёлкина')"))
  await migrate(file(), folder, [first, child])
  const copy = readdirSync(folder).find((name) => name.endsWith('before-migration.sqlite'))
  const kept = new Database(path.join(folder, copy ?? ''), { readonly: true })
  expect(kept.prepare('SELECT name FROM person').pluck().all()).toEqual(['Ёлкина'])
  expect(kept.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'child'").pluck().get()).toBe(0)
  kept.close()
})

test('a migration that fails leaves the database as it was', async () => {
  await migrate(file(), folder, [first])
  const broken = migration('3_broken', 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);')
  await expect(migrate(file(), folder, [first, child, broken])).rejects.toThrow(SchemaMismatch)
  const tables = inDatabase((db) => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('child', 'half')").pluck().all())
  expect(tables).toEqual([])
  expect(await migrate(file(), folder, [first, child])).toEqual(['2_child'])
})

test('rebuilding a table keeps the rows of its children', async () => {
  await migrate(file(), folder, [first, child])
  inDatabase((db) => db.exec("INSERT INTO person VALUES (1, 'Ёлкина'); INSERT INTO child VALUES (1, 1)"))
  const rebuild = migration(
    '3_rebuild',
    'CREATE TABLE new_person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, post TEXT); INSERT INTO new_person (id, name) SELECT id, name FROM person; DROP TABLE person; ALTER TABLE new_person RENAME TO person;',
  )
  await migrate(file(), folder, [first, child, rebuild])
  expect(inDatabase((db) => db.prepare('SELECT count(*) FROM child').pluck().get())).toBe(1)
})

test('formats and wanted kinds become keys, and words no key can hold stay in the curator’s note', async () => {
  const all = knownMigrations()
  const at = all.findIndex((known) => known.name.endsWith('_profile_keys'))
  await migrate(file(), folder, all.slice(0, at))
  inDatabase((db) =>
    db.exec(`INSERT INTO "SchoolYear" (id, name, startsOn, endsOn) VALUES (1, '2023-2024', '2023-09-01', '2024-08-31');
      INSERT INTO "Person" (id, kind, lastName, firstName, nameKey, curatorNote) VALUES (1, 'staff', 'А', 'А', 'а а', 'прежнее'), (2, 'student', 'Б', 'Б', 'б б', NULL);
      INSERT INTO "MentorProfile" (personId, schoolYearId, capacity, workFormat) VALUES (1, 1, 2, 'очно; индивидуально'), (2, 1, 1, 'по субботам, дистанционно');
      INSERT INTO "MenteeProfile" (personId, schoolYearId, preferredKind) VALUES (1, 1, 'ситуационное'), (2, 1, 'старший обучающийся')`),
  )
  await migrate(file(), folder, all.slice(0, at + 1))
  const rows = (sql: string) => inDatabase((db) => db.prepare(sql).raw().all())
  expect(rows('SELECT workFormats FROM "MentorProfile" ORDER BY personId')).toEqual([['individual inPerson'], ['remote']])
  expect(rows('SELECT preferredKind, mentorRole FROM "MenteeProfile" ORDER BY personId')).toEqual([
    ['situational', null],
    [null, 'olderStudent'],
  ])
  const notes = rows('SELECT curatorNote FROM "Person" ORDER BY id')
  expect(notes).toEqual([['прежнее'], ['2023-2024, формат работы наставника: по субботам, дистанционно']])
})

test('rows left without their parent stop the migration', async () => {
  await migrate(file(), folder, [first, child])
  inDatabase((db) => db.exec("INSERT INTO person VALUES (1, 'Ёлкина'); INSERT INTO child VALUES (1, 1)"))
  const careless = migration('3_careless', 'DELETE FROM person;')
  await expect(migrate(file(), folder, [first, child, careless])).rejects.toMatchObject({ code: 'migrationFailed' })
  expect(inDatabase((db) => db.prepare('SELECT count(*) FROM person').pluck().get())).toBe(1)
})

test.each([
  ['newer than the application', [first], 'migrationUnknown'],
  ['changed after it was applied', [first, { ...child, checksum: 'other' }], 'migrationChanged'],
] as const)('a database %s is refused', async (_name, known, code) => {
  await migrate(file(), folder, [first, child])
  await expect(migrate(file(), folder, [...known])).rejects.toMatchObject({ code })
})

test('a migration that was interrupted long ago is named', async () => {
  await migrate(file(), folder, [first])
  inDatabase((db) => db.exec('UPDATE _prisma_migrations SET finished_at = NULL'))
  await expect(migrate(file(), folder, [first, child])).rejects.toMatchObject({ code: 'migrationFailed', migration: '1_person' })
})
