import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { aConsent } from '../orders/support.ts'
import { aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, signIn } from '../support/people.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const memo = { kind: 'memo', title: 'Памятка наставнику', authors: 'Глинка Н. И.', forMentors: 'on', summary: 'Как провести первую встречу', version: '0' }

test('a methodist adds a material with a file, and a mentor reads it', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.send('/library', memo, { files: { name: 'Памятка Ёлкиной.pdf', bytes: pdf } })
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Материал сохранён')
  const material = await read().material.findFirstOrThrow({ include: { files: true } })
  expect([material.title, material.forMentors, material.files.length]).toEqual(['Памятка наставнику', true, 1])
  expect(await journalOf('material', material.id)).toEqual(['material.added'])

  const mentor = await signIn('mentor')
  const file = await mentor.get(`/library/${material.id}/files/${material.files[0]!.fileId}`)
  expect([file.status, file.headers['content-security-policy']]).toEqual([200, "default-src 'none'; sandbox"])
  expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('Памятка Ёлкиной.pdf')
  expect((await mentor.get('/library/new')).status).toBe(403)
})

test('the card of a practice has lines for what is not written yet, the card of a memo only what it says', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/library', { ...memo, goal: 'Начать без неловкости' }, {})
  await methodist.send('/library', { ...memo, kind: 'practice', title: 'Практика' }, {})
  const cards: string[] = []
  for (const { id } of await read().material.findMany({ orderBy: { id: 'asc' } }))
    cards.push(textOfDocx((await methodist.get(`/library/${id}/card.docx`).responseType('blob').expect(200)).body as Buffer))
  expect(cards[0]).toMatch(/Цель\s+Начать без неловкости/)
  expect(cards[0]).not.toMatch(/Что делали|Чем отличается|_{60}/)
  expect(cards[1]).toMatch(/Что делали\s+_{60}/)
})

test('search folds ё and finds words in any order', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/library', { ...memo, title: 'Приёмы обратной связи' }, {})
  expect(textOf(await methodist.get('/library?q=связи+прием'))).toContain('Приёмы обратной связи')
  expect(textOf(await methodist.get('/library?q=робот'))).toContain('Ничего не найдено')
})

test('a renamed program is refused with a sentence and the text is kept', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.send('/library', memo, { files: { name: 'Памятка.pdf', bytes: Buffer.from('MZ\u0090\u0000 program') } })
  expect([answer.status, errorAt(answer, 'files')]).toEqual([422, expect.stringContaining('программа, хотя назван иначе')])
  expect(answer.text).toContain('Памятка наставнику')
  expect(await read().material.count()).toBe(0)
})

test('a practice is published only with its authors’ consent and after the pair has finished', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aReadyPair({ status: 'active' })
  await methodist.send('/library', { ...memo, kind: 'practice', pairId: String(pair.id) }, {})
  const { id } = await read().material.findFirstOrThrow()
  const page = textOf(await methodist.get(`/library/${id}`))
  expect(page).toContain('Нет даты согласия авторов на публикацию')
  expect(page).toContain('Результат пары публикуют после завершения её программы')
  const refused = await methodist.post(`/library/${id}/publication`, {}, `/library/${id}`)
  expect(textOf(await methodist.follow(refused))).toContain('Нет даты согласия авторов')
  expect(await read().material.count({ where: { publishedAt: { not: null } } })).toBe(0)

  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'completed' } }))
  await methodist.send(`/library/${id}`, { ...memo, kind: 'practice', pairId: String(pair.id), authorsAgreeOn: '20.05.2024' }, {})
  const published = await methodist.post(`/library/${id}/publication`)
  expect(textOf(await methodist.follow(published))).toContain('Материал опубликован на сайте')
  await methodist.post(`/library/${id}/publication`)
  expect(await journalOf('material', id)).toEqual(['material.added', 'material.changed', 'material.published'])
  await methodist.post(`/library/${id}/withdrawal`).expect(303)
  expect((await read().material.findFirstOrThrow()).publishedAt).toBeNull()
  expect((await journalOf('material', id)).at(-1)).toBe('material.withdrawn')
})

