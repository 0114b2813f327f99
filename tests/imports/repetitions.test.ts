import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { aStudent } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'
import { allRead } from '../../src/app/background.ts'
import { apply, csv, statuses, uploaded } from './web.ts'

const head = ['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Школа', 'Телефон', 'Объединение', 'Тема проекта', 'Нужен наставник']
const exact = ['Елкина', 'Мария', 'Олеговна', '12.05.2010', 'Лицей', '89121234567', 'Робототехника', 'Умная теплица', 'да']
const likely = ['Чехова', 'Майя', '', '', 'СОШ 1', '', '', '', '']
const namesake = ['Рогов', 'Пётр', 'Ильич', '01.02.2011', '', '', '', '', '']

/** Three people who are known, and a list that names them again. */
async function aListOfKnown(browser: Browser) {
  const maria = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12' })
  const maya = await aStudent('Чехова Майя', { birthOn: '2010-05-13' })
  const rogov = await aStudent('Рогов Пётр Ильич', { birthOn: '2012-03-04' })
  const id = await uploaded(browser, 'students', 'дети.csv', csv(head, exact, likely, namesake))
  return { id, maria, maya, rogov }
}

const choose = (browser: Browser, id: number, ...rows: [row: number, shown: string, chosen: string][]) =>
  browser.post(
    `/imports/${id}/choices`,
    { row: rows.map(([row]) => String(row)), shown: rows.map(([, shown]) => shown), chosen: rows.map(([, , chosen]) => chosen) },
    `/imports/${id}?show=duplicate`,
  )

const choiceOf = async (id: number, rowNumber: number) =>
  (await read().importRow.findUniqueOrThrow({ where: { importId_rowNumber: { importId: id, rowNumber } } })).choice

test('repetitions are shown with whom they repeat and what would be filled in', async () => {
  const methodist = await signIn('methodist')
  const { id, maria } = await aListOfKnown(methodist)
  expect(await statuses(id)).toEqual({ duplicate: 2, warning: 1 })
  const page = await methodist.get(`/imports/${id}?show=duplicate`)
  expect(page.text).toContain(`href="/people/${maria.id}"`)
  expect(textOf(page)).toContain('Этот человек уже есть в системе.')
  expect(textOf(page)).toContain('Телефон: — → +7 912 123-45-67')
  expect(textOf(page)).toContain('Проект: — → Умная теплица')
  expect(textOf(page)).not.toContain('Школа: — →')
  expect(textOf(await methodist.get(`/imports/${id}?show=warning`))).toContain('Такое же имя уже есть, но с другой датой рождения')
})

test('without a decision nobody is doubled; a namesake with another birthday is a new person', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aListOfKnown(methodist)
  await apply(methodist, id)
  expect(await statuses(id)).toEqual({ skipped: 2, created: 1 })
  expect(await read().person.count()).toBe(4)
  expect(await read().person.findMany({ where: { nameKey: 'рогов петр ильич' }, select: { birthOn: true }, orderBy: { id: 'asc' } })).toEqual([
    { birthOn: '2012-03-04' },
    { birthOn: '2011-02-01' },
  ])
})

test('a decision completes the empty places of a card and replaces nothing', async () => {
  const methodist = await signIn('methodist')
  const { id, maria } = await aListOfKnown(methodist)
  const answer = await choose(methodist, id, [2, 'skip', 'fill'])
  expect(answer.headers.location).toBe(`/imports/${id}?show=duplicate`)
  expect(textOf(await methodist.follow(answer))).toContain('Решения сохранены: 1 строка')
  await apply(methodist, id)
  const card = await read().person.findUniqueOrThrow({
    where: { id: maria.id },
    include: { projects: true, menteeProfiles: true, studyGroups: true, representatives: true },
  })
  expect(card).toMatchObject({ phone: '+79121234567', school: 'МАОУ СОШ № 7', lastName: 'Ёлкина', version: 1 })
  expect(card.projects).toMatchObject([{ topic: 'Умная теплица' }])
  expect(card.menteeProfiles).toMatchObject([{ status: 'identified', needsMentor: 'yes' }])
  expect(card.studyGroups).toHaveLength(1)
  expect(card.representatives).toHaveLength(1)
  expect(await journalOf('person', maria.id)).toEqual(['person.filledIn'])
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.read', 'import.choicesMade', 'import.applied'])
})

