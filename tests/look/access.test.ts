import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { at, visiting } from './visit.ts'

visiting()

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

const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

describe('every part', () => {
  test.each(pages.flatMap(([path, widths]) => widths.map((width) => [path, width] as const)))('%s at %i px is accessible and fits', async (path, width) => {
    await at(path, width, async (page) => {
      expect(await violationsOn(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })

  test.each(schemes.flatMap((scheme) => ['/list?rows=3', '/form?wrong', '/card?flash=ok'].map((path) => `${path}&${scheme}`)))(
    '%s is accessible to people who see badly',
    async (path) => {
      await at(path, 1366, async (page) => {
        expect(await violationsOn(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      })
    },
  )

  test.each(['/form', '/list', '/card', '/survey'])('%s fits a phone with letters twice as big', async (path) => {
    await at(`${path}?scheme=bw&size=x2&wide`, 320, async (page) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
  })
})

describe('without scripts', () => {
  test('a dangerous act asks first and then sends its form', async () => {
    await at(
      '/card',
      390,
      async (page) => {
        const remove = page.getByRole('button', { name: 'Удалить черновик', exact: true })
        expect(await remove.isVisible()).toBe(false)
        await page.locator('summary', { hasText: 'Удалить черновик' }).click()
        expect(await remove.isVisible()).toBe(true)
        expect(await page.locator('.ask form').first().getAttribute('method')).toBe('post')
      },
      false,
    )
  })

  test('the menu opens on a phone', async () => {
    await at(
      '/list',
      390,
      async (page) => {
        await page.locator('summary', { hasText: 'Меню' }).click()
        expect(await page.getByRole('link', { name: 'Мониторинг' }).isVisible()).toBe(true)
      },
      false,
    )
  })

  test('what only scripts can do is not offered', async () => {
    await at(
      '/list',
      1366,
      async (page) => {
        expect(await page.locator('[data-check-all]').isVisible()).toBe(false)
      },
      false,
    )
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
