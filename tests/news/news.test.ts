import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { aDistribution, aNews, anItem, newsForm } from './support.ts'

test('a methodist writes a draft tied to an item of the roadmap', async () => {
  const methodist = await signIn('methodist')
  const item = await anItem('2.1')
  expect((await methodist.get('/news/new')).text).toContain('<optgroup label="Этап 2. Формирование банка наставляемых">')
  const answer = await methodist.post('/news', { ...newsForm, title: 'Собраны "запросы"', roadmapItemId: String(item.id) })
  expect(answer.status).toBe(303)
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Черновик сохранён')
  expect(page).toContain('Собраны «запросы»')
  expect(page).toContain('2.1 Сбор информации о профессиональных запросах педагогов.')
  const saved = await read().news.findFirstOrThrow()
  expect(saved).toMatchObject({ status: 'draft', happenedOn: '2024-03-11', roadmapItemId: item.id, publishedAt: null })
  expect(await journalOf('news', saved.id)).toEqual(['news.created'])
})

test.each([
  ['title', { title: '' }, 'Введите заголовок новости'],
  ['body', { body: ' ' }, 'Напишите текст новости'],
  ['happenedOn', { happenedOn: '11.03.2032' }, 'Этот день не относится к 2023–2024 учебному году. Проверьте год'],
  ['roadmapItemId', { roadmapItemId: '999' }, 'Выберите пункт из списка'],
  ['officialUrl', { officialUrl: 'javascript:alert(1)' }, 'Введите адрес страницы полностью, например https://centr.ru/news/15'],
])('a wrong %s gets a sentence and nothing is saved', async (field, wrong, sentence) => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/news', { ...newsForm, title: 'Набранный заголовок', ...wrong })
  expect([answer.status, errorAt(answer, field)]).toEqual([422, sentence])
  if (field !== 'title') expect(answer.text).toContain('Набранный заголовок')
  expect(await read().news.count()).toBe(0)
})

test('an item without people is published and withdrawn, and the journal knows', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  expect(textOf(await methodist.follow(await methodist.post(`/news/${id}/publication`)))).toContain('Новость опубликована')
  const first = await read().news.findUniqueOrThrow({ where: { id } })
  expect(first).toMatchObject({ status: 'published', withdrawnAt: null })
  expect(textOf(await methodist.follow(await methodist.post(`/news/${id}/withdrawal`)))).toContain('Новость снята с публикации')
  expect(await read().news.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'withdrawn' })
  await methodist.post(`/news/${id}/publication`)
  expect(await read().news.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'published', withdrawnAt: null, publishedAt: first.publishedAt })
  expect(await journalOf('news', id)).toEqual(['news.published', 'news.withdrawn', 'news.published'])
})

test('a person found in the text without a consent keeps the item from the public, by name and with a link', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  const { id } = await aNews({ body: 'Диплом вручён Елкиной Марии.' })
  const page = await methodist.get(`/news/${id}`)
  expect(textOf(page)).toContain('«Опубликовать» пока нельзя')
  const answer = await methodist.post(`/news/${id}/publication`, {}, `/news/${id}`)
  const told = await methodist.follow(answer)
  expect(textOf(told)).toContain('Ёлкина Мария Олеговна: нет согласия на распространение персональных данных (имя)')
  expect(told.text).toContain(`href="/consents/${child.id}/dataDistribution"`)
  expect(await read().news.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'draft' })
  expect(await journalOf('news', id)).toEqual([])
})

test('a person on a photo needs a consent for photos', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aDistribution(child.id, { allowed: 'name' })
  const { id } = await aNews({ body: 'Выступила Мария Ёлкина.', shown: [child.id] })
  const answer = await methodist.post(`/news/${id}/publication`, {}, `/news/${id}`)
  const told = textOf(await methodist.follow(answer))
  expect(told).toContain('Ёлкина Мария Олеговна: нет согласия на распространение персональных данных (фото)')
  expect(told).not.toContain('(имя)')
})

test('publication ties whoever was found in the text', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aDistribution(child.id)
  const { id } = await aNews({ title: 'Победа Ёлкиной М. О.' })
  await methodist.post(`/news/${id}/publication`)
  expect(await read().newsPerson.findMany({ where: { newsId: id } })).toEqual([{ newsId: id, personId: child.id, named: true, shown: false }])
})

test('a bare surname warns and does not refuse', async () => {
  const methodist = await signIn('methodist')
  await aStudent()
  const { id } = await aNews({ body: 'Маша Ёлкина победила.' })
  expect(textOf(await methodist.get(`/news/${id}`))).toContain('В тексте есть фамилия «Ёлкина» без имени. Если это Ёлкина Мария Олеговна')
  expect(textOf(await methodist.follow(await methodist.post(`/news/${id}/publication`)))).toContain('Новость опубликована')
})

test('a published item cannot be edited into naming somebody without consent, and the text is kept', async () => {
  const methodist = await signIn('methodist')
  await aStudent()
  const { id } = await aNews({ status: 'published', publishedAt: new Date() })
  const answer = await methodist.post(`/news/${id}`, { ...newsForm, body: 'Победила Мария Ёлкина, молодец.' })
  expect(answer.status).toBe(422)
  expect(textOf(answer)).toContain('Ёлкина Мария Олеговна: нет согласия на распространение персональных данных (имя)')
  expect(answer.text).toContain('Победила Мария Ёлкина, молодец.')
  expect(await read().news.findUniqueOrThrow({ where: { id } })).toMatchObject({ body: 'Прошла неделя наставничества.', version: 0 })
  expect(await journalOf('news', id)).toEqual([])
})

test('the second of two editors is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  await methodist.post(`/news/${id}`, { ...newsForm, title: 'Первый' })
  const late = await methodist.post(`/news/${id}`, { ...newsForm, title: 'Второй' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Второй')
  expect(await read().news.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: 'Первый', version: 1 })
  expect(await journalOf('news', id)).toEqual(['news.changed'])
})

test('the list finds ё by е, filters, and says what is hidden and why', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aDistribution(child.id, { withdrawnOn: '2024-03-20' })
  await aNews({ title: 'Мария Ёлкина победила', status: 'published', named: [child.id], shown: [child.id], roadmapItemId: (await anItem('2.1')).id })
  await aNews({ title: 'Черновик о ёлке' })
  const all = textOf(await methodist.get('/news'))
  expect(all).toContain('Освещено 1 из 17 пунктов карты')
  expect(all).toContain('скрыто: отозвано согласие – Ёлкина Мария Олеговна (имя, фото)')
  expect(textOf(await methodist.get('/news?q=елк&status=draft'))).toContain('Черновик о ёлке')
  expect(textOf(await methodist.get('/news?q=елк&status=draft'))).not.toContain('победила')
  expect(textOf(await methodist.get('/news?q=нетакого'))).toContain('Под условия не подходит ни одна новость')
})

test('a director reads and cannot write; a mentor sees nothing of the drafts', async () => {
  const { id } = await (await signIn('methodist')).get('/news').then(() => aNews({ title: 'Тайный черновик' }))
  const director = await signIn('director')
  const page = await director.get(`/news/${id}`)
  expect(textOf(page)).toContain('Тайный черновик')
  expect(page.text).not.toContain('/publication')
  expect((await director.post(`/news/${id}/publication`)).status).toBe(403)
  expect((await director.get(`/news/${id}/edit`)).status).toBe(403)
  const teacher = await aTeacher()
  const mentor = await signIn('mentor', teacher.id)
  const refused = await mentor.get(`/news/${id}`)
  expect([refused.status, refused.text.includes('Тайный')]).toEqual([403, false])
})
