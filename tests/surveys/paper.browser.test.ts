import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { theApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { aTeacher } from '../support/factories.ts'
import { password, signIn } from '../support/people.ts'
import { a1Stored, a1Typed } from './a1.ts'
import { aCampaign, answersOf, responseFor } from './surveys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

test('a whole A1 is entered from paper by the keyboard only, without JavaScript', async () => {
  await signIn('methodist')
  const [teacher, next] = [await aTeacher('Авдеева Анна Сергеевна'), await aTeacher('Шевченко Пётр Ильич')]
  const campaign = await aCampaign('a1')
  const server: Server = await new Promise((resolve) => {
    const opened = theApp().listen(0, '127.0.0.1', () => resolve(opened))
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const context = await browser.newContext({ locale: 'ru-RU', javaScriptEnabled: false, viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(`${url}/session`)
  await page.fill('[name=login]', 'methodist')
  await page.fill('[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => !at.pathname.startsWith('/session'))
  await page.goto(`${url}/surveys/${campaign}/paper`)
  await readyToType(page)
  await page.keyboard.type('авд')
  await page.keyboard.press('Enter')
  await page.getByText('Сохранить и следующий').waitFor()
  await readyToType(page)
  const typed: Record<string, string> = a1Typed
  for (let field = await focused(page); field !== 'then'; field = await focused(page)) {
    await page.keyboard.type(typed[field] ?? '')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText('Внесено с бумаги: Авдеева Анна Сергеевна').waitFor()
  expect(await page.textContent('h1')).toBe('Шевченко Пётр Ильич')
  expect(await answersOf(campaign, teacher.id)).toEqual(a1Stored)
  expect(await responseFor(campaign, teacher.id)).toMatchObject({ fromPaper: true })
  expect(await responseFor(campaign, next.id)).toBeNull()
  await context.close()
  server.closeAllConnections()
  server.close()
}, 60_000)

// A page is loaded a moment before its field takes the focus: a letter typed in between would be lost.
function readyToType(page: Page): Promise<void> {
  return page.locator('main :focus').waitFor()
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
}
