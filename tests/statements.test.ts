import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Role } from '../src/app/actor.ts'
import { closeDatabase, openDatabase, read, write } from '../src/app/db.ts'
import { features } from '../src/features.ts'
import { fillFiveYears, type Size } from './bench/data.ts'
import './support/app.ts'
import { theDataFolder } from './support/app.ts'
import { aCentre, signIn } from './support/people.ts'
import { statementsOf } from './support/statements.ts'

// What a page may ask. Those that gather all about a person ask more, however big the centre is: their limits only go down.
// The student is a mentor and a mentee in one year.
const most = 20
const fuller: Record<string, number> = {
  'methodist mentor': 26,
  'methodist student': 29,
}

const few: Size = { staff: 12, students: 12, mentors: 10, mentees: 12, pairs: 10, groups: 10, texts: 10, invited: 10, lines: 10 }
const many: Size = { staff: 110, students: 150, mentors: 100, mentees: 120, pairs: 100, groups: 100, texts: 100, invited: 100, lines: 100 }

// An empty write, BEGIN and COMMIT, waits for the access record, which is made after the answer.
const ofWaiting = 2
const surveyPages = ['/surveys/1', '/surveys/1/transfer', '/surveys/1/results', '/surveys/1/waiting']
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
  const visit = async (role: Role, address: string, page = address) => {
    const { answer, statements } = await statementsOf(async () => {
      const got = await browsers[role].get(address)
      await write(() => Promise.resolve())
      return got
    })
    if (answer.status === 200) counts[`${role} ${page}`] = statements - ofWaiting
  }
  for (const address of [...listsOf('methodist'), ...surveyPages]) await visit('methodist', address)
  const ofYear = { schoolYearId: 1 }
  const inPair = { some: { ...ofYear, memberships: { some: { pair: { status: 'active' } } } } } as const
  const student = await read().person.findFirstOrThrow({
    where: { kind: 'student', menteeProfiles: inPair, mentorProfiles: { some: ofYear } },
    select: { id: true },
  })
  for (const [page, id] of Object.entries({ mentor: 1, student: student.id })) {
    await visit('methodist', `/people/${id}`, page)
    await visit('methodist', `/people/${id}/data`, `${page} data`)
  }
  await visit('director', '/')
  await visit('mentor', '/')
  return counts
}

// The numbers of the current year's first campaign and first mentor are 1 in the data of the bench.
test('a page asks the database a few statements, no more for a hundred rows than for ten', async () => {
  const small = await countsAt(few, 'few')
  const large = await countsAt(many, 'many')
  expect(Object.keys(large).length).toBeGreaterThan(30)
  expect(Object.entries(large).filter(([page, count]) => count > (small[page] ?? 0))).toEqual([])
  expect(Object.entries(large).filter(([page, count]) => count > (fuller[page] ?? most))).toEqual([])
}, 60_000)
