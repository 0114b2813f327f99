import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { read } from '../../src/app/db.ts'
import { setUpCode } from '../support/app.ts'
import { centre } from '../support/people.ts'
import { enter, fill, follow, press, reads, tick } from './walk.ts'

export const directorPassword = 'белый пароход плывёт долго'
export const asMethodist = (page: Page) => enter(page, centre.login, centre.password)
export const asDirector = (page: Page) => enter(page, 'plotnikova', directorPassword)

/** The methodist opens the empty program and sets the centre up. */
export async function setUp(methodist: Page): Promise<void> {
  await methodist.goto('/')
  await fill(methodist, {
    'Код для настройки': setUpCode,
    'Полное наименование': centre.fullName,
    'Краткое наименование': centre.shortName,
    'Место издания документов': centre.city,
    'Фамилия, имя, отчество руководителя': centre.directorName,
    'Подпись в документах': centre.directorInitials,
    'Учебный год': centre.schoolYear,
    'Фамилия, имя, отчество методиста': centre.name,
    Логин: centre.login,
    Пароль: centre.password,
    'Пароль ещё раз': centre.password,
  })
  await press(methodist, 'Завершить настройку')
  expect(await reads(methodist)).toContain('С чего начать: 0 из 6')
  await follow(methodist, 'Указать куратора наставничества и кому адресуют заявления')
  await fill(methodist, { 'Кому адресуют заявления': 'О. В. Плотниковой', 'Куратор наставничества': centre.name })
  await press(methodist, 'Сохранить')
  expect(await read().organisation.findFirst({ select: { curatorName: true } })).toEqual({ curatorName: centre.name })
}

/** The methodist makes the director's account and sends the roadmap; the director signs in by phone and approves it. */
export async function approveRoadmap(methodist: Page, director: Page): Promise<void> {
  await methodist.goto('/')
  await follow(methodist, 'Создать учётную запись директора')
  await fill(methodist, { Логин: 'plotnikova' })
  await press(methodist, 'Создать и получить одноразовый пароль')
  const oneTime = await oneTimePassword(methodist)
  await methodist.goto('/')
  await follow(methodist, 'Утвердить дорожную карту')
  await follow(methodist, 'Отправить директору')
  await press(methodist, 'Отправить директору')
  expect(await reads(methodist)).toContain('Дорожная карта отправлена директору')

  await enter(director, 'plotnikova', oneTime)
  await chooseOwnPassword(director, oneTime, directorPassword)
  await follow(director, 'Утвердить дорожную карту')
  await fill(director, { 'Номер приказа': '253/1', 'Дата приказа': '01.09.2023' })
  await press(director, 'Утвердить')
  expect(await reads(director)).toContain('Утверждена приказом от 1 сентября 2023 г. № 253/1')
  expect(await read().roadmap.findFirst({ select: { status: true, orderNumber: true } })).toEqual({ status: 'approved', orderNumber: '253/1' })
}

/** The password shown once after an account was made. */
export async function oneTimePassword(page: Page): Promise<string> {
  return /Одноразовый пароль: ([\w-]+)\./.exec(await reads(page))?.[1] ?? ''
}

export async function chooseOwnPassword(page: Page, oneTime: string, password: string): Promise<void> {
  await fill(page, { 'Одноразовый пароль': oneTime, 'Новый пароль': password, 'Новый пароль ещё раз': password })
  await press(page, 'Сменить пароль')
  expect(await reads(page)).toContain('Пароль сменён')
}

/** The methodist loads both lists from real files and takes in the list of one study group. */
export async function loadLists(methodist: Page): Promise<void> {
  await methodist.goto('/')
  await follow(methodist, 'Загрузить списки педагогов и обучающихся')
  await follow(methodist, 'Загрузить список')
  await loadList(methodist, 'Педагоги и другие сотрудники', 'staffA.xlsx', 60)
  await methodist.goto('/imports/new')
  await loadList(methodist, 'Обучающиеся', 'studentsA.csv', 400)
  expect(await read().person.count()).toBe(460)

  await methodist.goto('/study-groups')
  await follow(methodist, 'Занимательная химия')
  await methodist.getByLabel('Проект: Мясникова Валентина Дмитриевна').selectOption('да')
  await methodist.getByLabel('Тема проекта: Мясникова Валентина Дмитриевна').fill('Кристаллы из соли')
  await methodist.getByLabel('список по проектам принят').check()
  await press(methodist, 'Сохранить список')
  await methodist.goto('/study-groups')
  expect(await reads(methodist)).toContain('Собрано 1 из 20 объединений')
}

async function loadList(page: Page, who: string, file: string, people: number): Promise<void> {
  await page.getByRole('radio', { name: who, exact: true }).check()
  await page.getByLabel(/^\s*Файл со списком/).setInputFiles(`tests/fixtures/${file}`)
  await press(page, 'Прочитать файл')
  await press(page, `Внести ${people} человек`)
  await page.getByText(`${people} человек внесено`).waitFor()
}

