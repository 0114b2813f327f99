import Database from 'better-sqlite3'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../src/app/actor.ts'
import { read, write } from '../../src/app/db.ts'
import { groupKeys } from '../../src/duplicates/choices.ts'
import { mergePeople } from '../../src/duplicates/commands/merge.ts'
import { undoMerge } from '../../src/duplicates/commands/undo.ts'
import { referencesTo } from '../../src/duplicates/references.ts'
import { theDataFolder } from '../support/app.ts'
import { aCentre } from '../support/people.ts'
import { randomOf, twoFullRecords } from './everything.ts'

const silent = new Set(['AuditEntry', 'PersonMerge', 'sqlite_sequence', '_prisma_migrations'])

/** Asks the file itself, past Prisma, which would turn moments and fractions into its own. */
function asked<T>(ask: (database: Database.Database) => T): T {
  const database = new Database(path.join(theDataFolder(), 'nastavnik.sqlite'), { readonly: true })
  const answer = ask(database)
  database.close()
  return answer
}

/** Every row of every table as SQLite itself writes it, in the order of the row's text. */
function dump(): Record<string, string[]> {
  return asked((database) => {
    const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    const rows = (name: string) => {
      const columns = database.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(name)
      const quoted = columns.map((column) => `quote("${column.name}")`).join(` || '|' || `)
      return database.prepare<[], { line: string }>(`SELECT ${quoted} AS line FROM "${name}"`).all()
    }
    const kept = tables.map(({ name }) => name).filter((name) => !silent.has(name))
    return Object.fromEntries(
      kept.map((name) => [
        name,
        rows(name)
          .map(({ line }) => line)
          .toSorted(),
      ]),
    )
  })
}

/** References to a person that are left, by «Table.column». */
function leftOf(id: number): string[] {
  const counts = (database: Database.Database) =>
    referencesTo('Person').filter(([table, { column }]) => database.prepare(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`).get(id) !== undefined)
  return asked(counts).map(([table, { column }]) => `${table}.${column}`)
}

let actor: Actor

beforeEach(async () => {
  actor = await aCentre()
})

test.each([1, 2, 4, 6, 7])('a merge taken back leaves every table byte for byte as it was (seed %i)', async (seed) => {
  const { one, other } = await twoFullRecords(seed)
  const random = randomOf(seed + 100)
  const side = () => (random() < 0.5 ? ('one' as const) : ('other' as const))
  const before = dump()
  const choices = Object.fromEntries(groupKeys.map((group) => [group, side()]))
  expect(leftOf(one.id).length * leftOf(other.id).length).toBeGreaterThan(0)
  const kept = await mergePeople(actor, one.id, other.id, { keep: side(), choices, versionOne: 0, versionOther: 0 })
  const gone = kept === one.id ? other.id : one.id
  expect(leftOf(gone)).toEqual([])
  const { id } = await read().personMerge.findFirstOrThrow()
  expect(await undoMerge(actor, id)).toEqual({ keptId: kept, removedId: gone, left: [] })
  expect(dump()).toEqual(before)
})

test('what was changed after a merge stays and is told', async () => {
  const { one, other } = await twoFullRecords(3)
  const training = await write((tx) =>
    tx.training.create({
      data: { schoolYearId: 1, kind: 'course', title: 'Курс', heldOn: '2023-12-01', attendances: { create: [{ personId: other.id }, { personId: one.id }] } },
    }),
  )
  await mergePeople(actor, one.id, other.id, { keep: 'one', choices: { curatorNote: 'other' }, versionOne: 0, versionOther: 0 })
  await write(async (tx) => {
    await tx.person.update({ where: { id: one.id }, data: { curatorNote: 'приходит по пятницам', version: { increment: 1 } } })
    await tx.training.delete({ where: { id: training.id } })
  })
  const { id } = await read().personMerge.findFirstOrThrow()
  const { left } = await undoMerge(actor, id)
  expect(left).toContainEqual({ table: 'Person', columns: ['curatorNote'] })
  expect(left).toContainEqual({ table: 'TrainingAttendance', columns: [] })
  expect(await read().person.findUniqueOrThrow({ where: { id: one.id }, select: { curatorNote: true } })).toEqual({ curatorNote: 'приходит по пятницам' })
  expect(await read().person.findUnique({ where: { id: other.id } })).toEqual(other)
})
