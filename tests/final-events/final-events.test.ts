import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const festival = { title: 'Фестиваль наставничества', kind: 'фестиваль практик', heldOn: '17.05.2024', place: 'Актовый зал', version: '0' }
const practice = (title: string) => ({ kind: 'practice', title, version: '0' })

test('an event is held with a protocol and the best practices are chosen on it', async () => {
  const methodist = await signIn('methodist')
  const planned = await methodist.send('/final-events', festival, {})
  const { id } = await read().finalEvent.findFirstOrThrow()
  expect(textOf(await methodist.follow(planned))).toContain('Практик в копилке этого года пока нет')

  await methodist.send('/library', practice('Открытое занятие вдвоём'), {})
  await methodist.send('/library', practice('От идеи до защиты'), {})
  const [best] = await read().material.findMany({ orderBy: { id: 'asc' } })
  const chosen = await methodist.post(`/final-events/${id}/practices`, { chosen: String(best!.id) })
  expect(textOf(await methodist.follow(chosen))).toContain('Список практик сохранён')
  expect(await read().finalEventPractice.findMany({ select: { materialId: true, chosen: true }, orderBy: { materialId: 'asc' } })).toEqual([
    { materialId: best!.id, chosen: true },
    { materialId: best!.id + 1, chosen: false },
  ])

  await methodist.send(`/final-events/${id}`, { ...festival, protocolNumber: '5' }, { protocol: { name: 'Протокол № 5.pdf', bytes: pdf } })
  const list = textOf(await methodist.get('/final-events'))
  expect(list).toContain('отобрано 1 из 2')
  expect(list).toContain('проведено, протокол приложен')
  expect((await methodist.get(`/final-events/${id}/protocol`)).headers['content-type']).toBe('application/pdf')
  expect(await journalOf('finalEvent', id)).toEqual(['finalEvent.planned', 'finalEvent.practicesChosen', 'finalEvent.changed'])
})

test('a day that does not exist gets a sentence and the rest is kept', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.send('/final-events', { ...festival, heldOn: '31.02.2024' }, {})
  expect([answer.status, errorAt(answer, 'heldOn')]).toEqual([422, 'Такой даты нет в календаре. Проверьте день и месяц'])
  expect(answer.text).toContain('Актовый зал')
})

test('the second of two people who change an event is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/final-events', festival, {})
  const { id } = await read().finalEvent.findFirstOrThrow()
  await methodist.send(`/final-events/${id}`, { ...festival, title: 'Первая правка' }, {})
  const late = await methodist.send(`/final-events/${id}`, { ...festival, title: 'Вторая правка' }, {})
  expect([late.status, late.text.includes('Вторая правка')]).toEqual([409, true])
  expect((await read().finalEvent.findFirstOrThrow()).title).toBe('Первая правка')
})

test('a director reads but does not choose, a mentor sees nothing', async () => {
  const methodist = await signIn('methodist')
  await methodist.send('/final-events', festival, {})
  const { id } = await read().finalEvent.findFirstOrThrow()
  const director = await signIn('director')
  expect(textOf(await director.get(`/final-events/${id}`))).toContain('Фестиваль наставничества')
  expect((await director.post(`/final-events/${id}/practices`, {})).status).toBe(403)
  expect((await (await signIn('mentor')).get(`/final-events/${id}`)).status).toBe(403)
})
