import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { searchKey } from '../../src/app/search-key.ts'
import { factsOf } from '../../src/news/facts.ts'
import { findNews } from '../../src/news/queries.ts'
import '../support/app.ts'
import { aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { aDistribution, aNews } from './support.ts'

test('people are found by any part of the name, ё as е, and ticked', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aTeacher('Иванов Пётр Ильич')
  const { id } = await aNews()
  const page = textOf(await methodist.get(`/news/${id}/people?q=мария елк`))
  expect(page).toContain('Ёлкина Мария Олеговна')
  expect(page).not.toContain('Иванов')
  const answer = await methodist.post(`/news/${id}/people`, { listed: String(child.id), named: String(child.id), shown: String(child.id) })
  expect(textOf(await methodist.follow(answer))).toContain('Отметки о людях сохранены')
  expect(await read().newsPerson.findMany()).toEqual([{ newsId: id, personId: child.id, named: true, shown: true }])
  await methodist.post(`/news/${id}/people`, { listed: String(child.id) })
  expect(await read().newsPerson.count()).toBe(0)
  expect(await journalOf('news', id)).toEqual(['news.peopleChanged', 'news.peopleChanged'])
})

test('ticks of people who did not stand on the page are left alone', async () => {
  const methodist = await signIn('methodist')
  const [child, teacher] = [await aStudent(), await aTeacher()]
  const { id } = await aNews({ shown: [child.id] })
  await methodist.post(`/news/${id}/people`, { listed: String(teacher.id), named: String(teacher.id) })
  expect(await read().newsPerson.findMany({ orderBy: { personId: 'asc' } })).toEqual([
    { newsId: id, personId: child.id, named: false, shown: true },
    { newsId: id, personId: teacher.id, named: true, shown: false },
  ])
})

test('a namesake is declared to be somebody else, with a line in the journal, and the item is published', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Пушкин Александр Олегович')
  const { id } = await aNews({ body: 'Читали стихи. Александр Пушкин родился в 1799 году.' })
  expect(textOf(await methodist.get(`/news/${id}/people`))).toContain('в тексте: «Александр Пушкин»')
  expect(textOf(await methodist.follow(await methodist.post(`/news/${id}/publication`, {}, `/news/${id}`)))).toContain(
    'Пушкин Александр Олегович: нет согласия',
  )
  await methodist.post(`/news/${id}/people`, { listed: String(child.id), other: String(child.id) })
  expect(textOf(await methodist.follow(await methodist.post(`/news/${id}/publication`)))).toContain('Новость опубликована')
  expect(await journalOf('news', id)).toEqual(['news.peopleChanged', 'news.namesakeDeclared', 'news.published'])
})

test('a child on a photo cannot be added to a published item without a consent', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aDistribution(child.id, { allowed: 'name' })
  const { id } = await aNews({ status: 'published', publishedAt: new Date() })
  const answer = await methodist.post(`/news/${id}/people`, { listed: String(child.id), shown: String(child.id) }, `/news/${id}/people`)
  expect(textOf(await methodist.follow(answer))).toContain('(фото) – в согласии это не разрешено')
  expect(await read().newsPerson.count()).toBe(0)
})

test('a namesake who joins later does not hide an item whose person is ticked', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aDistribution(child.id)
  const { id } = await aNews({ body: 'Победила Мария Ёлкина.' })
  await methodist.post(`/news/${id}/publication`)
  await aStudent('Ёлкина Мария Ивановна')
  expect((await methodist.get(`/site/news/${id}`)).status).toBe(200)
})

test('people are found among thousands of others', async () => {
  const methodist = await signIn('methodist')
  const surnames = ['Иванова', 'Петрова', 'Ёлкина', 'Смирнова', 'Мороз']
  const names = Array.from({ length: 3000 }, (_, index) => [surnames[index % 5] ?? '', ['Анна', 'Вера', 'Зоя', 'Алла'][index % 4] ?? '', `Игоревна${index}`])
  await write((tx) =>
    tx.person.createMany({
      data: names.map(([lastName = '', firstName = '', middleName = '']) => ({
        kind: 'student' as const,
        lastName,
        firstName,
        middleName,
        nameKey: searchKey(lastName, firstName, middleName),
      })),
    }),
  )
  const child = await aStudent('Ёлкина Мария Олеговна')
  const { id } = await aNews({ body: 'Победила Мария Ёлкина. Дед Мороз поздравил, а Иванова помогла.' })
  const facts = await factsOf(await findNews(id))
  expect(facts.mentions).toEqual([{ text: 'Мария Ёлкина', personIds: [child.id] }])
  expect(facts.bare.map(({ text, personIds }) => [text, personIds.length])).toEqual([['Иванова', 600]])
  expect(textOf(await methodist.get(`/news/${id}`))).toContain('Если это человек из вашей базы, отметьте')
  expect((await methodist.get(`/news/${id}/people`)).status).toBe(200)
})
