import { expect, test } from 'vitest'
import { play } from '../prisma/seed/play.ts'
import { logins } from '../prisma/seed/stage-1.ts'
import { read } from '../src/app/db.ts'
import { findRatedRoadmap } from '../src/roadmap/queries.ts'
import type { Status } from '../src/roadmap/rules.ts'
import { codes } from '../src/roadmap/standard-roadmap.ts'
import { flatten } from '../src/roadmap/tree.ts'
import { signIn } from '../src/accounts/commands.ts'
import './support/app.ts'

async function itemsOf(schoolYearId: number, wanted: Status): Promise<string[]> {
  const rated = await findRatedRoadmap(schoolYearId)
  const items = flatten(rated?.roadmap.stages ?? []).filter((item) => rated?.ratings.get(item.id)?.status === wanted)
  return items.flatMap(({ code }) => code ?? [])
}

const stage2 = ['2.1', '2.2', '2.3', '2.4', '2.5']
const stage3 = [...stage2, '3.1', '3.2']
const stage4 = [...stage3, '4.1', '4.2а', '4.2б']
const stage5 = ['1.1', '1.2', ...stage4, '5.2']

test('the roadmap moves on with every stage of the seed', async () => {
  const done: Record<number, string[]> = {}
  const inWork: Record<number, string[]> = {}
  await play(7, async (stage, { year }) => {
    done[stage] = await itemsOf(year.id, 'done')
    inWork[stage] = await itemsOf(year.id, 'inWork')
  })
  const all = Object.values(codes)
  expect(done).toEqual({ 1: [], 2: stage2, 3: stage3, 4: stage4, 5: stage5, 6: all.filter((code) => code !== '7.1'), 7: all })
  // After the fifth stage one child still waits for the consent of the mother.
  expect(inWork).toEqual({ 1: [], 2: [], 3: [], 4: [], 5: ['5.1'], 6: [], 7: [] })
}, 120_000)

test('the first stage gives everybody an account, and the logins it prints open it', async () => {
  const { year } = await play(1)
  const roadmap = await findRatedRoadmap(year.id)
  expect([roadmap?.roadmap.status, roadmap?.roadmap.orderNumber, roadmap?.roadmap.orderDatedOn]).toEqual(['approved', '253/1', '2023-10-03'])
  const actors = await Promise.all(logins.map(({ login, password }) => signIn(login, password)))
  expect(actors.map((actor) => [actor?.role, actor?.mustChangePassword])).toEqual([
    ['methodist', false],
    ['director', false],
    ['mentor', false],
  ])
  expect(await read().menteeProfile.count()).toBe(0)
}, 60_000)
