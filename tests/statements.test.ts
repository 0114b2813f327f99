import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Role } from '../src/app/actor.ts'
import { closeDatabase, openDatabase } from '../src/app/db.ts'
import { features } from '../src/features.ts'
import { fillFiveYears, type Size } from './bench/data.ts'
import './support/app.ts'
import { theDataFolder } from './support/app.ts'
import { aCentre, signIn } from './support/people.ts'
import { statementsOf } from './support/statements.ts'

// What a page may ask. The home page gathers the whole year and asks more, however big it is: its limit only goes down.
const most = 20
const fuller: Record<string, number> = { 'methodist /': 39 }

const few: Size = { staff: 12, students: 12, mentors: 10, mentees: 12, pairs: 10, groups: 10, texts: 10, invited: 10, lines: 10 }
const many: Size = { staff: 110, students: 150, mentors: 100, mentees: 120, pairs: 100, groups: 100, texts: 100, invited: 100, lines: 100 }

const skipped = ['/session', '/setup', '/password']
const listsOf = (role: Role) =>
  features
    .flatMap((feature) => feature.list)
    .filter(({ method, path, policy }) => method === 'GET' && !/[:.]|export/.test(path) && !skipped.includes(path) && policy.roles?.includes(role) !== false)
    .map(({ path }) => path)

/** Statements of every page without a number in its address, for a methodist, and of the home pages of the other roles. */
async function countsAt(size: Size, name: string): Promise<Record<string, number>> {
  const file = path.join(theDataFolder(), `${name}.sqlite`)
  await closeDatabase()
  copyFileSync(inject('templateDatabase'), file)
  await openDatabase(file)
  await aCentre()
  fillFiveYears(file, size)
  const browsers = { methodist: await signIn('methodist'), director: await signIn('director'), mentor: await signIn('mentor', 1) }
  const counts: Record<string, number> = {}
  const visit = async (role: Role, address: string) => {
    const { answer, statements } = await statementsOf(() => browsers[role].get(address))
    if (answer.status === 200) counts[`${role} ${address}`] = statements
  }
  for (const address of listsOf('methodist')) await visit('methodist', address)
  await visit('director', '/')
  await visit('mentor', '/')
  return counts
}

test('a page asks the database a few statements, no more for a hundred rows than for ten', async () => {
  const small = await countsAt(few, 'few')
  const large = await countsAt(many, 'many')
  expect(Object.keys(large).length).toBeGreaterThan(30)
  expect(Object.entries(large).filter(([page, count]) => count > (small[page] ?? 0))).toEqual([])
  expect(Object.entries(large).filter(([page, count]) => count > (fuller[page] ?? most))).toEqual([])
}, 60_000)