test('another person with the same name is made when the methodist says so, and only then', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aListOfKnown(methodist)
  await choose(methodist, id, [3, 'skip', 'create'], [4, 'create', 'skip'])
  await apply(methodist, id)
  expect(await statuses(id)).toEqual({ skipped: 2, created: 1 })
  expect(await read().person.count({ where: { nameKey: 'чехова майя' } })).toBe(2)
  expect(await read().person.count({ where: { nameKey: 'рогов петр ильич' } })).toBe(1)
})

test('the same name and birthday are never made a second person, whatever a form says', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aListOfKnown(methodist)
  const answer = await choose(methodist, id, [2, 'skip', 'create'])
  expect(textOf(await methodist.follow(answer))).toContain('Решения не изменились')
  expect(await choiceOf(id, 2)).toBeNull()
})

test('choices of two people on the same page are both kept', async () => {
  const [one, other] = [await signIn('methodist'), await signIn('methodist')]
  const { id } = await aListOfKnown(one)
  await choose(one, id, [2, 'skip', 'fill'], [3, 'skip', 'skip'])
  await choose(other, id, [2, 'skip', 'skip'], [3, 'skip', 'create'])
  expect([await choiceOf(id, 2), await choiceOf(id, 3)]).toEqual(['fill', 'create'])
})

test('choices outlive a look at another page and new columns', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aListOfKnown(methodist)
  await choose(methodist, id, [2, 'skip', 'fill'], [3, 'skip', 'create'])
  await methodist.get(`/imports/${id}?show=good`)
  const columns = { lastName: '0', firstName: '1', middleName: '2', birthOn: '3', phone: '5' }
  await methodist.post(`/imports/${id}/mapping`, { version: '0', headerRow: '1', ...columns })
  await allRead()
  expect([await choiceOf(id, 2), await choiceOf(id, 3)]).toEqual(['fill', 'create'])
  expect((await methodist.get(`/imports/${id}?show=duplicate`)).text).toMatch(/name="chosen"[\s\S]*?value="fill" selected/)
})

test('one decision is made for all who are certainly known', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aListOfKnown(methodist)
  const answer = await methodist.post(`/imports/${id}/repetitions`, { choice: 'fill' })
  expect(textOf(await methodist.follow(answer))).toContain('Решения сохранены: 1 строка')
  expect([await choiceOf(id, 2), await choiceOf(id, 3)]).toEqual(['fill', null])
})

test('a card that has everything is not offered to be completed', async () => {
  const methodist = await signIn('methodist')
  await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12' })
  const id = await uploaded(methodist, 'students', 'a.csv', csv(['ФИО', 'Дата рождения'], ['Ёлкина Мария Олеговна', '12.05.2010']))
  const page = await methodist.get(`/imports/${id}?show=duplicate`)
  expect(textOf(page)).toContain('В системе уже есть всё, что есть в этой строке')
  expect(page.text).not.toContain('name="chosen"')
})

test('a teacher and a student with one name are two people', async () => {
  const methodist = await signIn('methodist')
  await aStudent('Ёлкина Мария Олеговна', { birthOn: '2003-05-12' })
  const id = await uploaded(methodist, 'staff', 'a.csv', csv(['ФИО', 'Должность'], ['Ёлкина Мария Олеговна', 'методист']))
  expect(await statuses(id)).toEqual({ good: 1 })
})

test('choices are refused for a list that was taken', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aListOfKnown(methodist)
  await apply(methodist, id)
  expect(textOf(await methodist.follow(await choose(methodist, id, [2, 'skip', 'fill'])))).toContain('состояние изменилось')
})
