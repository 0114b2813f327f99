import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { forgetOldMergesAtStart } from '../../src/duplicates/commands/forgetting.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { anActor, signIn } from '../support/people.ts'

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

const merge = { keep: 'one', versionOne: '0', versionOther: '0' }

test('where both have something of one year, one stays with the best of both and nothing points to the removed', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  const competency = await read().competency.findFirstOrThrow({ where: { areaId: { not: null } } })
  const kept = await aMentor(one.id, { status: 'candidate', competencies: { [competency.id]: 1 } })
  const gone = await aMentor(other.id, { capacity: 3, competencies: { [competency.id]: 3 } })
  const pair = await aPair(gone.id, [(await aMentee((await aTeacher('Зуева Анна')).id)).id])
  const group = await aPair((await aMentor((await aTeacher('Быков Иван')).id)).id, [(await aMentee(one.id)).id, (await aMentee(other.id)).id])
  const title = 'Положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200'
  const act = await write((tx) => tx.legalBasis.create({ data: { level: 'local', title, position: 1 } }))
  for (const [personId, acquaintedOn] of [
    [one.id, '2023-09-12'],
    [other.id, '2023-09-05'],
  ] as const)
    await write((tx) => tx.actAcquaintance.create({ data: { legalBasisId: act.id, personId, acquaintedOn } }))
  const url = `/duplicates/${one.id}/${other.id}`
  const page = textOf(await methodist.get(url))
  expect(page).toContain('Положение о системе наставничества: отмечено ознакомление 12.09.2023 и 05.09.2023. Отметка останется одна, самая ранняя.')
  expect(page).toContain('Ознакомление с локальными актами 1 1')
  expect(page).toContain('Банк наставников 2023–2024: две записи станут одной, состояние – «в банке»')
  expect(page).toContain('Пара или группа «Открытое занятие»: человек записан в неё дважды')
  expect((await methodist.post(url + '/merger', merge)).status).toBe(303)
  const profile = { id: true, status: true, capacity: true, competencies: { select: { level: true } }, pairs: { select: { id: true } } } as const
  expect(await read().mentorProfile.findMany({ where: { personId: one.id }, select: profile })).toEqual([
    { id: kept.id, status: 'inBank', capacity: 3, competencies: [{ level: 3 }], pairs: [{ id: pair.id }] },
  ])
  expect(await read().pair.findUnique({ where: { id: group.id }, select: { kind: true, _count: { select: { members: true } } } })).toEqual({
    kind: 'pair',
    _count: { members: 1 },
  })
  expect(await read().actAcquaintance.findMany({ select: { personId: true, acquaintedOn: true } })).toEqual([{ personId: one.id, acquaintedOn: '2023-09-05' }])
  expect(await journalOf('person', other.id)).toEqual(['person.mergedAway'])
  expect(textOf(await methodist.get(`/people/${one.id}`))).toContain('запись объединена с другой записью того же человека')
})

test('a mentor is not made one with the own mentee, nor are two accounts that work; the page says what to do', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  await aPair((await aMentor(one.id)).id, [(await aMentee(other.id)).id])
  await anActor('mentor', one.id)
  await anActor('mentor', other.id)
  const url = `/duplicates/${one.id}/${other.id}`
  const page = textOf(await methodist.get(url))
  expect(page).toContain('наставник и наставляемый одной пары: Открытое занятие')
  expect(page).toContain('Отключите ту, которой человек не пользуется')
  const refused = await methodist.post(url + '/merger', merge, url)
  expect(textOf(await methodist.follow(refused))).toContain('Это действие пока невозможно')
  expect(await read().person.count()).toBe(2)
  expect(await read().personMerge.count()).toBe(0)
})

test('a record that somebody changed meanwhile is shown again with what was chosen', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег', { post: 'тренер' }), await aTeacher('Рогов Олег', { version: 3 })]
  const stale = await methodist.post(`/duplicates/${one.id}/${other.id}/merger`, { ...merge, post: 'one' })
  expect(stale.status).toBe(409)
  expect(stale.text).toMatch(/id="post-one" name="post" value="one" checked/)
  expect(await read().person.count()).toBe(2)
})

test('people told apart are not proposed until the mark is taken away', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  const url = `/duplicates/${one.id}/${other.id}/distinction`
  expect(textOf(await methodist.get('/'))).toContain('Объединить записи об одном человеке: 1 пара записей')
  expect(textOf(await methodist.follow(await methodist.post(url)))).toContain('Похожих записей нет')
  expect(textOf(await methodist.get('/duplicates/distinct'))).toContain('Снять отметку')
  expect(textOf(await methodist.get('/'))).not.toContain('Объединить записи')
  await methodist.post(url + '/removal')
  expect(textOf(await methodist.get('/duplicates?degree=sure'))).toContain('Показано: 1')
  expect(await journalOf('person', one.id)).toEqual(['people.toldApart', 'people.distinctionUndone'])
})

test('after thirty days the removed card is forgotten and the merge stays', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  await methodist.post(`/duplicates/${one.id}/${other.id}/merger`, merge)
  const long = new Date(Date.now() - 31 * 24 * 3600_000)
  const { id } = await write((tx) => tx.personMerge.update({ where: { id: 1 }, data: { createdAt: long } }))
  expect(textOf(await methodist.get('/duplicates/merges'))).toContain('срок отмены прошёл')
  const late = await methodist.post(`/duplicates/merges/${id}/reversal`, {}, '/duplicates/merges')
  expect(textOf(await methodist.follow(late))).toContain('только в течение 30 дней')
  expect(await forgetOldMergesAtStart()).toBe(1)
  expect((await read().personMerge.findUniqueOrThrow({ where: { id } })).undo).toBe('')
  expect(await journalOf('personMerge', id)).toEqual(['personMerge.forgotten'])
})

test('only a methodist sees likely duplicates', async () => {
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  const director = await signIn('director')
  for (const path of ['/duplicates', `/duplicates/${one.id}/${other.id}`]) expect((await director.get(path)).status).toBe(403)
  expect(textOf(await director.get(`/people/${one.id}`))).not.toContain('Похожие записи')
  expect((await director.post(`/duplicates/${one.id}/${other.id}/merger`, merge)).status).toBe(403)
  expect(await read().person.count()).toBe(2)
})
