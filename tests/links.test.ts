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

test.each(roles)(
  'every link %s is shown leads to a sound page',
  async (_name, role, least) => {
    const visited = await crawl(demo, role, role === null ? ['/', '/site', '/session', demo.surveyLink] : ['/'], most)
    if (process.env.CRAWL) console.log(role, visited.length, new Set(visited.map((page) => page.pattern)).size)
    const dead = visited.filter((page) => page.status >= 400).map((page) => `${page.status} ${page.path} (from ${page.from})`)
    expect([...dead, ...visited.flatMap((page) => faultsOf(page)), ...demo.failures]).toEqual([])
    expect(visited.length).toBeGreaterThanOrEqual(least)
  },
  120_000,
)