test('a material is off the site as soon as somebody named in it withdraws the consent, and the card and its print say so', async () => {
  const methodist = await signIn('methodist')
  const author = await aTeacher('Соколова Марина Андреевна')
  const paper = await aConsent(author.id, 'dataDistribution')
  const visitor = aBrowser()
  await methodist.send('/library', { ...memo, authors: 'Соколова М. А.', authorsAgreeOn: '20.05.2024' }, { files: { name: 'Памятка.pdf', bytes: pdf } })
  await methodist.send('/library', { ...memo, title: 'Другая памятка', authorsAgreeOn: '20.05.2024' }, {})
  const { id, files } = await read().material.findFirstOrThrow({ where: { authors: 'Соколова М. А.' }, include: { files: true } })
  const file = `/site/library/${id}/files/${files[0]!.fileId}`
  for (const one of await read().material.findMany()) await methodist.post(`/library/${one.id}/publication`).expect(303)
  expect(textOf(await visitor.get('/site/library'))).toMatch(/Соколова М\. А\./)
  await visitor.get(file).expect(200)

  await write((tx) => tx.consent.update({ where: { id: paper.id }, data: { withdrawnOn: '2023-10-16' } }))
  const site = textOf(await visitor.get('/site/library'))
  expect([site.includes('Соколова'), site.includes('Другая памятка')]).toEqual([false, true])
  await visitor.get(file).expect(404)
  expect(textOf(await methodist.get(`/library/${id}`))).toMatch(/скрыт с сайта .*Отозвано согласие на публикацию: Соколова Марина Андреевна – 16\.10\.2023/)
  const card = textOfDocx((await methodist.get(`/library/${id}/card.docx`).responseType('blob')).body as Buffer)
  expect(card).toContain('20.05.2024; отозвано: Соколова Марина Андреевна – 16.10.2023')

  await aConsent(author.id, 'dataDistribution', { receivedOn: '2023-10-20' })
  expect(textOf(await visitor.get('/site/library'))).toContain('Соколова М. А.')
  expect(textOf(await methodist.get(`/library/${id}`))).not.toContain('Отозвано')
})

test('the second of two editors is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/library', memo, {})
  const { id } = await read().material.findFirstOrThrow()
  await methodist.send(`/library/${id}`, { ...memo, title: 'Первая правка' }, {})
  const late = await methodist.send(`/library/${id}`, { ...memo, title: 'Вторая правка' }, {})
  expect([late.status, late.text.includes('Вторая правка'), textOf(late).includes('изменил другой человек')]).toEqual([409, true, true])
  expect((await read().material.findFirstOrThrow()).title).toBe('Первая правка')
})

test('a file of another material is not served', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/library', memo, { files: { name: 'a.pdf', bytes: pdf } })
  await methodist.send('/library', { ...memo, title: 'Другой' }, {})
  const [first, second] = await read().material.findMany({ include: { files: true }, orderBy: { id: 'asc' } })
  expect((await methodist.get(`/library/${second!.id}/files/${first!.files[0]!.fileId}`)).status).toBe(404)
})

test('a file is taken out of its own material only, and the journal says so', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/library', memo, { files: { name: 'a.pdf', bytes: pdf } })
  await methodist.send('/library', { ...memo, title: 'Другой' }, {})
  const [first, second] = await read().material.findMany({ include: { files: true }, orderBy: { id: 'asc' } })
  const removal = `/files/${first!.files[0]!.fileId}/removal`
  expect((await methodist.post(`/library/${second!.id}${removal}`)).status).toBe(404)
  expect(await read().materialFile.count()).toBe(1)
  await methodist.post(`/library/${first!.id}${removal}`).expect(303)
  expect([await read().materialFile.count(), await journalOf('material', first!.id)]).toEqual([0, ['material.added', 'material.fileRemoved']])
})

test('a form that came too late leaves no file behind', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/library', memo, {})
  const { id } = await read().material.findFirstOrThrow()
  await methodist.send(`/library/${id}`, { ...memo, title: 'Первая правка' }, {})
  expect((await methodist.send(`/library/${id}`, memo, { files: { name: 'a.pdf', bytes: pdf } })).status).toBe(409)
  expect(await read().storedFile.count()).toBe(0)
})
