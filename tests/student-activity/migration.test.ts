import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { knownMigrations, migrate } from '../../src/app/migrations.ts'

const name = '20261123070330_student_activity_fields'

test('free text of projects and competitions becomes keys; words nobody knows go to the notes', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'activity-'))
  const file = path.join(folder, 'db.sqlite')
  const all = knownMigrations()
  const before = all.slice(
    0,
    all.findIndex((migration) => migration.name === name),
  )
  await migrate(file, folder, before)
  const db = new Database(file)
  db.exec(`INSERT INTO SchoolYear (id, name, startsOn, endsOn) VALUES (1, '2023-2024', '2023-09-01', '2024-08-31');
    INSERT INTO Person (id, kind, lastName, firstName, nameKey) VALUES (7, 'student', 'Ёлкина', 'Мария', 'елкина мария');
    INSERT INTO ProjectRecord (id, personId, schoolYearId, topic, stage, presentedAt, defenceOn) VALUES
      (1, 7, 1, 'Теплица', 'реализация', 'НПК', '2024-03-15'), (2, 7, 1, 'Мост', ' Защищен ', NULL, NULL),
      (3, 7, 1, 'Робот', 'сбор материала', NULL, NULL), (4, 7, 1, NULL, NULL, NULL, NULL), (5, 7, 1, 'Пруд', '', NULL, NULL);
    INSERT INTO CompetitionRecord (id, personId, schoolYearId, name, level, discipline, heldOn, goal) VALUES
      (1, 7, 1, 'НТО', 'Всероссийский', 'Умный город', '2024-02-10', 'финал'), (2, 7, 1, 'Подрост', 'окружной', NULL, NULL, NULL);`)
  db.close()
  await migrate(file, folder, all.slice(0, before.length + 1))
  const after = new Database(file, { readonly: true })
  const rows = (sql: string) => after.prepare(sql).raw().all()
  expect(rows('SELECT id, topic, stage, presentedAt, defenceOn, notes FROM ProjectRecord ORDER BY id')).toEqual([
    [1, 'Теплица', 'making', 'НПК', '2024-03-15', null],
    [2, 'Мост', 'defended', null, null, null],
    [3, 'Робот', null, null, null, 'Стадия: сбор материала'],
    [4, null, null, null, null, null],
    [5, 'Пруд', null, null, null, null],
  ])
  expect(rows('SELECT id, name, level, discipline, startsOn, endsOn, goal, notes FROM CompetitionRecord ORDER BY id')).toEqual([
    [1, 'НТО', 'national', 'Умный город', '2024-02-10', null, 'финал', null],
    [2, 'Подрост', null, null, null, null, null, 'Уровень: окружной'],
  ])
  after.close()
  rmSync(folder, { recursive: true, force: true })
})
