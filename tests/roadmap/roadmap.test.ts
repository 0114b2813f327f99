import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { openSchoolYear } from '../../src/school-years/commands.ts'
import '../support/app.ts'
import { aMentee, aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'

const theRoadmap = async () => read().roadmap.findFirstOrThrow({ orderBy: { id: 'asc' } })
const itemOf = async (code: string) => read().roadmapItem.findFirstOrThrow({ where: { code }, orderBy: { id: 'asc' } })
const stageOf = async (stage: number) => read().roadmapItem.findFirstOrThrow({ where: { stage, marker: 'stage' } })
const plan = { startsOn: '', dueOn: '', responsible: '', expectedResult: '' }

test('a school year opens with its roadmap of seven stages and eighteen computed items', async () => {
  await aCentre()
  const { id } = await theRoadmap()
  expect(await read().roadmapItem.count({ where: { roadmapId: id, marker: 'stage' } })).toBe(7)
  expect(await read().roadmapItem.count({ where: { roadmapId: id, code: { not: null } } })).toBe(18)
  expect(await journalOf('roadmap', id)).toEqual(['roadmap.added'])
})

test('a new year copies last year’s texts and responsible people, but not its dates, marks or approval', async () => {
  const actor = await aCentre()
  const item = await itemOf('4.2а')
  await write((tx) =>
    tx.roadmapItem.update({
      where: { id: item.id },
      data: { text: 'подготовка памяток;', responsible: 'Глинка Н. И.', dueOn: '2023-12-01', manualStatus: 'done' },
    }),
  )
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'approved', orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  await openSchoolYear(actor, '2024-2025')
  const next = await read().roadmap.findFirstOrThrow({ where: { schoolYear: { name: '2024-2025' } }, include: { items: true } })
  const copy = next.items.find(({ code }) => code === '4.2а')
  expect([next.status, next.orderNumber, next.items.length]).toEqual([
    'draft',
    null,
    await read().roadmapItem.count({ where: { roadmapId: { not: next.id } } }),
  ])
  expect([copy?.text, copy?.responsible, copy?.dueOn, copy?.manualStatus]).toEqual(['подготовка памяток;', 'Глинка Н. И.', null, null])
  expect(next.items.find(({ id }) => id === copy?.parentId)?.text).toBe('Обучение наставников для работы с наставляемыми:')
})

test('the methodist sends the roadmap, the director approves it by order № 253/1 and its text is fixed', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const sent = await methodist.post('/roadmap/submission', { orderNumber: '', orderDatedOn: '', version: '0' })
  expect(textOf(await methodist.follow(sent))).toContain('Дорожная карта отправлена директору на утверждение')
  expect((await director.get('/roadmap')).text).toContain('href="/roadmap/approval"')
  const unnumbered = await director.post('/roadmap/approval', { orderNumber: '', orderDatedOn: '03.10.2023', version: '1' })
  expect([unnumbered.status, errorAt(unnumbered, 'orderNumber')]).toEqual([422, 'Введите номер приказа, например 253/1'])
  const approved = await director.post('/roadmap/approval', { orderNumber: '253/1', orderDatedOn: '03.10.2023', version: '1' })
  expect(textOf(await director.follow(approved))).toContain('Утверждена приказом от 3 октября 2023 г. № 253/1')
  const { id, status, orderNumber, orderDatedOn, decidedById } = await theRoadmap()
  expect([status, orderNumber, orderDatedOn, decidedById]).toEqual(['approved', '253/1', '2023-10-03', director.actor.userId])
  expect(await journalOf('roadmap', id)).toEqual(['roadmap.added', 'roadmap.submitted', 'roadmap.approved'])

  const item = await itemOf('2.1')
  await methodist.post(`/roadmap/items/${item.id}`, { ...plan, text: 'Другое', marker: 'dash', dueOn: '30.09.2023', version: '0' }).expect(303)
  const { text, marker, dueOn } = await itemOf('2.1')
  expect([text, marker, dueOn]).toEqual([item.text, 'number', '2023-09-30'])
  const refused = await methodist.post(`/roadmap/items/${item.id}/removal`, {}, '/roadmap')
  expect(textOf(await methodist.follow(refused))).toContain('Тексты карты сейчас не меняются')
})

test('the director returns the roadmap with a remark that the methodist reads', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  await methodist.post('/roadmap/submission', { orderNumber: '253/1', orderDatedOn: '03.10.2023', version: '0' })
  const silent = await director.post('/roadmap/return', { returnRemark: ' ', version: '1' })
  expect([silent.status, errorAt(silent, 'returnRemark')]).toEqual([422, 'Напишите, что исправить'])
  await director.post('/roadmap/return', { returnRemark: 'Уточните пункт 2.3', version: '1' }).expect(303)
  expect(textOf(await methodist.get('/roadmap'))).toContain('Замечание директора: Уточните пункт 2.3')
  expect((await theRoadmap()).status).toBe('returned')
  expect(await journalOf('roadmap', (await theRoadmap()).id)).toEqual(['roadmap.added', 'roadmap.submitted', 'roadmap.returned'])
})

