import type { Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { theApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { password, signIn } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

test('a page with a file field shows our own button only, and names the file that was chosen', async () => {
  await signIn('methodist')
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
  const act = await read().legalBasis.findFirstOrThrow({ select: { id: true } })
  for (const path of ['/document-templates/programme', `/legal-bases/${act.id}`]) {
    await page.goto(new URL(path, page.url()).href)
    const input = page.locator('input[type=file]')
    expect(await page.locator('.file-face .btn').textContent()).toMatch(/^Выбрать файлы?$/)
    expect(await input.evaluate((field) => getComputedStyle(field).opacity)).toBe('0')
    await input.setInputFiles({ name: 'Наш бланк.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') })
    expect(await page.locator('.file-chosen').textContent()).toBe('Наш бланк.docx')
  }
  await page.context().close()
  server.close()
})
