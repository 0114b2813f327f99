import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { knownMigrations, migrate } from '../../src/app/migrations.ts'

const name = '20261123073049_surveys_in_depth'

test('answers given before learn their campaign from their invitation and stay whole', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'surveys-'))
  const file = path.join(folder, 'db.sqlite')
  const all = knownMigrations()
  const before = all.slice(
    0,
    all.findIndex((migration) => migration.name === name),
  )
  await migrate(file, folder, before)
  const db = new Database(file)
  db.exec(`INSERT INTO SchoolYear (id, name, startsOn, endsOn) VALUES (1, '2023-2024', '2023-09-01', '2024-08-31');
    INSERT INTO Person (id, kind, lastName, firstName, nameKey) VALUES (7, 'staff', 'Ёлкина', 'Мария', 'елкина мария'), (8, 'staff', 'Зуев', 'Олег', 'зуев олег');
    INSERT INTO Campaign (id, schoolYearId, templateId, title, status) VALUES (4, 1, 1, 'Запросы', 'closed'), (5, 1, 2, 'Кандидаты', 'open');
    INSERT INTO Invitation (id, campaignId, personId) VALUES (11, 5, 7), (12, 4, 7), (13, 4, 8);
    INSERT INTO Response (id, invitationId, submittedAt, fromPaper, decision, declineReason, version) VALUES
      (21, 11, '2023-10-02T10:00:00Z', 1, 'declined', 'рано', 3), (22, 12, NULL, 0, NULL, NULL, 0);
    INSERT INTO Answer (responseId, key, value) VALUES (21, 'hours', '"from2"'), (22, 'comments', '"да"');`)
  db.close()
  await migrate(file, folder, all.slice(0, before.length + 1))
  const after = new Database(file, { readonly: true })
  const rows = (sql: string) => after.prepare(sql).raw().all()
  expect(rows('SELECT id, campaignId, invitationId, fromPaper, decision, declineReason, version FROM Response ORDER BY id')).toEqual([
    [21, 5, 11, 1, 'declined', 'рано', 3],
    [22, 4, 12, 0, null, null, 0],
  ])
  expect(rows('SELECT responseId, key FROM Answer ORDER BY responseId')).toEqual([
    [21, 'hours'],
    [22, 'comments'],
  ])
  expect(rows('SELECT key, edition, version FROM SurveyTemplate WHERE id = 2')).toEqual([['a2', 1, 0]])
  expect(after.pragma('foreign_key_check')).toEqual([])
  after.close()
  rmSync(folder, { recursive: true, force: true })
})