test('a date of another year is told at its field', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/roadmap/submission', { orderNumber: '253/1', orderDatedOn: '03.10.2032', version: '0' })
  expect([answer.status, errorAt(answer, 'orderDatedOn')]).toEqual([422, 'Дата приказа не относится к этому учебному году. Проверьте год'])
  expect((await theRoadmap()).status).toBe('draft')
})

test('a number that another order of the year bears is told at its field', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  await write((tx) =>
    tx.order.create({
      data: {
        schoolYearId: year.id,
        status: 'registered',
        title: 'О закреплении',
        startsOn: '2023-10-30',
        endsOn: '2024-05-25',
        number: '254/1',
        datedOn: '2023-10-30',
      },
    }),
  )
  const answer = await methodist.post('/roadmap/submission', { orderNumber: '254/1', orderDatedOn: '03.10.2023', version: '0' })
  expect([answer.status, errorAt(answer, 'orderNumber')]).toEqual([422, 'Этот номер уже носит другой приказ. Проверьте номер по журналу приказов'])
  await write((tx) => tx.order.updateMany({ data: { kind: 'regulation' } }))
  await methodist.post('/roadmap/submission', { orderNumber: '254/1', orderDatedOn: '30.10.2023', version: '0' }).expect(303)
})

test('only the director approves and only a submitted roadmap', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const form = { orderNumber: '253/1', orderDatedOn: '03.10.2023', version: '0' }
  expect((await methodist.post('/roadmap/approval', form)).status).toBe(403)
  const early = await director.post('/roadmap/approval', form, '/roadmap')
  expect(textOf(await director.follow(early))).toContain('состояние изменилось')
  expect((await theRoadmap()).status).toBe('draft')
})

test('a roadmap taken back by the methodist cannot be approved from a page opened before', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  await methodist.post('/roadmap/submission', { version: '0' })
  await methodist.post('/roadmap/recall').expect(303)
  await methodist.post('/roadmap/submission', { version: '2' }).expect(303)
  const stale = await director.post('/roadmap/approval', { orderNumber: '253/1', orderDatedOn: '03.10.2023', version: '1' })
  expect([stale.status, (await theRoadmap()).status]).toEqual([409, 'submitted'])
  expect(stale.text).toContain('253/1')
})

test('items and sub-items are added, moved and removed while the roadmap is a draft', async () => {
  const methodist = await signIn('methodist')
  const stage = await stageOf(5)
  const added = await methodist.post('/roadmap/items', { parentId: String(stage.id), marker: 'number', text: 'Работа пар по программам.' })
  expect(textOf(await methodist.follow(added))).toContain('3) Работа пар по программам.')
  const item = await read().roadmapItem.findFirstOrThrow({ where: { text: 'Работа пар по программам.' } })
  await methodist.post('/roadmap/items', { parentId: String(item.id), marker: 'hyphen', text: 'встречи;' }).expect(303)
  await methodist.post(`/roadmap/items/${item.id}/position`, { direction: 'up' }).expect(303)
  expect(textOf(await methodist.get('/roadmap'))).toContain('2) Работа пар по программам.')
  const sub = await read().roadmapItem.findFirstOrThrow({ where: { text: 'встречи;' } })
  const deeper = await methodist.post('/roadmap/items', { parentId: String(sub.id), marker: 'hyphen', text: 'глубже' }, '/roadmap')
  expect(textOf(await methodist.follow(deeper))).toContain('В карте два уровня')
  await methodist.post(`/roadmap/items/${item.id}/removal`).expect(303)
  expect(await read().roadmapItem.count({ where: { id: { in: [item.id, sub.id] } } })).toBe(0)
  expect(await journalOf('roadmapItem', item.id)).toEqual(['roadmapItem.added', 'roadmapItem.moved', 'roadmapItem.removed'])
})

test('a stage can be renamed but not removed', async () => {
  const methodist = await signIn('methodist')
  const stage = await stageOf(7)
  const refused = await methodist.post(`/roadmap/items/${stage.id}/removal`, {}, '/roadmap')
  expect(textOf(await methodist.follow(refused))).toContain('Семь этапов заданы документом')
  await methodist.post(`/roadmap/items/${stage.id}`, { ...plan, text: 'Информационное сопровождение', version: '0' }).expect(303)
  expect((await stageOf(7)).text).toBe('Информационное сопровождение')
})

test('dates in the wrong order are told and everything typed stays', async () => {
  const methodist = await signIn('methodist')
  const item = await itemOf('2.1')
  const form = { text: item.text, marker: 'number', startsOn: '30.09.2023', dueOn: '01.09.2023', responsible: 'Глинка Н. И.', expectedResult: '', version: '0' }
  const answer = await methodist.post(`/roadmap/items/${item.id}`, form)
  expect([answer.status, errorAt(answer, 'dueOn')]).toEqual([422, 'Срок окончания раньше начала. Проверьте обе даты'])
  expect(answer.text).toContain('Глинка Н. И.')
  expect((await itemOf('2.1')).responsible).toBeNull()
})

