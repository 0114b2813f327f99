import { readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, inject, test } from 'vitest'
import { enumColumns } from '../prisma/enum-checks.ts'
import { missingSql } from '../prisma/schema-diff.ts'
import { root } from '../src/app/root.ts'

const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8')

function sqlOf(kind: 'table' | 'trigger'): Map<string, string> {
  const db = new Database(inject('templateDatabase'), { readonly: true })
  const rows = db.prepare<[string], { name: string; sql: string }>('SELECT name, sql FROM sqlite_master WHERE type = ?').all(kind)
  db.close()
  return new Map(rows.map((row) => [row.name, row.sql]))
}

test('the migrations make exactly what schema.prisma says', async () => {
  expect(await missingSql()).toBe('')
})

test('the database refuses a value that is not of the enum, in every enum column', () => {
  const tables = sqlOf('table')
  const unchecked = [...enumColumns(schema)].filter(([place, values]) => {
    const [table = '', column = ''] = place.split('.')
    return !tables.get(table)?.includes(`CHECK ("${column}" IN (${values.map((value) => `'${value}'`).join(', ')}))`)
  })
  expect(unchecked.map(([place]) => place)).toEqual([])
})

test('no table keeps health or passports (152-ФЗ, art. 10)', () => {
  const forbidden = /health|diagnos|disab|medical|passport|snils|ovz|nationality|religion/i
  const columns = [...schema.matchAll(/^\s+(\w+)\s+\w+/gm)].map((match) => match[1] ?? '')
  expect(columns.length).toBeGreaterThan(300)
  expect(columns.filter((column) => forbidden.test(column) && column !== 'disabledAt')).toEqual([])
})

test('the journal cannot be changed or shortened', () => {
  expect([...sqlOf('trigger').keys()].filter((name) => name.startsWith('AuditEntry'))).toEqual(['AuditEntry_refuse_update', 'AuditEntry_refuse_delete'])
})

test('the words of projects and competitions are kept by triggers, whatever writes them', () => {
  const kept = ['ProjectRecord', 'CompetitionRecord'].flatMap((table) => ['insert', 'update', 'delete'].map((event) => `${table}_search_${event}`))
  expect([...sqlOf('trigger').keys()]).toEqual(expect.arrayContaining([...kept, 'SearchTopic_fold']))
})

test('every foreign key has an index', () => {
  const db = new Database(inject('templateDatabase'), { readonly: true })
  const bare: string[] = []
  for (const table of sqlOf('table').keys()) {
    const leading = (db.pragma(`index_list("${table}")`) as { name: string }[]).map(
      (index) => (db.pragma(`index_info("${index.name}")`) as { name: string }[])[0]?.name,
    )
    const key = (db.pragma(`table_info("${table}")`) as { name: string; pk: number }[]).find((column) => column.pk === 1)?.name
    for (const { from } of db.pragma(`foreign_key_list("${table}")`) as { from: string }[]) if (![...leading, key].includes(from)) bare.push(`${table}.${from}`)
  }
  db.close()
  expect(bare).toEqual([])
})
