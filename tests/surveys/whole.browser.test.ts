import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { theApp } from '../support/app.ts'
import { openBrowser } from '../support/browser.ts'
import { aTeacher } from '../support/factories.ts'
import { signIn } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, answersOf, linkFor, responseFor } from './surveys.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

async function aPhone(javaScriptEnabled: boolean) {
  await signIn('methodist')
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: [teacher.id] })
  const server: Server = await new Promise((resolve) => {
    const opened = theApp().listen(0, '127.0.0.1', () => resolve(opened))
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}${await linkFor(campaign, teacher.id)}`
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ locale: 'ru-RU', javaScriptEnabled, viewport, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  const close = async () => {
    await context.close()
    server.closeAllConnections()
    server.close()
  }
  return { teacher, campaign, url, context, page, close }
}

/** Fills a section in by touch, as it stands in `a1`. */
async function fill(page: Page, section: keyof typeof a1): Promise<void> {
  for (const [name, values] of Object.entries<string | readonly string[]>(a1[section]))
    for (const value of [values].flat()) {
      const field = page.locator(`[name="${name}"]`)
      const type = await field.first().getAttribute('type')
      if (type !== 'radio' && type !== 'checkbox') {
        await field.fill(value)
        continue
      }
      const box = page.locator(`[name="${name}"][value="${value}"]`)
      await box.evaluate((input) => input.closest('details')?.setAttribute('open', ''))
      await box.tap()
    }
}

/** What a thumb cannot hit, and whether the page has to be moved sideways. */
function trouble(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = [...document.querySelectorAll<HTMLInputElement>('main :is(input:not([type=hidden]), select, textarea, button, .btn, summary)')].filter(
      (one) => {
        const height = Math.max(one.getBoundingClientRect().height, one.labels?.[0]?.getBoundingClientRect().height ?? 0)
        return one.getClientRects().length > 0 && height < 43.5
      },
    )
    return [...small.map((one) => one.outerHTML.slice(0, 100)), ...(document.documentElement.scrollWidth > innerWidth ? ['sideways'] : [])]
  })
}

test.each([true, false])(
  'a teacher answers the whole A1 on a phone, JavaScript %s',
  async (javaScriptEnabled) => {
    const { teacher, campaign, url, page, close } = await aPhone(javaScriptEnabled)
    await page.goto(url)
    expect(await page.textContent('main')).toMatch(/18\sвопросов в 4\sразделах, около 5\sминут/)
    await page.tap('main .btn-primary')
    for (const section of [1, 2, 3, 4] as const) {
      await page.getByText(`Раздел ${section} из 4`).waitFor()
      if (javaScriptEnabled) expect(await trouble(page)).toEqual([])
      await fill(page, section)
      if (section === 4) expect(await page.textContent('.survey-readers')).toContain('только методист Глинка Наталья Игоревна')
      await page.tap('main .btn-primary')
    }
    await page.getByText('ответы отправлены').waitFor()
    expect(await page.textContent('main')).toMatch(/Их можно изменить по этой же ссылке до 12\sоктября\s2099\sг\./)
    expect(await answersOf(campaign, teacher.id)).toMatchObject({
      ped_years: 'from1',
      main_request: a1[2].main_request,
      slots: a1[3].slots,
      comments: 'Спасибо',
    })
    if (javaScriptEnabled) expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await close()
  },
  60_000,
)

test('a lost connection loses no word: they wait in the telephone and go when it is back', async () => {
  const { teacher, campaign, url, context, page, close } = await aPhone(true)
  const status = page.locator('[data-draft-status]')
  await page.goto(`${url}/2`)
  await page.fill('[name=main_request]', 'Первые слова')
  await status.getByText(/Сохранено в \d\d:\d\d/).waitFor()
  expect(await answersOf(campaign, teacher.id)).toEqual({ main_request: 'Первые слова' })
  expect(await page.evaluate(() => localStorage.length)).toBe(0)

  await context.setOffline(true)
  await page.fill('[name=main_request]', 'Первые слова и слова без связи')
  await status.getByText('Нет связи').waitFor()
  await page.tap('main .btn-primary')
  expect(await page.inputValue('[name=main_request]')).toBe('Первые слова и слова без связи')
  // The tab is closed, the battery is dead: another day, the same telephone.
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(`${url}/2`)
  expect(await next.inputValue('[name=main_request]')).toBe('Первые слова и слова без связи')
  await next
    .locator('[data-draft-status]')
    .getByText(/Сохранено в/)
    .waitFor()
  expect(await answersOf(campaign, teacher.id)).toEqual({ main_request: 'Первые слова и слова без связи' })
  expect(await next.evaluate(() => localStorage.length)).toBe(0)
  expect((await responseFor(campaign, teacher.id))?.submittedAt).toBeNull()
  await close()
}, 60_000)

test('a press of the button without a connection is carried out when it is back', async () => {
  const { teacher, campaign, url, context, page, close } = await aPhone(true)
  await page.goto(`${url}/1`)
  await context.setOffline(true)
  await fill(page, 1)
  await page.tap('main .btn-primary')
  await page.getByText('Нет связи').waitFor()
  await context.setOffline(false)
  await page.getByText('Раздел 2 из 4').waitFor()
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ ped_years: 'from1', category: 'first' })
  await close()
}, 60_000)

test('of two tabs the later one sees what the other saved, decides, and its word stands', async () => {
  const { teacher, campaign, url, context, page, close } = await aPhone(true)
  const other = await context.newPage()
  await Promise.all([page.goto(`${url}/1`), other.goto(`${url}/1`)])
  await fill(page, 1)
  await page.tap('main .btn-primary')
  await page.getByText('Раздел 2 из 4').waitFor()
  await fill(other, 1)
  await other.fill('[name=org_years]', '7')
  await other.tap('main .btn-primary')
  await other.getByText('раздел заполнили на другом устройстве или в другой вкладке').waitFor()
  expect(await other.inputValue('[name=org_years]')).toBe('7')
  await other.tap('main .btn-primary')
  await other.getByText('Раздел 2 из 4').waitFor()
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ org_years: 7 })
  await close()
}, 60_000)
