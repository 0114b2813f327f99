import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { read } from '../../src/app/db.ts'
import { journalOf } from '../support/page.ts'
import { receive } from './autumn.ts'
import { fill, follow, press, reads } from './walk.ts'

/** The mentor is chosen by reasons; the pair is made from the choice, the group beside it; both are agreed. */
export async function makePairs(methodist: Page): Promise<void> {
  await methodist.goto('/')
  await follow(methodist, /^Подобрать наставника/)
  await follow(methodist, 'Юшков Сергей Алексеевич')
  expect(await reads(methodist)).toContain('Закрывает запрос: открытое занятие, самоанализ')
  await fill(methodist, { 'Почему так решили': 'Открытое занятие – её сильная сторона' })
  await press(methodist, /^Выбрать\s*: Шевелёва Любовь Юрьевна$/)
  await follow(methodist, 'Составить пару')
  await agree(methodist)

  await methodist.goto('/pairs')
  await follow(methodist, 'Составить пару')
  await follow(methodist, 'педагог-ученик')
  await methodist.getByLabel('Наставник', { exact: true }).selectOption({ index: 1 })
  await methodist.getByRole('checkbox', { name: /Мясникова/ }).check()
  await methodist.getByRole('checkbox', { name: /Морозов/ }).check()
  await methodist.getByLabel('Ролевая модель', { exact: true }).selectOption('педагог – автор проекта')
  await methodist.getByLabel('Вид наставничества').selectOption('групповое – один наставник и несколько наставляемых')
  await fill(methodist, { 'Над чем работают': 'Проекты к городскому конкурсу' })
  await agree(methodist)
  expect(await read().pair.findMany({ select: { kind: true, status: true }, orderBy: { id: 'asc' } })).toEqual([
    { kind: 'pair', status: 'agreed' },
    { kind: 'group', status: 'agreed' },
  ])
}

async function agree(methodist: Page): Promise<void> {
  await fill(methodist, { 'Первый день': '16.10.2023', 'Последний день': '25.05.2024' })
  const warnings = methodist.getByLabel('Предупреждения учтены, сохранить')
  if ((await warnings.count()) === 0) await press(methodist, 'Сохранить')
  await warnings.check()
  await press(methodist, 'Сохранить')
  await press(methodist, 'Отметить согласованной')
  expect(await reads(methodist)).toContain('Пара согласована')
}

/** The order is drafted and cannot be sent: its page names who has not consented to what. */
export async function draftOrder(methodist: Page): Promise<void> {
  await methodist.goto('/orders')
  await follow(methodist, 'Новый приказ')
  await follow(methodist, 'О закреплении пар и групп')
  await methodist.getByLabel('Отметить все пары').check()
  await methodist.getByRole('checkbox', { name: /Федеральным законом от 29.12.2012/ }).check()
  await press(methodist, 'Составить проект приказа')
  expect(await methodist.getByRole('button', { name: 'Отправить директору' }).isDisabled()).toBe(true)
  expect(await reads(methodist)).toContain('Юшков Сергей Алексеевич – нет согласия на участие')
}

/** The blanks are printed as a PDF, and the signed papers are taken in. */
export async function collectConsents(methodist: Page): Promise<void> {
  await methodist.goto('/')
  await follow(methodist, /^Получить согласия/)
  await methodist.getByLabel('Отметить всех на странице').check()
  const [blanks] = await Promise.all([methodist.waitForEvent('download'), press(methodist, 'Напечатать бланки')])
  expect(blanks.suggestedFilename()).toBe('Согласия 2023-2024.pdf')
  expect((await readFile(await blanks.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await press(methodist, 'Отметить получение')
  await receive(methodist, '11.10.2023')
  expect(await reads(methodist)).toContain('Все обязательные согласия получены: 8')
}

export async function sendOrder(methodist: Page): Promise<void> {
  await methodist.goto('/orders')
  await follow(methodist, /^О закреплении/)
  await press(methodist, 'Отправить директору')
  expect(await reads(methodist)).toContain('Приказ отправлен директору')
}

/** The director returns the order with a remark, the methodist corrects it, the director approves. */
export async function decideOrder(methodist: Page, director: Page): Promise<void> {
  await follow(director, 'Подписать приказ')
  await director.locator('summary', { hasText: 'Вернуть с замечанием' }).click()
  await fill(director, { 'Что исправить': 'Укажите срок представления программ' })
  await press(director, 'Вернуть методисту')
  expect(await reads(director)).toContain('Приказ возвращён методисту')

  await methodist.goto('/')
  await follow(methodist, 'Исправить приказ после замечания')
  expect(await reads(methodist)).toContain('Замечание директора: Укажите срок представления программ')
  await follow(methodist, 'Изменить')
  await fill(methodist, { 'Представить программы до': '30.10.2023' })
  await press(methodist, 'Сохранить проект')
  await press(methodist, 'Отправить директору')

  await director.goto('/')
  await follow(director, 'Подписать приказ')
  expect(await reads(director)).toContain('в срок до 30 октября 2023 г.')
  await press(director, 'Утвердить')
  expect(await reads(director)).toContain('Приказ утверждён. Методист присвоит ему номер и дату')
}

/** The number and the date are given; the pairs begin. */
export async function registerOrder(methodist: Page): Promise<void> {
  await follow(methodist, 'Зарегистрировать подписанный приказ')
  await fill(methodist, { 'Номер приказа': '270' })
  await press(methodist, 'Зарегистрировать приказ')
  expect(await reads(methodist)).toContain('Приказ № 270 от 13.10.2023')
  expect(await read().pair.findMany({ select: { status: true } })).toEqual([{ status: 'active' }, { status: 'active' }])
  expect((await journalOf('order', 1)).at(-1)).toBe('order.registered')
}

/** The programme is drafted by the program, filled by the methodist and approved by the director. */
export async function approveProgramme(methodist: Page, director: Page): Promise<void> {
  await methodist.goto('/')
  await follow(methodist, 'Составить программу')
  await press(methodist, 'Составить программу')
  expect(await methodist.getByRole('button', { name: 'Отправить на утверждение' }).isDisabled()).toBe(true)
  await follow(methodist, 'Не указана цель программы')
  await fill(methodist, {
    Цель: 'Провести открытое занятие к маю',
    'Задача 1': 'Разобрать структуру открытого занятия',
    'Наставляемый ознакомлен с программой': '17.10.2023',
  })
  await press(methodist, 'Сохранить текст')
  await press(methodist, 'Отправить на утверждение')
  expect(await reads(methodist)).toContain('Программа отправлена директору на утверждение')

  await director.goto('/')
  await follow(director, 'Проверить программу')
  await press(director, 'Утвердить')
  expect(await reads(director)).toContain('Программа утверждена')
  expect(await read().programme.findFirst({ select: { status: true } })).toEqual({ status: 'approved' })
}
