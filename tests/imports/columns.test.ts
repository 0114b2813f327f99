import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { allRead } from '../../src/app/background.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { apply, csv, statuses, theImport, uploaded } from './web.ts'

const odd = csv(['Кто', 'Когда', 'Откуда'], ['Ёлкина Анна Петровна', '09.05.2012', 'Лицей'], ['Чехова Майя', '10.05.2012', 'СОШ 7'])

test('a list whose headings nobody knows is understood once the person says what is where', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', odd)
  const page = await methodist.get(`/imports/${id}`)
  expect(textOf(page)).toContain('Программа не узнала заголовков')
  expect(textOf(page)).toContain('Укажите, в каких столбцах фамилия и имя')
  expect(textOf(page)).toContain('A: Кто (Ёлкина Анна Петровна, Чехова Майя)')
  const answer = await methodist.post(`/imports/${id}/mapping`, { version: '0', headerRow: '1', fullName: '0', birthOn: '1', school: '2' })
  expect([answer.status, answer.headers.location]).toEqual([303, `/imports/${id}`])
  await allRead()
  expect(await statuses(id)).toEqual({ good: 2 })
  await apply(methodist, id)
  expect(
    await read().person.findMany({
      select: { lastName: true, firstName: true, middleName: true, birthOn: true, school: true },
      orderBy: { id: 'asc' },
    }),
  ).toEqual([
    { lastName: 'Ёлкина', firstName: 'Анна', middleName: 'Петровна', birthOn: '2012-05-09', school: 'Лицей' },
    { lastName: 'Чехова', firstName: 'Майя', middleName: null, birthOn: '2012-05-10', school: 'СОШ 7' },
  ])
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.read', 'import.remapped', 'import.read', 'import.applied'])
})

test('a list whose names are not known cannot be taken by force', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', odd)
  expect(textOf(await methodist.follow(await apply(methodist, id)))).toContain('Укажите, в каких столбцах фамилия и имя')
  expect(await read().person.count()).toBe(0)
})

test('columns chosen wrongly come back with sentences and everything chosen', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', odd)
  const answer = await methodist.post(`/imports/${id}/mapping`, { version: '0', headerRow: '1', lastName: '0', birthOn: '1', school: '1' })
  expect(answer.status).toBe(422)
  expect(errorAt(answer, 'firstName')).toBe('Выберите столбец: без фамилии и имени человека внести нельзя')
  expect(errorAt(answer, 'school')).toBe('Этот столбец уже выбран для поля «Дата рождения»')
  expect(answer.text).toMatch(/name="lastName"[\s\S]*?value="0" selected/)
  expect((await theImport(id)).mapping).toBe('{}')
})

test('another header row makes the program guess the columns anew', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(
    methodist,
    'staff',
    'a.csv',
    csv(['Фамилия', 'Имя', 'Должность'], ['Список', 'на', 'сентябрь'], ['Имя', 'Фамилия', 'Телефон'], ['Анна', 'Ёлкина', '89121234567']),
  )
  expect((await theImport(id)).headerRow).toBe(1)
  await methodist.post(`/imports/${id}/mapping`, { version: '0', headerRow: '3', lastName: '2' })
  await allRead()
  expect(await theImport(id)).toMatchObject({ headerRow: 3, mapping: JSON.stringify({ firstName: 0, lastName: 1, phone: 2 }) })
  expect(await statuses(id)).toEqual({ good: 1 })
})

test('the second of two people who change the columns is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', odd)
  await methodist.post(`/imports/${id}/mapping`, { version: '0', headerRow: '1', fullName: '0' })
  await allRead()
  const late = await methodist.post(`/imports/${id}/mapping`, { version: '0', headerRow: '1', fullName: '0', school: '2' })
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('эту запись изменил другой человек')
  expect(late.text).toMatch(/name="school"[\s\S]*?value="2" selected/)
  expect((await theImport(id)).mapping).toBe(JSON.stringify({ fullName: 0 }))
})

test('columns of a list that was taken are not changed', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await apply(methodist, id)
  const { version, mapping } = await theImport(id)
  const answer = await methodist.post(`/imports/${id}/mapping`, { version: String(version), headerRow: '3', lastName: '1', firstName: '2' })
  expect(textOf(await methodist.follow(answer))).toContain('состояние изменилось')
  expect((await theImport(id)).mapping).toBe(mapping)
})
