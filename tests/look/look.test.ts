import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openGallery } from './gallery.ts'

/** Between them, the first three show every part; they are seen at all three widths. */
const pages: [string, number[]][] = [
  ['/list?rows=6', [1366, 390, 320]],
  ['/form?wrong', [1366, 390, 320]],
  ['/card?flash=ok', [1366, 390, 320]],
  ['/card?flash=bad', [390]],
  ['/form', [390]],
  ['/survey', [390, 320]],
  ['/list?public&rows=3', [1366, 320]],
  ['/error', [390]],
  ['/error?guest', [1366]],
]
const schemes = ['scheme=bw', 'scheme=wb&wide', 'scheme=blue&size=x2&noimages']

let browser: Browser
let gallery: Awaited<ReturnType<typeof openGallery>>
let withScripts: Page
let withoutScripts: Page
const complaints: string[] = []
const asked: string[] = []

beforeAll(async () => {
  gallery = await openGallery()
  browser = await openBrowser()
  withScripts = await newPage(true)
  withoutScripts = await newPage(false)
})

afterAll(async () => {
  await browser.close()
  gallery.close()
})

async function newPage(javaScriptEnabled: boolean) {
  const page = await (await browser.newContext({ locale: 'ru-RU', javaScriptEnabled })).newPage()
  page.on('console', (message) => { if (message.type() !== 'log') complaints.push(message.text()) })
  page.on('pageerror', (error) => { complaints.push(error.message) })
  page.on('dialog', (dialog) => { asked.push(dialog.type()); void dialog.accept() })
  return page
}

/** Opens a page of the gallery, runs the check, and fails on anything the browser complained about. */
async function at(path: string, width: number, check: (page: Page) => Promise<void>, scripts = true) {
  const page = scripts ? withScripts : withoutScripts
  complaints.length = 0
  await page.setViewportSize({ width, height: 768 })
  const answer = await page.goto(gallery.url + path)
  expect(answer?.status()).toBe(200)
  asked.length = 0
  await check(page)
  expect(complaints).toEqual([])
}

