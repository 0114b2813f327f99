import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../src/app/actor.ts'
import { crawl } from './support/crawl.ts'
import { type Demo, openDemo } from './support/demo.ts'
import { faultsOf } from './support/faults.ts'

let demo: Demo

const most = 3

beforeAll(async () => {
  demo = await openDemo()
}, 120_000)

afterAll(() => demo.close())

const roles: [string, Role | null, number][] = [
  ['a methodist', 'methodist', 240],
  ['a director', 'director', 140],
  ['a mentor', 'mentor', 35],
  ['nobody', null, 22],
]

/** A fingerprint of everything stored but the access journal, the one thing a page that is read may write (docs/adr/0014), and of signing in. */
function fingerprint(): string {
  const db = new Database(demo.database, { readonly: true })
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('CardView', 'User', 'sqlite_sequence')")
    .all()
  const rowsOf = (name: string) => db.prepare(`SELECT * FROM "${name}"${name === 'AuditEntry' ? " WHERE action <> 'user.signedIn'" : ''} ORDER BY rowid`).all()
  const text = tables.map(({ name }) => JSON.stringify(rowsOf(name))).join('\n')
  db.close()
  return createHash('sha256').update(text).digest('hex')
}

test.each(roles)(
  'every link %s is shown leads to a sound page',
  async (_name, role, least) => {
    const before = fingerprint()
    const visited = await crawl(demo, role, role === null ? ['/', '/site', '/session', demo.surveyLink] : ['/'], most)
    if (process.env.CRAWL) console.log(role, visited.length, new Set(visited.map((page) => page.pattern)).size)
    const dead = visited.filter((page) => page.status >= 400).map((page) => `${page.status} ${page.path} (from ${page.from})`)
    expect([...dead, ...visited.flatMap((page) => faultsOf(page)), ...demo.failures]).toEqual([])
    expect(visited.length).toBeGreaterThanOrEqual(least)
    expect(fingerprint()).toBe(before)
  },
  120_000,
)
