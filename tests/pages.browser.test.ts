import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../src/app/actor.ts'
import { violationsOn } from './support/axe.ts'
import { openBrowser } from './support/browser.ts'
import { crawl, patternOf } from './support/crawl.ts'
import { credentials, type Demo, openDemo } from './support/demo.ts'

let demo: Demo
let browser: Browser

beforeAll(async () => {
  demo = await openDemo()
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** One address of every page the role reaches. */
async function samples(role: Role | null): Promise<string[]> {
  const visited = await crawl(demo, role, role === null ? ['/site', '/session', demo.surveyLink] : ['/'], 1)
  const shown = visited.filter((page) => page.html !== null && page.status === 200)
  return [...new Map(shown.map((page) => [page.pattern, page.path])).values()]
}

async function signedIn(role: Role | null): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage()
  if (role === null) return page
  await page.goto(demo.url + '/session')
  const { login, password } = credentials(role)
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/session'))
  return page
}

// Pages that several roles share are read by axe once; that they fit is looked at for each role, whose buttons differ.
const read = new Set<string>()

async function faultsOn(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(demo.url + path)
  const violations = read.has(patternOf(path)) ? [] : await violationsOn(page)
  read.add(patternOf(path))
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  const found = violations.map((violation) => violation.slice(0, 400))
  return [...found, ...(overflow > 0 ? [`wider than a phone by ${overflow}`] : [])].map((fault) => `${path}: ${fault}`)
}

test.each([
  ['a methodist', 'methodist'],
  ['a director', 'director'],
  ['a mentor', 'mentor'],
  ['nobody', null],
] as const)(
  'every page shown to %s is accessible and fits a phone',
  async (_name, role) => {
    const page = await signedIn(role)
    const paths = await samples(role)
    const faults: string[] = []
    for (const path of paths) faults.push(...(await faultsOn(page, path)))
    if (process.env.CRAWL) console.log(role, paths.length)
    expect(faults).toEqual([])
    await page.context().close()
  },
  240_000,
)
