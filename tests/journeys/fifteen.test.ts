import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { trained } from '../pairs/steps.ts'
import { aMentee, aMentor, aStudent, aTeacher } from '../support/factories.ts'
import { aCentre } from '../support/people.ts'
import { asMethodist } from './autumn.ts'
import { itIs, reads, someone, walking } from './walk.ts'

walking()

/** A person's hands: every press of the mouse and every character typed is counted. */
function hands(page: Page) {
  const count = { clicks: 0, characters: 0, typed: [] as string[] }
  const click = async (what: Locator) => {
    count.clicks += 1
    await what.click()
  }
  return {
    count,
    follow: (name: string | RegExp) => click(page.locator('main').getByRole('link', { name, exact: true }).first()),
    press: (name: string) => click(page.getByRole('button', { name, exact: true })),
    check: (label: string | RegExp) => click(page.getByLabel(label, { exact: true })),
    /** Opens the list of choices and takes one: two presses. */
    async choose(label: string, option: string) {
      count.clicks += 2
      await page.getByLabel(label, { exact: true }).selectOption(option)
    },
    async type(label: string, text: string) {
      const field = page.getByLabel(label, { exact: true })
      await click(field)
      await field.selectText()
      await field.pressSequentially(text)
      count.characters += text.length
      count.typed.push(text)
    },
  }
}

const staff = ['Шевченко Анна Сергеевна', 'Ким Ян Петрович', 'Юшков Сергей Алексеевич', 'Цой Анатолий Петрович', 'Щукина Вера Ильинична']
const under14 = ['Ёлкина Мария Олеговна', 'Мясникова Валентина Дмитриевна', 'Морозов Вадим Алексеевич', 'Орлов Глеб Ильич', 'Зуева Дарья Павловна']
const over14 = ['Носов Артём Игоревич', 'Лаптева Софья Андреевна', 'Фомин Егор Денисович', 'Чернова Алиса Романовна', 'Хохлов Тимур Олегович']
const mentors = ['Иванов Пётр Ильич', 'Абрамова Инна Львовна', 'Буров Олег Ильич', 'Гусев Лев Олегович', 'Дёмина Нина Павловна', 'Жукова Ольга Юрьевна']

// Made directly: how people enter the banks is walked in year.test.ts. Nobody has a decision, a pair or a consent.
async function readyBanks(): Promise<void> {
  await aCentre()
  for (const [index, name] of mentors.entries()) {
    const mentor = await aMentor((await aTeacher(name)).id, { capacity: 2 + (index % 2), competencies: { [9 + index]: 3 } })
    if (index > 0) await trained(mentor.personId)
  }
  for (const name of ['Власов Игорь Олегович', 'Рыжова Полина Игоревна'])
    await aMentor((await aStudent(name, { birthOn: '2007-02-03', grade: '11Б' })).id, { forms: ['studentStudent'], capacity: 1 })
  for (const [index, name] of staff.entries())
    await aMentee((await aTeacher(name)).id, { requests: { [9 + index]: 3 }, mainRequest: `Провести занятие ${index + 1}` })
  for (const name of under14) await aMentee((await aStudent(name)).id, { mainRequest: 'Проект к городскому конкурсу' })
  for (const name of over14) await aMentee((await aStudent(name, { birthOn: '2008-09-20', grade: '9В' })).id, { mainRequest: 'Подготовка к олимпиаде' })
}

test('fifteen pairs go from ready banks to printed consents and an order at the director in 60 clicks, no name typed', { timeout: 120_000 }, async () => {
  itIs('2023-10-12')
  await readyBanks()
  const methodist = await someone()
  await asMethodist(methodist)
  const { count, ...hand } = hands(methodist)

  await hand.follow('Подобрать наставника: 15 наставляемых')
  await hand.follow('Составить пары списком')
  await hand.check('Отметить всех')
  await hand.choose('Ролевая модель: Ёлкина Мария Олеговна', 'педагог – автор проекта')
  await hand.type('Над чем работают: Ким Ян Петрович', 'Открытое занятие по робототехнике')
  await hand.check('Предупреждения прочитаны и учтены')
  await hand.check('Участники согласны')
  await hand.press('Составить отмеченные пары')
  expect(await reads(methodist)).toContain('Составлено и согласовано: 15 пар')

  const [blanks] = await Promise.all([methodist.waitForEvent('download'), hand.press('Напечатать бланки')])
  expect(blanks.suggestedFilename()).toBe('Согласия 2023-2024.pdf')
  await hand.press('Отметить получение')
  await hand.type('Когда получены', '12.10.2023')
  await hand.type('Где хранится бумага', 'дело 05-12, папка 1')
  await hand.press('Отметить получение')
  expect(await reads(methodist)).toContain('Все обязательные согласия получены: 44')

  await hand.follow('Составить приказ')
  await hand.check(/^Федеральным законом от 29\.12\.2012/)
  await hand.press('Составить проект приказа')
  await hand.press('Отправить директору')
  expect(await reads(methodist)).toContain('Приказ отправлен директору')
  const order = await read().order.findFirstOrThrow({ select: { status: true, _count: { select: { pairs: true } } } })
  expect(order).toEqual({ status: 'submitted', _count: { pairs: 15 } })

  console.info(`Fifteen pairs: ${count.clicks} clicks, ${count.characters} characters typed`)
  expect(count.clicks).toBeLessThanOrEqual(60)
  const people = await read().person.findMany({ select: { lastName: true, firstName: true } })
  const named = people.flatMap(({ lastName, firstName }) => [lastName, firstName]).filter((name) => count.typed.some((text) => text.includes(name)))
  expect([people.length, named]).toEqual([23, []])
})