async function findings(page: Page) {
  const result = await new AxeBuilder({ page }).options({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).analyze()
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`)
}

const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

describe('every part', () => {
  test.each(pages.flatMap(([path, widths]) => widths.map((width) => [path, width] as const)))('%s at %i px is accessible and fits', async (path, width) => {
    await at(path, width, async (page) => {
      expect(await findings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })

  test.each(schemes.flatMap((scheme) => ['/list?rows=3', '/form?wrong', '/card?flash=ok'].map((path) => `${path}&${scheme}`)))('%s is accessible to people who see badly', async (path) => {
    await at(path, 1366, async (page) => {
      expect(await findings(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })

  test.each(['/form', '/list', '/card', '/survey'])('%s fits a phone with letters twice as big', async (path) => {
    await at(`${path}?scheme=bw&size=x2&wide`, 320, async (page) => { expect(await overflow(page)).toBeLessThanOrEqual(0) })
  })
})

describe('without scripts', () => {
  test('a dangerous act asks first and then sends its form', async () => {
    await at('/card', 390, async (page) => {
      const remove = page.getByRole('button', { name: 'Удалить черновик', exact: true })
      expect(await remove.isVisible()).toBe(false)
      await page.locator('summary', { hasText: 'Удалить черновик' }).click()
      expect(await remove.isVisible()).toBe(true)
      expect(await page.locator('.ask form').first().getAttribute('method')).toBe('post')
    }, false)
  })

  test('the menu opens on a phone', async () => {
    await at('/list', 390, async (page) => {
      await page.locator('summary', { hasText: 'Меню' }).click()
      expect(await page.getByRole('link', { name: 'Мониторинг' }).isVisible()).toBe(true)
    }, false)
  })

  test('what only scripts can do is not offered', async () => {
    await at('/list', 1366, async (page) => { expect(await page.locator('[data-check-all]').isVisible()).toBe(false) }, false)
  })
})

describe('with the keyboard', () => {
  test('the first stop is the way past the menu', async () => {
    await at('/list', 1366, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Перейти к содержанию')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('main')
    })
  })

  test('every menu entry is reached by Tab', async () => {
    await at('/list', 1366, async (page) => {
      const seen = new Set<string>()
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press('Tab')
        seen.add(await page.evaluate<string>('document.activeElement.textContent.trim()'))
      }
      for (const label of ['Дорожная карта', 'Наставники', 'Программы', 'Сайт']) expect([...seen]).toContain(label)
    })
  })

  test('Escape closes an open question and returns to its button', async () => {
    await at('/card', 1366, async (page) => {
      await page.locator('.ask summary').first().press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      expect(await page.locator('.ask').first().getAttribute('open')).toBeNull()
      expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
    })
  })

  test('a slash goes to the search, in the Russian layout too', async () => {
    await at('/list', 1366, async (page) => {
      await page.keyboard.press('/')
      expect(await page.evaluate('document.activeElement.id')).toBe('q')
    })
  })

  test('Ctrl+Enter sends the form', async () => {
    await at('/list', 1366, async (page) => {
      await page.locator('#q').fill('Цой')
      await page.locator('#form').focus()
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/q=/)
    })
  })
})

describe('a form', () => {
  test('with mistakes leads to the list of them and from there into the field', async () => {
    await at('/form?wrong', 1366, async (page) => {
      expect(await page.title()).toMatch(/^Ошибка: /)
      await page.waitForFunction('document.activeElement.getAttribute("role") === "alert"')
      await page.getByRole('link', { name: 'Отметьте удобное время' }).click()
      expect(await page.evaluate('document.activeElement.id')).toBe('slots')
    })
  })

  test('ties label, hint and error to the field', async () => {
    await at('/form?wrong', 1366, async (page) => {
      const name = page.getByLabel('Фамилия, имя, отчество')
      expect(await name.getAttribute('aria-describedby')).toBe('name-hint name-error')
      expect(await name.getAttribute('aria-invalid')).toBe('true')
      for (const link of await page.locator('[data-error-summary] a').all()) {
        expect(await page.locator(`[id="${(await link.getAttribute('href'))!.slice(1)}"]`).count()).toBe(1)
      }
    })
  })

  test.each([['3.10.23', '03.10.2023'], ['3/1/2024', '03.01.2024'], ['03102023', '03.10.2023'], ['скоро', 'скоро']])('tidies the date %s', async (typed, tidy) => {
    await at('/form', 1366, async (page) => {
      await page.locator('#born').fill(typed)
      await page.keyboard.press('Tab')
      expect(await page.locator('#born').inputValue()).toBe(tidy)
    })
  })

  test('offers today for a date', async () => {
    await at('/form', 1366, async (page) => {
      await page.getByRole('button', { name: 'Сегодня: Согласие получено' }).click()
      expect(await page.locator('#since').inputValue()).toMatch(/^\d\d\.\d\d\.\d{4}$/)
    })
  })

  test('asks before unsent changes are lost, and only then', async () => {
    await at('/form', 1366, async (page) => {
      await page.goto(`${gallery.url}/list`)
      expect(asked).toEqual([])
      await page.goto(`${gallery.url}/form`)
      await page.locator('#name').pressSequentially('Ли')
      await page.goto(`${gallery.url}/list`)
      expect(asked).toEqual(['beforeunload'])
    })
  })
})

describe('a page of long work', () => {
  test('shows fresh numbers by itself and stops when the work is done', async () => {
    await at('/job?work', 390, async (page) => {
      expect(await page.locator('progress').getAttribute('value')).toBe('1')
      await page.getByText('Готово: 3 бланка.').waitFor()
      expect(await page.locator('[data-refresh]').count()).toBe(0)
    })
  })

  test('is reloaded by the browser where scripts are off', async () => {
    await at('/job', 390, async (page) => { expect(await page.content()).toContain('<meta http-equiv="refresh" content="1">') }, false)
  })
})

describe('a list', () => {
  test('marks all rows and says how many', async () => {
    await at('/list', 1366, async (page) => {
      await page.locator('[data-check-all]').check()
      expect(await page.locator('[data-checked-count]').textContent()).toBe('Отмечено: 25')
      await page.locator('tbody input').first().uncheck()
      expect(await page.evaluate('document.querySelector("[data-check-all]").indeterminate')).toBe(true)
    })
  })

  test('turns into cards that lose no cell on a phone', async () => {
    await at('/list?rows=2', 320, async (page) => {
      for (const cell of await page.locator('tbody td[data-label]').all()) {
        expect((await cell.boundingBox())!.width).toBeGreaterThan(200)
      }
    })
  })

  test('keeps its head in sight and its rows tight', async () => {
    await at('/list', 1366, async (page) => {
      await page.evaluate('window.scrollTo(0, 700)')
      expect((await page.locator('thead th').nth(1).boundingBox())!.y).toBeLessThan(2)
      expect((await page.locator('tbody tr').nth(1).boundingBox())!.height).toBeLessThan(42)
    })
  })

  test('prints without menus, boxes and buttons', async () => {
    await at('/list', 1366, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['.top', '.rail', '.filters', '.pick-cell', '.actions', '.bulk', '.bottom']) {
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
      }
      expect(await page.locator('.print-head').isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })
    })
  })
})
