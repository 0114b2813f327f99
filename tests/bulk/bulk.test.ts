import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'
import { downloadSheet } from '../support/sheet.ts'

const statusesOf = async () =>
  Object.fromEntries((await read().mentorProfile.findMany({ select: { id: true, status: true } })).map((row) => [row.id, row.status]))

async function threeMentors() {
  const free = await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  const candidate = await aMentor((await aTeacher('Быков Лев Ильич')).id, { status: 'candidate' })
  const other = await aMentor((await aTeacher('Жуков Олег Ильич')).id)
  return { free, candidate, other }
}

test('a status is changed for those it is allowed for; the page says it before, the act is taken back', async () => {
  const methodist = await signIn('methodist')
  const { free, candidate, other } = await threeMentors()
  const asked = textOf(await methodist.get(`/selections/mentors?act=pause&ids=${free.id}&ids=${candidate.id}`))
  expect(asked).toContain('Будет изменено: 1 запись')
  expect(asked).toContain('Останутся как есть: 1 запись')
  expect(asked).toContain('Быков Лев Ильич : Сейчас состояние – «кандидат»')
  expect(asked).not.toContain('Жуков')
  expect(asked).toContain('отпуск больничный декрет')

  const form = { act: 'pause', ids: `${free.id}.${candidate.id}` }
  const refused = await methodist.post('/selections/mentors/status', { ...form, reason: '' }).expect(422)
  expect(errorAt(refused, 'reason')).toContain('Выберите причину или напишите свою')
  expect(refused.text).toContain(`value="${candidate.id}.${free.id}"`)
  const page = await methodist.follow(await methodist.post('/selections/mentors/status?status=inBank', { ...form, reason: 'отпуск' }).expect(303))
  expect(textOf(page)).toContain('Поставить на паузу: 1 запись. Остались как были: 1 запись.')
  expect(await statusesOf()).toEqual({ [free.id]: 'paused', [candidate.id]: 'candidate', [other.id]: 'inBank' })
  expect(await journalOf('mentorProfile', free.id)).toEqual(['mentor.paused'])
  expect(await journalOf('mentorProfile', candidate.id)).toEqual([])

  const change = await read().bulkChange.findFirstOrThrow()
  expect(page.text).toContain(`action="/bulk-changes/${change.id}/reversal"`)
  expect(textOf(await methodist.get('/bulk-changes'))).toContain('Поставить на паузу: 1 запись')
  const undone = await methodist.follow(await methodist.post(`/bulk-changes/${change.id}/reversal`).expect(303))
  expect(textOf(undone)).toContain('Прежнее состояние возвращено: 1 запись.')
  expect(await read().mentorProfile.findUniqueOrThrow({ where: { id: free.id } })).toMatchObject({ status: 'inBank', statusReason: null })
  expect(await journalOf('mentorProfile', free.id)).toEqual(['mentor.paused', 'mentor.statusRestored'])
  expect(await journalOf('bulkChange', change.id)).toEqual(['bulkChange.made', 'bulkChange.undone'])
  await methodist.post(`/bulk-changes/${change.id}/reversal`).expect(303)
  expect(await journalOf('bulkChange', change.id)).toHaveLength(2)
})

test('an undo leaves alone whoever was changed since, even there and back, and whoever has left', async () => {
  const methodist = await signIn('methodist')
  const { free, other } = await threeMentors()
  const [edited, gone] = [await aMentor((await aTeacher('Зуев Олег Ильич')).id), await aMentor((await aTeacher('Рогов Олег Ильич')).id)]
  const ids = [free, other, edited, gone].map((row) => row.id)
  await methodist.post('/selections/mentors/status', { act: 'pause', ids: ids.join('.'), reason: 'отпуск' }).expect(303)
  await methodist.post(`/mentors/${other.id}/status/resume`).expect(303)
  await methodist.post(`/mentors/${other.id}/status/pause`, { reason: 'болезнь' }).expect(303)
  await write((tx) => tx.mentorProfile.update({ where: { id: edited.id }, data: { version: { increment: 1 } } }))
  await write((tx) => tx.person.update({ where: { id: gone.personId }, data: { leftOn: '2023-12-01' } }))
  const { id } = await read().bulkChange.findFirstOrThrow()
  const page = await methodist.follow(await methodist.post(`/bulk-changes/${id}/reversal`).expect(303))
  expect(textOf(page)).toContain('Прежнее состояние возвращено: 1 запись. Остались как были: 3 записи.')
  expect(textOf(page)).toContain('Жуков Олег Ильич: Запись изменили после этого действия.')
  expect(textOf(page)).toContain('Рогов Олег Ильич: Человек выбыл из центра.')
  expect(await statusesOf()).toMatchObject({ [free.id]: 'inBank', [other.id]: 'paused', [edited.id]: 'paused', [gone.id]: 'paused' })
})

test('all that a filter finds are chosen without ticks, and nobody beside them', async () => {
  const methodist = await signIn('methodist')
  const inside = await aMentee((await aStudent('Ёлкина Мария Олеговна', { direction: 'art' })).id, { status: 'identified' })
  const outside = await aMentee((await aStudent('Быков Лев Ильич', { direction: 'sport' })).id, { status: 'identified' })
  const page = await methodist.get('/selections/mentees?tab=students&direction=art&act=clarify&all=on')
  expect(textOf(page)).toContain('Ёлкина Мария Олеговна')
  expect(textOf(page)).not.toContain('Быков')
  await methodist.post('/selections/mentees/status?tab=students&direction=art', { act: 'clarify', ids: String(inside.id) }).expect(303)
  const statuses = await read().menteeProfile.findMany({ select: { id: true, status: true }, orderBy: { id: 'asc' } })
  expect(statuses).toEqual([
    { id: inside.id, status: 'clarified' },
    { id: outside.id, status: 'identified' },
  ])
  const nobody = await methodist.get('/selections/mentees?tab=students&act=clarify').expect(303)
  expect(textOf(await methodist.follow(nobody))).toContain('Никто не отмечен')
})

