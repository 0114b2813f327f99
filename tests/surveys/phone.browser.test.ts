import type { Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { theApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { aStudent } from '../support/factories.ts'
import { signIn } from '../support/people.ts'
import { aCampaign, answersOf, linkFor, responseFor } from './surveys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

test.each([true, false])('a child fills in the candidate questionnaire on a phone, JavaScript %s', async (javaScriptEnabled) => {
  await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const campaign = await aCampaign('a2u', { who: 'chosen', chosen: [child.id] })
  const server: Server = await new Promise((resolve) => {
    const opened = theApp().listen(0, '127.0.0.1', () => resolve(opened))
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const page = await (await browser.newContext({ locale: 'ru-RU', javaScriptEnabled, viewport: { width: 360, height: 740 } })).newPage()
  await page.goto(origin + (await linkFor(campaign, child.id)))
  await page.click('main .btn-primary')

  const how = page.locator('[name=helped_how]')
  await how.waitFor({ state: javaScriptEnabled ? 'hidden' : 'visible' })
  expect(await page.locator('.survey-when-text').isVisible()).toBe(!javaScriptEnabled)
  await page.fill('[name=why]', 'Хочу помочь младшим собрать робота')
  await page.check('[name=good_at][value=robots]')
  await page.check('[name=helped][value=yes]')
  await how.fill('Соседу с физикой')
  await page.click('main .btn-primary')
  await page.check('[name=who][value=younger]')
  await page.check('[name=hours][value=from1]')
  await page.click('main .btn-primary')
  await page.check('#self-explain-7')
  await page.check('[name=parents_know][value=yes]')
  await page.click('main .btn-primary')
  await page.getByText('ответы отправлены').waitFor()
  expect(await answersOf(campaign, child.id)).toMatchObject({ helped: true, helped_how: 'Соседу с физикой', self: { explain: '7' } })

  // Afterwards «нет» hides the other question; what stood in it is not counted any more.
  await page.goto(`${origin}${await linkFor(campaign, child.id)}/1`)
  await how.waitFor({ state: 'visible' })
  await page.check('[name=helped][value=no]')
  expect(await how.isVisible()).toBe(!javaScriptEnabled)
  await page.click('main .btn-primary')
  await page.waitForURL('**/2')
  expect(await answersOf(campaign, child.id)).not.toHaveProperty('helped_how')
  expect((await responseFor(campaign, child.id))?.submittedAt).not.toBeNull()
  await page.context().close()
  server.close()
})