test('the second of two people who edit an item is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const item = await itemOf('2.1')
  const form = { ...plan, text: item.text, marker: 'number', version: '0' }
  await methodist.post(`/roadmap/items/${item.id}`, { ...form, responsible: 'Первый' })
  const late = await methodist.post(`/roadmap/items/${item.id}`, { ...form, responsible: 'Второй' })
  expect([late.status, late.text.includes('Второй'), (await itemOf('2.1')).responsible]).toEqual([409, true, 'Первый'])
})

test('an item marked by hand shows who, why and what the records say, until the mark is taken back', async () => {
  const methodist = await signIn('methodist')
  const item = await itemOf('2.1')
  const url = `/roadmap/items/${item.id}`
  const unreasoned = await methodist.post(`${url}/mark`, { status: 'done', reason: '', version: '0' })
  expect([unreasoned.status, errorAt(unreasoned, 'reason')]).toEqual([422, 'Напишите, почему: отметка без причины не убедит проверяющего'])
  await methodist.post(`${url}/mark`, { status: 'done', reason: 'Протокол педсовета № 3', version: '0' }).expect(303)
  const page = textOf(await methodist.get('/roadmap'))
  expect(page).toMatch(/Отмечено вручную: Глинка Наталья Игоревна, [\d., :]+ Причина: Протокол педсовета № 3 По данным программы: не начат\./)
  expect(page).toContain('Выполнено: 1 из 17')
  await methodist.post(`${url}/mark/removal`).expect(303)
  expect(textOf(await methodist.get('/roadmap'))).toContain('Выполнено: 0 из 17')
  expect((await itemOf('2.1')).manualReason).toBeNull()
  expect(await journalOf('roadmapItem', item.id)).toEqual(['roadmapItem.marked', 'roadmapItem.unmarked'])
})

test('the evidence of an item is named and linked, and what is missing stands under it', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aReadyPair({ status: 'active' })
  const outside = await aReadyPairOf('Петров Иван Ильич')
  const year = await theYear()
  const order = await write((tx) =>
    tx.order.create({
      data: {
        schoolYearId: year.id,
        status: 'registered',
        title: 'О закреплении',
        startsOn: '2023-10-30',
        endsOn: '2024-05-25',
        number: '254/1',
        datedOn: '2023-10-30',
        pairs: { create: { pairId: pair.id } },
      },
    }),
  )
  const page = await methodist.get('/roadmap')
  expect(page.text).toContain(`<a href="/orders/${order.id}">приказ № 254/1 от 30.10.2023</a>`)
  expect(textOf(page)).toContain('действуют без приказа: 1 пара или группа')
  await write((tx) => tx.orderPair.create({ data: { orderId: order.id, pairId: outside.id } }))
  expect(textOf(await methodist.get('/roadmap'))).not.toContain('действуют без приказа')
})

async function aReadyPairOf(name: string) {
  const mentor = await read().mentorProfile.findFirstOrThrow()
  const mentee = await aMentee((await aTeacher(name)).id)
  const year = await theYear()
  return write((tx) =>
    tx.pair.create({
      data: {
        schoolYearId: year.id,
        kind: 'pair',
        form: 'teacherTeacher',
        roleModel: 'x',
        topic: 'x',
        topicKey: 'x',
        status: 'active',
        startsOn: '2023-10-16',
        endsOn: '2024-05-25',
        mentorProfileId: mentor.id,
        members: { create: { menteeProfileId: mentee.id } },
      },
    }),
  )
}

test('«Горит» leaves the unfinished items whose date is past', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/roadmap?burning=1'))).toContain('Ничего не горит')
  const item = await itemOf('5.1')
  await methodist.post(`/roadmap/items/${item.id}`, { ...plan, text: item.text, marker: 'number', dueOn: '27.10.2023', version: '0' })
  const page = textOf(await methodist.get('/roadmap?burning=1'))
  expect(page).toContain('Горит: 1')
  expect(page).toContain('1) Формирование наставнических пар/групп.')
  expect(page).toContain('до 27.10.2023 срок прошёл')
  expect(page).not.toContain('Разработка персонализированных программ')
})

test('a year without a roadmap offers to draw it', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.roadmap.deleteMany())
  expect(textOf(await methodist.get('/roadmap'))).toContain('У этого года ещё нет дорожной карты')
  await methodist.post('/roadmap').expect(303)
  expect(await read().roadmapItem.count({ where: { marker: 'stage' } })).toBe(7)
})

test('an item that does not exist is not found', async () => {
  const methodist = await signIn('methodist')
  for (const path of ['/roadmap/items/999999', '/roadmap/items/abc', '/roadmap/items/new?parent=abc']) expect((await methodist.get(path)).status).toBe(404)
})

test('a year without a roadmap has no print', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.roadmap.deleteMany())
  expect((await methodist.get('/roadmap/print?columns=3')).status).toBe(404)
})