test('a tag is put on chosen people, filters the list, stands on the card and comes off', async () => {
  const methodist = await signIn('methodist')
  const [tagged, plain] = [await aTeacher('Иванов Пётр Ильич'), await aTeacher('Быков Лев Ильич')]
  expect(errorAt(await methodist.post('/selections/people/tags', { act: 'addTag', ids: String(tagged.id), tag: '' }).expect(422), 'tag')).toContain(
    'Введите метку',
  )
  const page = await methodist.follow(
    await methodist.post('/selections/people/tags', { act: 'addTag', ids: String(tagged.id), tag: 'Весенний конкурс' }).expect(303),
  )
  expect(textOf(page)).toContain('Метка «Весенний конкурс» поставлена: 1 человек.')
  await methodist.post('/selections/people/tags', { act: 'addTag', ids: String(tagged.id), tag: 'ВЕСЕННИЙ конкурс' }).expect(303)
  const { id } = await read().tag.findFirstOrThrow()
  expect(await journalOf('person', tagged.id)).toEqual(['person.tagged'])
  const filtered = textOf(await methodist.get(`/people?tag=${id}`))
  expect(filtered).toContain('Иванов Пётр Ильич')
  expect(filtered).not.toContain('Быков')
  expect(textOf(await methodist.get(`/people/${tagged.id}`))).toContain('Метки Весенний конкурс')
  await methodist.post('/selections/people/tags/removal', { act: 'removeTag', ids: `${tagged.id}.${plain.id}`, tagId: String(id) }).expect(303)
  expect(await read().tag.count()).toBe(0)
  expect(await journalOf('person', tagged.id)).toEqual(['person.tagged', 'person.untagged'])
  expect(await journalOf('person', plain.id)).toEqual([])
})

test('only the ticked ones go to a spreadsheet; a director and a mentor change nothing', async () => {
  const methodist = await signIn('methodist')
  const { free, other } = await threeMentors()
  const answer = await methodist.get(`/selections/mentors?act=export&ids=${free.id}&ids=${other.id}`).expect(303)
  const { rows } = await downloadSheet(methodist, answer.headers.location ?? '')
  expect(rows.slice(1).map((row) => row[0])).toEqual(['Жуков Олег Ильич', 'Иванов Пётр Ильич'])
  const director = await signIn('director')
  expect((await director.get('/mentors')).text).not.toContain('name="ids"')
  for (const path of ['status', 'tags', 'tags/removal', 'invitations', 'orders'])
    await director.post(`/selections/mentors/${path}`, { act: 'exclude', ids: String(free.id), reason: 'просто так' }).expect(403)
  await director.get('/bulk-changes').expect(403)
  expect(await statusesOf()).toMatchObject({ [free.id]: 'inBank' })
})

test('people are invited to a questionnaire and their agreed pairs enter a draft order', async () => {
  const methodist = await signIn('methodist')
  const { free, other } = await threeMentors()
  const year = await theYear()
  const template = await read().surveyTemplate.findFirstOrThrow({ where: { audience: 'teachers' } })
  const campaign = await write((tx) =>
    tx.campaign.create({ data: { schoolYearId: year.id, templateId: template.id, title: 'Запросы', closesOn: '2099-01-01' } }),
  )
  const child = await aStudent()
  const asked = textOf(await methodist.get(`/selections/people?act=invite&ids=${free.personId}&ids=${child.id}`))
  expect(asked).toContain('подойдут 1 из 2')
  await methodist.post('/selections/people/invitations', { act: 'invite', ids: `${free.personId}.${child.id}`, campaignId: String(campaign.id) }).expect(303)
  expect(await read().invitation.findMany({ select: { personId: true } })).toEqual([{ personId: free.personId }])
  expect(await journalOf('campaign', campaign.id)).toEqual(['survey.peopleAdded'])

  const mentee = await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id)
  const agreed = await aPair(free.id, [mentee.id], { status: 'agreed', topic: 'Открытое занятие' })
  await aPair(other.id, [mentee.id], { status: 'draft', topic: 'Черновик' })
  const order = await write((tx) => tx.order.create({ data: { schoolYearId: year.id, title: 'О закреплении', startsOn: '2023-10-16', endsOn: '2024-05-25' } }))
  const page = textOf(await methodist.get(`/selections/mentors?act=order&ids=${free.id}&ids=${other.id}`))
  expect(page).toContain('Иванов Пётр Ильич: Открытое занятие')
  expect(page).toContain('Жуков Олег Ильич : Нет согласованной пары')
  await methodist.post('/selections/mentors/orders', { act: 'order', ids: `${free.id}.${other.id}`, orderId: String(order.id) }).expect(303)
  expect(await read().orderPair.findMany({ select: { orderId: true, pairId: true } })).toEqual([{ orderId: order.id, pairId: agreed.id }])
  expect(await journalOf('order', order.id)).toEqual(['order.changed'])
})