/** The methodist puts a teacher into the mentor bank for both forms. */
export async function addMentor(methodist: Page): Promise<void> {
  await methodist.goto('/')
  await follow(methodist, 'Включить в банк первого наставника')
  await follow(methodist, 'Добавить наставника')
  await fill(methodist, { Поиск: 'Шевелёва Любовь' })
  await press(methodist, 'Найти')
  await follow(methodist, 'Шевелёва Любовь Юрьевна')
  await methodist.getByLabel('педагог-педагог').check()
  await methodist.getByLabel('педагог-ученик').check()
  await fill(methodist, { 'Сколько наставляемых может вести одновременно': '3' })
  await methodist.locator('summary', { hasText: 'Методическая' }).click()
  await methodist.getByLabel('открытое занятие, самоанализ').selectOption('3 – может учить других')
  await methodist.getByRole('group', { name: 'Вторник' }).getByLabel('вечер').check()
  await press(methodist, 'Включить в банк')
  expect(await reads(methodist)).toContain('Наставник включён в банк')
}

/** The methodist asks a teacher what help is wanted; the teacher answers by the link on a phone; the answers go to the bank. */
export async function askByLink(methodist: Page, teacher: Page): Promise<void> {
  await methodist.goto('/surveys')
  await follow(methodist, 'Провести анкетирование')
  await follow(methodist, 'Анкета профессиональных запросов и затруднений педагога')
  await methodist.getByLabel('выбранным педагогам').check()
  await methodist.locator('summary', { hasText: 'Выбрать поимённо' }).click()
  await methodist.getByLabel('Юшков Сергей Алексеевич').check()
  await teacher.goto(await openedSurvey(methodist, '15.09.2023'))
  await answerRequests(teacher)

  await methodist.goto('/')
  await follow(methodist, 'Перенести ответы в банк')
  await follow(methodist, /^Открыть ?: Юшков/)
  expect(await reads(methodist)).toContain('Провести открытое занятие по химии')
  await press(methodist, 'Перенести отмеченное')
  await follow(methodist, 'Открыть карточку')
  await press(methodist, 'Включить в банк')
  expect(await reads(methodist)).toContain('Наставляемый включён в банк')
  expect(await read().menteeProfile.findFirst({ where: { person: { lastName: 'Юшков' } }, select: { status: true, mainRequest: true } })).toEqual({
    status: 'inBank',
    mainRequest: 'Провести открытое занятие по химии',
  })
}

/** Prepares and opens the survey whose form is on the screen; returns the personal link it shows first. */
export async function openedSurvey(methodist: Page, until: string): Promise<string> {
  await fill(methodist, { 'Последний день приёма ответов': until })
  await press(methodist, 'Подготовить анкету')
  await press(methodist, 'Открыть анкету')
  return methodist
    .getByRole('textbox', { name: /^Ссылка/ })
    .first()
    .inputValue()
}

async function answerRequests(teacher: Page): Promise<void> {
  await follow(teacher, 'Начать')
  await tick(teacher)
  await teacher.getByLabel('естественно-научная').check()
  await press(teacher, 'Дальше')
  await teacher.waitForURL(/\/2$/)
  await tick(teacher)
  await teacher.getByRole('checkbox', { name: 'проведение открытого занятия' }).check()
  await fill(teacher, { 'Сформулируйте ваш главный запрос: чему хотите научиться за этот год?': 'Провести открытое занятие по химии' })
  await press(teacher, 'Дальше')
  await teacher.waitForURL(/\/3$/)
  await tick(teacher)
  await teacher.getByRole('group', { name: 'Вторник' }).getByLabel('вечер').check()
  await press(teacher, 'Дальше')
  await teacher.waitForURL(/\/4$/)
  await tick(teacher, -1)
  await press(teacher, 'Отправить')
  await teacher.waitForURL(/\/s\/[^/]+$/)
  expect(await reads(teacher)).toContain('Спасибо, ответы отправлены')
}

const students = ['Мясникова Валентина Дмитриевна', 'Морозов Вадим Алексеевич']

/** Two students enter the mentee bank: each only after the consent that the page names. */
export async function addStudents(methodist: Page): Promise<void> {
  for (const student of students) {
    await methodist.goto('/')
    await follow(methodist, /^Включить в банк тех, кому нужен наставник/)
    await follow(methodist, student)
    await follow(methodist, 'Нет согласия на обработку персональных данных: без него ребёнка не включают в банк.')
    await methodist.getByLabel(`Отметить: ${student}`).check()
    await press(methodist, 'Отметить получение')
    await methodist.getByLabel(`Согласие на участие в наставничестве: ${student}`).uncheck()
    await receive(methodist, '11.09.2023')
    await methodist.goto('/mentees?tab=needing&status=identified')
    await follow(methodist, student)
    await press(methodist, 'Включить в банк')
    expect(await reads(methodist)).toContain('Наставляемый включён в банк')
  }
  expect(await read().menteeProfile.count({ where: { status: 'inBank' } })).toBe(3)
}

/** Says when and where the ticked consents were received. */
export async function receive(methodist: Page, on: string): Promise<void> {
  await fill(methodist, { 'Когда получены': on, 'Где хранится бумага': 'дело 05-12, папка 1' })
  await press(methodist, 'Отметить получение')
  expect(await reads(methodist)).toMatch(/Отмечено: \d/)
}
