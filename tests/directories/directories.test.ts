import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

const site = (name: string) => write((tx) => tx.site.create({ data: { name, nameKey: name.toLocaleLowerCase('ru') } }))

test('sites and programmes are added once and deleted while unused', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/directories/sites', { name: 'Корпус на Ленина', address: 'ул. Ленина, 5' }).expect(303)
  await methodist.post('/directories/courses', { name: 'Робототехника: старт', direction: 'technical', years: '2' }).expect(303)
  const page = textOf(await methodist.get('/directories'))
  expect(page).toContain('Корпус на Ленина ул. Ленина, 5 —')
  expect(page).toContain('Робототехника: старт техническая, 2 года —')
  const again = await methodist.post('/directories/sites', { name: 'корпус  на ленина' })
  expect([again.status, errorAt(again, 'name')]).toEqual([422, '«корпус на ленина» уже есть в справочнике'])
  const { id } = await read().site.findFirstOrThrow()
  await methodist.post(`/directories/sites/${id}/removal`).expect(303)
  expect(await read().site.count()).toBe(0)
  expect(await journalOf('site', id)).toEqual(['site.added', 'site.removed'])
  expect((await methodist.post('/directories/rooms', { name: 'Зал' })).status).toBe(404)
})

test('a site in use stays; renamed to a taken name it becomes one with that site, and nobody loses it', async () => {
  const methodist = await signIn('methodist')
  const [main, double] = [await site('Главный корпус'), await site('Гл. корпус')]
  const both = { sites: { create: [{ siteId: main.id }, { siteId: double.id }] } }
  const here = await aTeacher('Иванов Пётр Ильич', both)
  const there = await aStudent('Ёлкина Мария Олеговна', { sites: { create: { siteId: double.id } } })
  const group = await write((tx) => tx.studyGroup.create({ data: { name: 'Хор', nameKey: 'хор', siteId: double.id } }))
  const kept = await methodist.post(`/directories/sites/${double.id}/removal`, {}, '/directories')
  expect(textOf(await methodist.follow(kept))).toContain('Запись используется: 2 человека, 1 объединение.')
  const url = `/directories/sites/${double.id}`
  const asked = await methodist.post(url, { name: 'Главный корпус' })
  expect([asked.status, textOf(asked).includes('объединить с «Главный корпус» (2 человека, 1 объединение перейдут туда')]).toEqual([422, true])
  await methodist.post(url, { name: 'Главный корпус', merge: 'on' }).expect(303)
  expect(await read().personSite.findMany({ orderBy: { personId: 'asc' } })).toEqual([
    { personId: here.id, siteId: main.id },
    { personId: there.id, siteId: main.id },
  ])
  expect(await read().studyGroup.findUnique({ where: { id: group.id }, select: { siteId: true } })).toEqual({ siteId: main.id })
  expect(await journalOf('site', main.id)).toEqual(['site.merged'])
})

test('a study group says where and by which programme it works, on its page and on the cards of its children', async () => {
  const methodist = await signIn('methodist')
  const leader = await aTeacher('Кузнецов Артём Валерьевич')
  const [place, course] = [await site('Кванториум'), await write((tx) => tx.course.create({ data: { name: 'Роботы', nameKey: 'роботы' } }))]
  await methodist
    .post('/study-groups', { name: 'Робототехника', leaderId: String(leader.id), siteId: String(place.id), courseId: String(course.id) })
    .expect(303)
  const group = await read().studyGroup.findFirstOrThrow()
  const child = await aStudent('Ёлкина Мария Олеговна', { studyGroups: { create: { studyGroupId: group.id, yearOfStudy: 2 } } })
  expect(textOf(await methodist.get(`/people/${child.id}`))).toContain(
    'Робототехника 2-й год обучения, педагог Кузнецов Артём Валерьевич, ДООП «Роботы», Кванториум',
  )
  const director = await signIn('director')
  const seen = textOf(await director.get('/directories'))
  expect([seen.includes('Кванториум'), seen.includes('Добавить'), (await director.post('/directories/sites', { name: 'Зал' })).status]).toEqual([
    true,
    false,
    403,
  ])
})
