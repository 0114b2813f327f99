import { describe, expect, test } from 'vitest'
import { asked, at, galleryUrl, visiting } from './visit.ts'

visiting()

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

  test.each([
    ['3.10.23', '03.10.2023'],
    ['3/1/2024', '03.01.2024'],
    ['03102023', '03.10.2023'],
    ['скоро', 'скоро'],
  ])('tidies the date %s', async (typed, tidy) => {
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
      await page.goto(galleryUrl('/list'))
      expect(asked).toEqual([])
      await page.goto(galleryUrl('/form'))
      await page.locator('#name').pressSequentially('Ли')
      await page.goto(galleryUrl('/list'))
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
    await at(
      '/job',
      390,
      async (page) => {
        expect(await page.content()).toContain('<meta http-equiv="refresh" content="1">')
      },
      false,
    )
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
