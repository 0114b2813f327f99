import { expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { trainedOn } from '../../src/trainings/queries.ts'
import '../support/app.ts'
import { aMentor, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'

const form = { kind: 'exchange', title: 'Обмен опытом', heldOn: '20.09.2023', hours: '1,5', place: 'каб. 12', description: 'Удачи и трудности', version: '0' }

async function aTraining(heldOn = '2023-09-20') {
  const year = await theYear()
  return write((tx) => tx.training.create({ data: { schoolYearId: year.id, kind: 'session', title: 'Установочная сессия', heldOn } }))
}

test('a methodist adds a training and sees it in the list', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/trainings', form)
  const page = textOf(await methodist.follow(answer))
  for (const part of ['Событие добавлено', 'обмен опытом', '20 сентября 2023 г.', 'Часов 1,5', 'каб. 12']) expect(page).toContain(part)
  const training = await read().training.findFirstOrThrow()
  expect([training.hours, training.heldOn, await journalOf('training', training.id)]).toEqual([1.5, '2023-09-20', ['training.created']])
  expect(textOf(await methodist.get('/trainings'))).toContain('20.09.2023 Обмен опытом')
})

test.each([['0'], ['полтора'], ['1,55'], ['900']])('«%s» is not a number of hours', async (hours) => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/trainings', { ...form, hours })
  expect([answer.status, errorAt(answer, 'hours')]).toEqual([422, 'Введите число часов, например 1,5'])
  expect(answer.text).toContain('Обмен опытом')
  expect(await read().training.count()).toBe(0)
})

test('ticks say who is trained and the list shows the share', async () => {
  await aCentre()
  const training = await aTraining()
  const people = []
  for (const name of ['Иванов Пётр', 'Ким Олег', 'Ёлкина Анна', 'Щукин Лев', 'Яшин Ян']) people.push((await aMentor((await aTeacher(name)).id)).personId)
  const methodist = await signIn('methodist')
  const answer = await methodist.post(`/trainings/${training.id}/attendance`, { personIds: people.slice(0, 2).map(String), version: '0' })
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Присутствие отмечено')
  expect(page).toContain('2 из 5 – 40 %')
  expect(textOf(await methodist.get('/trainings'))).toContain('Обучено наставников: 2 из 5 – 40 %')
  expect([...(await trainedOn(people)).keys()].sort()).toEqual(people.slice(0, 2).sort())
  expect(await journalOf('training', training.id)).toEqual(['training.attendanceMarked'])
  await methodist.post(`/trainings/${training.id}/attendance`, { personIds: String(people[4]), version: '1' }).expect(303)
  expect(await trainedOn(people)).toEqual(new Map([[people[4], '2023-09-20']]))
})

test('the second of two people who mark attendance is told and keeps the ticks', async () => {
  await aCentre()
  const training = await aTraining()
  const mentor = await aMentor((await aTeacher()).id)
  const methodist = await signIn('methodist')
  await methodist.post(`/trainings/${training.id}/attendance`, { version: '0' }).expect(303)
  const late = await methodist.post(`/trainings/${training.id}/attendance`, { personIds: String(mentor.personId), version: '0' })
  expect(late.status).toBe(409)
  expect(late.text).toMatch(new RegExp(`value="${mentor.personId}" checked`))
  expect(await trainedOn([mentor.personId])).toEqual(new Map())
})

test('nobody is present before the day of the training', async () => {
  vi.setSystemTime(new Date('2023-09-10T07:00:00Z'))
  try {
    await aCentre()
    const training = await aTraining()
    const mentor = await aMentor((await aTeacher()).id)
    const methodist = await signIn('methodist')
    expect(textOf(await methodist.get(`/trainings/${training.id}`))).toContain('Событие ещё не прошло')
    const answer = await methodist.post(
      `/trainings/${training.id}/attendance`,
      { personIds: String(mentor.personId), version: '0' },
      `/trainings/${training.id}`,
    )
    expect(textOf(await methodist.follow(answer))).toContain('присутствовавших отмечают в день события')
    expect(await read().trainingAttendance.count()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('materials come from the library and only those meant for mentors', async () => {
  await aCentre()
  const [training, year] = [await aTraining(), await theYear()]
  const memo = await write((tx) =>
    tx.material.create({ data: { schoolYearId: year.id, kind: 'memo', title: 'Памятка наставника', titleKey: 'памятка наставника', forMentors: true } }),
  )
  const plan = await write((tx) => tx.material.create({ data: { schoolYearId: year.id, kind: 'lessonPlan', title: 'План занятия', titleKey: 'план занятия' } }))
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get(`/trainings/${training.id}`))).not.toContain('План занятия')
  const answer = await methodist.post(`/trainings/${training.id}/materials`, { materialIds: [String(memo.id), String(plan.id)] })
  const page = await methodist.follow(answer)
  expect(page.text).toContain(`<a href="/library/${memo.id}">Памятка наставника</a>`)
  expect(await read().trainingMaterial.findMany({ select: { materialId: true } })).toEqual([{ materialId: memo.id }])
  expect(await journalOf('training', training.id)).toEqual(['training.materialsChosen'])
})

test('a changed training keeps a faster colleague’s text', async () => {
  await aCentre()
  const training = await aTraining()
  const methodist = await signIn('methodist')
  await methodist.post(`/trainings/${training.id}`, { ...form, title: 'Первая' }).expect(303)
  const late = await methodist.post(`/trainings/${training.id}`, { ...form, title: 'Вторая' })
  expect([late.status, late.text.includes('value="Вторая"'), late.text.includes('name="version" value="1"')]).toEqual([409, true, true])
  expect((await read().training.findFirstOrThrow()).title).toBe('Первая')
  expect(await journalOf('training', training.id)).toEqual(['training.changed'])
})

test('a training with attendance is not removed, an empty one is', async () => {
  await aCentre()
  const training = await aTraining()
  const mentor = await aMentor((await aTeacher()).id)
  const methodist = await signIn('methodist')
  await methodist.post(`/trainings/${training.id}/attendance`, { personIds: String(mentor.personId), version: '0' }).expect(303)
  await methodist.post(`/trainings/${training.id}/removal`).expect(303)
  expect(await read().training.count()).toBe(1)
  await methodist.post(`/trainings/${training.id}/attendance`, { version: '1' }).expect(303)
  await methodist.post(`/trainings/${training.id}/removal`).expect(303)
  expect([await read().training.count(), (await journalOf('training', training.id)).at(-1)]).toEqual([0, 'training.removed'])
})

test('a director reads trainings, a mentor does not', async () => {
  await aCentre()
  const training = await aTraining()
  const present = await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  await write((tx) => tx.trainingAttendance.create({ data: { trainingId: training.id, personId: present.personId, attended: true } }))
  const director = await signIn('director')
  const page = await director.get(`/trainings/${training.id}`)
  expect([textOf(page).includes('Иванов Пётр Ильич'), page.text.includes('/attendance')]).toEqual([true, false])
  expect((await director.post(`/trainings/${training.id}/attendance`, { version: '0' })).status).toBe(403)
  const mentor = await signIn('mentor', present.personId)
  expect([(await mentor.get('/trainings')).status, (await mentor.get(`/trainings/${training.id}`)).status]).toEqual([403, 403])
})
