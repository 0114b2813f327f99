import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { logged, theApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'

export const desk = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

let browser: Browser
let server: Server
let origin = ''
const complaints: string[] = []

/** Says at the top of a file that its tests walk in a browser: it is opened for the file, the server for each test. */
export function walking(): void {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(openServer)
  afterEach(closeServer)
}

async function openServer(): Promise<void> {
  complaints.length = 0
  server = createServer((req, res) => {
    keepCookies(res)
    theApp()(req, res)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function closeServer(): Promise<void> {
  for (const context of browser.contexts()) await context.close()
  server.closeAllConnections()
  server.close()
  expect([...complaints, ...logged]).toEqual([])
}

// The server lives in the school year of the test, the browser in today: a cookie of the past would be dropped as expired.
function keepCookies(res: { setHeader: (name: string, value: string | number | readonly string[]) => unknown }): void {
  const set = res.setHeader.bind(res)
  res.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'set-cookie' ? [value].flat().map((cookie) => String(cookie).replace(/; Expires=[^;]+/, '')) : value)
}

/** The day the centre lives in from now on, 'YYYY-MM-DD'; it is ten in the morning. */
export function itIs(day: string): void {
  vi.setSystemTime(new Date(`${day}T10:00:00+05:00`))
}

/** Somebody's own browser: cookies of their own; anything their browser complains about fails the test. */
export async function someone(viewport: { width: number; height: number } = desk): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', baseURL: origin, viewport })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('console', (message) => {
    if (!expected(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => {
    complaints.push(error.message)
  })
  page.on('dialog', (dialog) => void dialog.accept())
  return page
}

// A form with a mistake and a stale one are answered so on purpose, and the browser remarks on it.
const expected = (text: string) => /status of (409|422)/.test(text)

/** Fills a form by the labels a person sees; «необязательно» beside a label may be left out. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  await page.waitForLoadState()
  for (const [label, value] of Object.entries(values))
    await page
      .getByRole('textbox', { name: labelled(label) })
      .or(page.getByLabel(labelled(label)))
      .first()
      .fill(value)
}

const labelled = (label: string) => new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(необязательно)?\\s*$`)

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
export const follow = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name, exact: true }).first().click()

/** Presses a button that asks first, and confirms. */
export async function confirm(page: Page, name: string): Promise<void> {
  await page.locator('main summary', { hasText: name }).first().click()
  await press(page, name)
}

/** Signs in the way a person does; sessions end by the night, so every new day begins with it. */
export async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/session')
  await fill(page, { Логин: login, Пароль: password })
  await press(page, 'Войти')
}

/** Gives the same answer, by its place, to every question of one choice that has none yet. */
export async function tick(page: Page, place = 0): Promise<void> {
  await page.waitForLoadState()
  const questions = await page.getByRole('radio').evaluateAll((inputs: HTMLInputElement[]) => {
    const answered = new Set(inputs.filter((input) => input.checked).map(({ name }) => name))
    return [...new Set(inputs.map(({ name }) => name))].filter((name) => !answered.has(name))
  })
  for (const name of questions) await page.locator(`input[name="${name}"]`).nth(place).check()
}

/** What a person reads in the main part of the page, single spaces. */
export async function reads(page: Page): Promise<string> {
  await page.waitForLoadState()
  return (await page.locator('main').innerText()).replace(/[\s\u00a0]+/g, ' ')
}
