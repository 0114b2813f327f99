import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { read } from '../../src/app/db.ts'
import { chooseOwnPassword, oneTimePassword, openedSurvey } from './autumn.ts'
import { confirm, enter, fill, follow, press, reads, tick } from './walk.ts'

export const mentorPassword = 'зелёная колба стоит ровно'
export const asMentor = (page: Page) => enter(page, 'sheveleva', mentorPassword)

/** The methodist opens an account from the card of the mentor, who signs in by phone and chooses a password. */
export async function openMentorAccount(methodist: Page, mentor: Page): Promise<void> {
  await methodist.goto('/mentors')
  await follow(methodist, 'Шевелёва Любовь Юрьевна')
  await follow(methodist, 'Создать учётную запись')
  await fill(methodist, { Логин: 'sheveleva' })
  await press(methodist, 'Создать и получить одноразовый пароль')
  const oneTime = await oneTimePassword(methodist)
  await enter(mentor, 'sheveleva', oneTime)
  await chooseOwnPassword(mentor, oneTime, mentorPassword)
  expect(await reads(mentor)).toContain('Юшков Сергей Алексеевич')
}

/** An activity past its day is marked from the home page of the phone. */
export async function markActivity(mentor: Page): Promise<void> {
  await follow(mentor, 'Отметить выполнение мероприятий')
  await follow(mentor, 'Отметить: встреча-знакомство')
  await fill(mentor, { Когда: '25.10.2023', 'Что получилось': 'Познакомились, договорились о вторниках' })
  await press(mentor, 'Сохранить отметку')
  expect(await reads(mentor)).toContain('«Встреча-знакомство» – выполнено. Отметка сохранена')
  expect(await sideways(mentor)).toBeLessThanOrEqual(0)
}

/** A meeting is written down and marks its activity in the same form. */
export async function recordMeeting(mentor: Page): Promise<void> {
  await follow(mentor, 'Ближайшее мероприятие')
  await follow(mentor, 'Записать встречу')
  await mentor.getByLabel('Отметить мероприятие плана выполненным').selectOption('Пробная рабочая встреча (до 03.11.2023)')
  await fill(mentor, { Когда: '31.10.2023', 'Коротко, что сделали': 'Разобрали структуру открытого занятия' })
  await press(mentor, 'Записать встречу')
  expect(await reads(mentor)).toContain('31 октября 2023 г., очно')
  expect(await read().activity.count({ where: { mark: 'done' } })).toBe(2)
}

const sideways = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')

/** The last activities are marked and the results written. */
export async function concludeProgramme(mentor: Page): Promise<void> {
  await follow(mentor, 'Отметить выполнение мероприятий')
  for (const title of ['встреча-планирование', 'комплекс последовательных встреч', 'итоговая встреча']) {
    await follow(mentor, `Отметить: ${title}`)
    await press(mentor, 'Сохранить отметку')
  }
  expect(await reads(mentor)).toContain('Выполнено: 5 из 5')
  await follow(mentor, 'Записать итоги')
  await fill(mentor, { 'Выводы наставника': 'Цель достигнута: открытое занятие прошло в мае' })
  await press(mentor, 'Сохранить итоги')
  expect(await reads(mentor)).toContain('Итоги сохранены')
}

/** Both sides of the pair answer the final questionnaires by their links, without an account. */
export async function askAtTheEnd(methodist: Page, participant: Page): Promise<void> {
  for (const survey of ['Анкета наставляемого по завершении, «педагог-педагог»', 'Анкета наставника по завершении, «педагог-педагог»']) {
    await methodist.goto('/surveys')
    await follow(methodist, 'Провести анкетирование')
    await follow(methodist, survey)
    await participant.goto(await openedSurvey(methodist, '24.05.2024'))
    await follow(participant, 'Начать')
    for (const section of [1, 2, 3]) {
      expect(await reads(participant)).toContain(`Раздел ${section} из 3`)
      await tick(participant, -1)
      for (const answer of await participant.locator('main textarea').all()) await answer.fill('Всё получилось')
      await press(participant, section < 3 ? 'Дальше' : 'Отправить')
      await participant.waitForURL(section < 3 ? new RegExp(`/${section + 1}$`) : /\/s\/[^/]+$/)
    }
    expect(await reads(participant)).toContain('Спасибо, ответы отправлены')
  }
}

