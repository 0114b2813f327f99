import type { Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { theApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { aMentor, aTeacher } from '../support/factories.ts'
import { password, signIn } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

test('a methodist walks the rows by keys, ticks, changes the status of the ticked and takes it back', async () => {
  await signIn('methodist')
  const [first, second] = [await aMentor((await aTeacher('Быков Лев Ильич')).id), await aMentor((await aTeacher('Иванов Пётр Ильич')).id)]
  await aMentor((await aTeacher('Жуков Олег Ильич')).id)
  const server: Server = await new Promise((resolve) => {
    const opened = theApp().listen(0, '127.0.0.1', () => resolve(opened))
  })
  const address = server.address()
  const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/session`)
  await page.fill('[name=login]', 'methodist')
  await page.fill('[name=password]', password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/session'))
  await page.goto(new URL('/mentors', page.url()).href)

  await page.keyboard.press('/')
  await page.keyboard.type('xjk')
  expect(await page.inputValue('[name=q]')).toBe('xjk')
  expect(await page.locator('tbody [name=ids]:checked').count()).toBe(0)
  await page.locator('.table-wrap').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  expect(await page.textContent('[data-checked-count]')).toBe('Отмечено: 2')
  await page.selectOption('[name=act]', 'pause')
  await page.click('text=Дальше')
  await page.check('[name=reason][value="отпуск"]')
  await page.click('main button.btn-primary')
  await page.waitForURL((url) => url.pathname === '/mentors')
  const paused = await read().mentorProfile.findMany({ where: { status: 'paused' }, select: { id: true }, orderBy: { id: 'asc' } })
  expect(paused.map((row) => row.id)).toEqual([first.id, second.id])
  await page.click('.notice button')
  await page.waitForURL((url) => url.pathname === '/bulk-changes')
  expect(await read().mentorProfile.count({ where: { status: 'inBank' } })).toBe(3)
  await page.goto(new URL('/mentors', page.url()).href)
  await page.locator('.table-wrap').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => /^\/people\/\d+$/.test(url.pathname))
  expect(await page.textContent('h1')).toBe('Быков Лев Ильич')
  await page.context().close()
  server.closeAllConnections()
  server.close()
}, 120_000)
