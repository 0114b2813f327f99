import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

test('two records of one teacher are found, compared and made one, and the merge is taken back', async () => {
  const methodist = await signIn('methodist')
  const one = await aTeacher('Семёнов Пётр Ильич', { birthOn: '1980-02-03', phone: '+79120000001' })
  const other = await aTeacher('Семенов Пётр Ильич', { birthOn: '1980-02-03', email: 'semenov@mail.ru' })
  const mentor = await aMentor(other.id)
  const mentee = await aMentee((await aTeacher('Зуева Анна')).id)
  await aPair(mentor.id, [mentee.id])
  const list = textOf(await methodist.get('/duplicates'))
  expect(list).toContain('имя полностью совпадает, одна дата рождения, одна должность почти точно')
  expect(textOf(await methodist.get(`/people/${one.id}`))).toContain('Похожие записи Семенов Пётр Ильич')
  const url = `/duplicates/${one.id}/${other.id}`
  const page = await methodist.get(url)
  expect(textOf(page)).toContain('Пары и группы с программами 0 1')
  const merged = await methodist.post(url + '/merger', { keep: 'other', versionOne: '0', versionOther: '0', name: 'one' })
  expect([merged.status, merged.headers.location]).toEqual([303, `/people/${other.id}`])
  expect(textOf(await methodist.follow(merged))).toContain('Записи объединены: Семёнов Пётр Ильич.')
  expect(await read().person.findMany({ where: { nameKey: { startsWith: 'сем' } }, select: { id: true, phone: true, email: true, lastName: true } })).toEqual([
    { id: other.id, phone: '+79120000001', email: 'semenov@mail.ru', lastName: 'Семёнов' },
  ])
  expect(await journalOf('person', other.id)).toEqual(['people.merged'])
  const { id } = await read().personMerge.findFirstOrThrow()
  expect(textOf(await methodist.get('/duplicates/merges'))).toContain('Отменить объединение')
  const undone = await methodist.post(`/duplicates/merges/${id}/reversal`)
  expect(textOf(await methodist.follow(undone))).toContain('Объединение отменено, запись вернулась: Семёнов Пётр Ильич.')
  expect(await read().person.findUnique({ where: { id: other.id } })).toEqual(other)
  expect(await read().person.findUnique({ where: { id: one.id } })).toEqual(one)
})
