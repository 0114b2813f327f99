import { afterEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { allRead } from '../../src/app/background.ts'
import '../support/app.ts'
import { aMentor, aStudent } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'
import { apply, csv, statuses, theImport, uploaded } from './web.ts'

afterEach(() => void vi.useRealTimers())

async function reverse(browser: Browser, id: number) {
  const { version } = await theImport(id)
  const answer = await browser.post(`/imports/${id}/reversal`, { version: String(version) }, `/imports/${id}`)
  await allRead()
  return textOf(await browser.follow(answer))
}

test('a list is taken back whole and may be taken again', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'studentsA.csv')
  await apply(methodist, id)
  const { personId } = await read().importRow.findFirstOrThrow({ where: { importId: id, status: 'created' } })
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Отменить внесение')
  expect(await reverse(methodist, id)).toContain('Внесение отменено, 400 человек удалено')
  const left = await Promise.all([
    read().person.count(),
    read().menteeProfile.count(),
    read().projectRecord.count(),
    read().legalRepresentative.count(),
    read().studyGroup.count(),
  ])
  expect(left).toEqual([0, 0, 0, 0, 0])
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.read', 'import.applied', 'import.reversed', 'import.read'])
  expect(await journalOf('person', personId!)).toEqual(['person.imported', 'person.importReversed'])
  expect(await statuses(id)).toEqual({ good: 400, duplicate: 2 })
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Внесение этого списка отменено')
  await apply(methodist, id)
  expect(await read().person.count()).toBe(400)
})

test('completed cards become as they were', async () => {
  const methodist = await signIn('methodist')
  const { id: personId } = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12', email: 'm@mail.ru' })
  const list = csv(
    ['ФИО', 'Дата рождения', 'Телефон', 'Почта', 'Объединение', 'Тема проекта', 'Нужен наставник'],
    ['Елкина Мария Олеговна', '12.05.2010', '89121234567', 'x@mail.ru', 'Хор', 'Теплица', 'да'],
  )
  const id = await uploaded(methodist, 'students', 'a.csv', list)
  await methodist.post(`/imports/${id}/choices`, { row: '2', shown: 'skip', chosen: 'fill' })
  await apply(methodist, id)
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Ёлкина Мария Олеговна Телефон, Объединение, Запись в банке наставляемых, Проект')
  await reverse(methodist, id)
  const card = await read().person.findUniqueOrThrow({
    where: { id: personId },
    include: { studyGroups: true, projects: true, menteeProfiles: true, representatives: true },
  })
  expect(card).toMatchObject({
    phone: null,
    email: 'm@mail.ru',
    birthOn: '2010-05-12',
    nameKey: 'елкина мария олеговна',
    studyGroups: [],
    projects: [],
    menteeProfiles: [],
  })
  expect(card.representatives).toHaveLength(1)
  expect(await read().studyGroup.count()).toBe(0)
  expect(await journalOf('person', personId)).toEqual(['person.filledIn', 'person.importReversed'])
})

test('people whom something else uses by now are named and nothing is taken back', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await apply(methodist, id)
  const [first, second] = await read().person.findMany({ orderBy: { id: 'asc' }, take: 2 })
  await aMentor(first!.id)
  await write((tx) => tx.person.update({ where: { id: second!.id }, data: { phone: null, version: 1 } }))
  const page = textOf(await methodist.get(`/imports/${id}`))
  expect(page).toContain('«Отменить внесение» пока нельзя')
  expect(await reverse(methodist, id)).toContain(`${first!.lastName} ${first!.firstName} ${first!.middleName}: есть запись в банке наставников.`)
  expect(page).toContain(`${second!.lastName} ${second!.firstName} ${second!.middleName}: карточку уже изменили.`)
  expect(await read().person.count()).toBe(60)
  expect((await theImport(id)).status).toBe('applied')
})

test.each([
  [
    'the profile of a mentee went further',
    (personId: number) => write((tx) => tx.menteeProfile.updateMany({ where: { personId }, data: { status: 'clarified' } })),
    'запись в банке наставляемых уже изменили',
  ],
  [
    'another project was added',
    async (personId: number) => {
      const { id } = await read().schoolYear.findFirstOrThrow()
      await write((tx) => tx.projectRecord.create({ data: { personId, schoolYearId: id, topic: 'Другой' } }))
    },
    'добавлены проекты или соревнования',
  ],
])('a student is kept when %s', async (_name, change, sentence) => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', csv(['ФИО', 'Тема проекта', 'Нужен наставник'], ['Ёлкина Анна', 'Теплица', 'да']))
  await apply(methodist, id)
  const { id: personId } = await read().person.findFirstOrThrow()
  await change(personId)
  expect(await reverse(methodist, id)).toContain(`Ёлкина Анна: ${sentence}.`)
  expect(await read().person.count()).toBe(1)
})

test('after a day a list stays', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await apply(methodist, id)
  await write((tx) => tx.import.update({ where: { id }, data: { appliedAt: new Date(Date.now() - 25 * 3600_000) } }))
  expect(textOf(await methodist.get(`/imports/${id}`))).not.toContain('Отменить внесение')
  expect(await reverse(methodist, id)).toContain('Отменить можно только в течение 24 часов')
  expect(await read().person.count()).toBe(60)
})

test('a list that was not taken cannot be taken back', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  expect(await reverse(methodist, id)).toContain('состояние изменилось')
})