/** The programme and then the pair are completed; monitoring counts both and the answers. */
export async function completePair(methodist: Page): Promise<void> {
  await methodist.goto('/programmes')
  await follow(methodist, 'Юшков Сергей Алексеевич')
  await confirm(methodist, 'Завершить программу')
  expect(await reads(methodist)).toContain('Программа завершена')
  await follow(methodist, /^Открыть пару/)
  await follow(methodist, 'Завершить')
  await press(methodist, 'Завершить пару')
  expect(await reads(methodist)).toContain('Пара завершена')
  expect(await read().pair.findMany({ select: { status: true }, orderBy: { id: 'asc' } })).toEqual([{ status: 'completed' }, { status: 'active' }])

  await methodist.goto('/monitoring')
  const figures = await reads(methodist)
  expect(figures).toContain('Программ завершено 1 из 1')
  expect(figures).toContain('Выполнено мероприятий программ 5 из 5 – 100 %')
  expect(figures).toContain('Наставляемые довольны 1 из 1')
}

/** The final event is held, and the pair's experience enters the library from it. */
export async function keepPractice(methodist: Page): Promise<void> {
  await methodist.goto('/final-events')
  await follow(methodist, 'Добавить мероприятие')
  await fill(methodist, { Название: 'Круглый стол «Год наставника»', Дата: '24.05.2024' })
  await methodist.getByLabel('Вид', { exact: true }).selectOption('круглый стол')
  await press(methodist, 'Сохранить')
  await follow(methodist, 'Добавить практику')
  await fill(methodist, { Название: 'Открытое занятие шаг за шагом', Авторы: 'Шевелёва Л. Ю.' })
  await methodist.getByLabel(/^\s*Пара или группа/).selectOption('Шевелёва Любовь Юрьевна: Провести открытое занятие по химии')
  await press(methodist, 'Сохранить')
  expect(await reads(methodist)).toContain('Материал сохранён')
  expect(await read().material.findFirst({ select: { kind: true, title: true } })).toEqual({ kind: 'practice', title: 'Открытое занятие шаг за шагом' })
}

/** News that names a person waits for the consent to distribution, and then stands on the site for everyone. */
export async function publishNews(methodist: Page, visitor: Page): Promise<void> {
  await methodist.goto('/news')
  await follow(methodist, 'Написать новость')
  await fill(methodist, { Заголовок: 'Открытое занятие по химии', Текст: 'Юшков Сергей Алексеевич провёл открытое занятие по химии.' })
  await press(methodist, 'Сохранить черновик')
  const news = methodist.url()
  expect(await methodist.getByRole('button', { name: 'Опубликовать' }).isDisabled()).toBe(true)
  await visitor.goto('/site/news')
  expect(await reads(visitor)).not.toContain('Открытое занятие по химии')

  await follow(methodist, 'Юшков Сергей Алексеевич: нет согласия на распространение персональных данных (имя)')
  await fill(methodist, { 'Когда получено': '27.05.2024', 'Где хранится бумага': 'дело 05-12, папка 2' })
  await methodist.getByLabel('участник', { exact: true }).check()
  await methodist.getByLabel('фамилия, имя, отчество').check()
  await press(methodist, 'Сохранить')
  await methodist.goto(news)
  await press(methodist, 'Опубликовать')
  expect(await read().news.findFirst({ select: { status: true } })).toEqual({ status: 'published' })
  await visitor.goto('/site/news')
  await follow(visitor, /Открытое занятие по химии/)
  expect(await reads(visitor)).toContain('Юшков Сергей Алексеевич провёл открытое занятие по химии')
}
