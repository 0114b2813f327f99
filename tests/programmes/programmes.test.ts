import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { anotherProgramme, aProgramme, text } from './support.ts'

beforeEach(async () => {
  vi.setSystemTime(new Date('2023-11-20T10:00:00+05:00'))
  await aCentre()
})
afterEach(() => void vi.useRealTimers())

test('a new programme starts from the requests of the mentee and the five meetings of the model', async () => {
  const methodist = await signIn('methodist')
  const competencies = await read().competency.findMany({ where: { areaId: { not: null } }, take: 2, orderBy: { id: 'asc' } })
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  const requests = Object.fromEntries(competencies.map((competency, index) => [competency.id, index + 1]))
  const mentee = await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id, {
    mainRequest: 'Хочу провести открытое занятие',
    expectedResult: 'Проведено занятие',
    requests,
  })
  const pair = await aPair(mentor.id, [mentee.id], { status: 'active' })
  const offered = textOf(await methodist.get(`/programmes/new?pair=${pair.id}`))
  expect(offered).toContain('Иванов – Шевченко. Открытое занятие')

  const answer = await methodist.post('/programmes', { pairId: String(pair.id) })
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Программа составлена по образцу')
  const programme = await read().programme.findUniqueOrThrow({ where: { pairId: pair.id }, include: { activities: { orderBy: { position: 'asc' } } } })
  expect(programme.problem).toBe(`Хочу провести открытое занятие.\nНужна помощь по темам: ${competencies[1]!.name}; ${competencies[0]!.name}.`)
  expect([programme.status, programme.goal, programme.expectedMentee]).toEqual(['draft', null, 'Проведено занятие'])
  expect(programme.activities.map(({ title, stage, dueOn }) => [title, stage, dueOn])).toEqual([
    ['Встреча-знакомство', 'adaptation', '2023-10-25'],
    ['Пробная рабочая встреча', 'adaptation', '2023-11-03'],
    ['Встреча-планирование', 'adaptation', '2023-11-13'],
    ['Комплекс последовательных встреч', 'main', '2024-05-03'],
    ['Итоговая встреча', 'final', '2024-05-25'],
  ])
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created'])
  const again = await methodist.post('/programmes', { pairId: String(pair.id) })
  expect(again.headers.location).toBe(`/programmes/${programme.id}`)
  expect(await read().programme.count()).toBe(1)
})

test('no programme is started for a pair that has ended', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aReadyPair({ status: 'terminated' })
  const answer = await methodist.post('/programmes', { pairId: String(pair.id) }, '/programmes/new')
  expect(textOf(await methodist.follow(answer))).toContain('Пара уже закончила работу')
  expect(await read().programme.count()).toBe(0)
})

test('the mentor writes the text, and empty rows of tasks are left out', async () => {
  const { programme, mentorPerson } = await aProgramme()
  const mentor = await signIn('mentor', mentorPerson.id)
  const form = await mentor.get(`/programmes/${programme.id}/edit`)
  expect(form.text).toContain('id="tasks-5"')
  const answer = await mentor.post(`/programmes/${programme.id}`, text)
  const page = textOf(await mentor.follow(answer))
  expect(page).toContain('Программа сохранена')
  expect(page).toContain('Трудно удержать внимание группы')
  const saved = await read().programme.findUniqueOrThrow({ where: { id: programme.id }, include: { tasks: { orderBy: { position: 'asc' } } } })
  expect([saved.problem, saved.menteeAcquaintedOn, saved.version]).toEqual(['Трудно удержать внимание группы', '2023-11-10', 1])
  expect(saved.tasks.map((task) => task.text)).toEqual(['Разобрать структуру занятия', 'Подготовить конспект'])
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created', 'programme.changed'])
})

test('a day in the future is refused and everything typed stays', async () => {
  const methodist = await signIn('methodist')
  const { programme } = await aProgramme()
  const answer = await methodist.post(`/programmes/${programme.id}`, { ...text, problem: 'Набрано заново', menteeAcquaintedOn: '01.12.2023' })
  expect([answer.status, errorAt(answer, 'menteeAcquaintedOn')]).toEqual([422, 'Дата ещё не наступила. Укажите сегодняшний или прошедший день'])
  expect(answer.text).toContain('Набрано заново')
  expect(answer.text).toContain('value="Подготовить конспект"')
  expect(await read().programmeTask.count()).toBe(1)
})

test('the second of two editors is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const { programme, mentorPerson } = await aProgramme()
  const mentor = await signIn('mentor', mentorPerson.id)
  await mentor.post(`/programmes/${programme.id}`, text).expect(303)
  const late = await methodist.post(`/programmes/${programme.id}`, { ...text, goal: 'Другая цель' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Другая цель')
  expect((await read().programme.findUniqueOrThrow({ where: { id: programme.id } })).goal).toBe('Провести открытое занятие к маю')
  expect(late.text).toContain('name="version" value="1"')
})

test('what is missing for approval is listed with links, and nothing can be sent before', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aReadyPair({ status: 'active' })
  const id = (await methodist.post('/programmes', { pairId: String(pair.id) })).headers.location?.split('/').at(-1) ?? ''
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { endsOn: '2024-05-20' } }))
  const page = await methodist.get(`/programmes/${id}`)
  for (const missing of [
    'Не указана цель программы',
    'Нет ни одной задачи',
    '«Итоговая встреча»: срок 25.05.2024 выходит за срок пары (16.10.2023 – 20.05.2024)',
    'Не указано, когда с программой ознакомлен наставляемый',
  ])
    expect(textOf(page)).toContain(missing)
  expect(page.text).toContain(`/programmes/${id}/edit#goal`)
  const answer = await methodist.post(`/programmes/${id}/submission`, { version: '0' }, `/programmes/${id}`)
  expect(textOf(await methodist.follow(answer))).toContain('Это действие пока невозможно')
  expect((await read().programme.findFirstOrThrow()).status).toBe('draft')
})

test('a programme is sent, returned with a remark, mended, approved and then fixed', async () => {
  const { programme, mentorPerson } = await aProgramme()
  const url = `/programmes/${programme.id}`
  const mentor = await signIn('mentor', mentorPerson.id)
  const director = await signIn('director')
  await mentor.post(url + '/submission', { version: '0' }).expect(303)
  expect(textOf(await mentor.get(url))).toContain('на утверждении')
  expect((await mentor.get(url + '/edit')).headers.location).toBe(url)
  const empty = await director.post(url + '/return', { remark: ' ', version: '1' })
  expect([empty.status, errorAt(empty, 'remark')]).toEqual([422, 'Напишите, что исправить: без замечания программу не вернуть'])
  await director.post(url + '/return', { remark: 'Добавьте показатели', version: '1' }).expect(303)
  expect(textOf(await mentor.get(url))).toContain('Замечание: Добавьте показатели')
  await mentor.post(url, { ...text, indicators: 'занятия – план 1', version: '2' }).expect(303)
  await mentor.post(url + '/submission', { version: '3' }).expect(303)
  const answer = await director.post(url + '/approval', { version: '4' })
  expect(textOf(await director.follow(answer))).toContain('Программа утверждена.')
  const saved = await read().programme.findUniqueOrThrow({ where: { id: programme.id } })
  expect([saved.status, saved.approvedById, saved.returnRemark]).toEqual(['approved', director.actor.userId, null])
  expect(await journalOf('programme', programme.id)).toEqual([
    'programme.created',
    'programme.submitted',
    'programme.returned',
    'programme.changed',
    'programme.submitted',
    'programme.approved',
  ])
  const late = await mentor.post(url, { ...text, goal: 'Совсем другая цель', version: '5' }, url)
  expect(textOf(await mentor.follow(late))).toContain('Программу уже нельзя изменить')
  expect((await read().programme.findUniqueOrThrow({ where: { id: programme.id } })).goal).toBe('Провести открытое занятие к маю')
})

test('the director approves exactly what they read', async () => {
  const { programme } = await aProgramme({ status: 'submitted' })
  const director = await signIn('director')
  const url = `/programmes/${programme.id}`
  await write((tx) => tx.programme.update({ where: { id: programme.id }, data: { version: 7 } }))
  const answer = await director.post(url + '/approval', { version: '6' }, url)
  expect(textOf(await director.follow(answer))).toContain('запись изменил другой человек')
  expect((await read().programme.findUniqueOrThrow({ where: { id: programme.id } })).status).toBe('submitted')
})

test('a programme is completed when every activity has its mark and the conclusion is written', async () => {
  const methodist = await signIn('methodist')
  const { programme, mentorPerson } = await aProgramme({ status: 'approved' })
  const url = `/programmes/${programme.id}`
  const mentor = await signIn('mentor', mentorPerson.id)
  const page = textOf(await methodist.get(url))
  expect(page).toContain('Без отметки 5 мероприятий')
  expect(page).toContain('Нет итогового вывода наставника')
  await methodist.post(url + '/completion', { version: '0' }, url).expect(303)
  expect((await read().programme.findUniqueOrThrow({ where: { id: programme.id } })).status).toBe('approved')

  const empty = await mentor.post(url + '/conclusion', { conclusion: '', version: '0' })
  expect([empty.status, errorAt(empty, 'conclusion')]).toEqual([422, 'Напишите вывод: достигнута ли цель и что удалось'])
  await mentor.post(url + '/conclusion', { conclusion: 'Цель достигнута', recommendation: 'mentor', version: '0' }).expect(303)
  await write((tx) => tx.activity.updateMany({ data: { mark: 'done', doneOn: '2023-11-19' } }))
  const answer = await methodist.post(url + '/completion', { version: '1' })
  expect(textOf(await methodist.follow(answer))).toContain('Программа завершена.')
  expect(await read().programme.findUniqueOrThrow({ where: { id: programme.id }, select: { status: true, conclusion: true, recommendation: true } })).toEqual({
    status: 'completed',
    conclusion: 'Цель достигнута',
    recommendation: 'mentor',
  })
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created', 'programme.concluded', 'programme.completed'])
})

test('a goal copied from another programme is pointed out, and a mentor is not told whose it is', async () => {
  const methodist = await signIn('methodist')
  const { programme, mentorPerson } = await aProgramme()
  await anotherProgramme()
  const url = `/programmes/${programme.id}`
  expect(textOf(await methodist.get(url))).toContain('Цель и задачи слово в слово как в программе «Толстая – Цой»')
  const seen = textOf(await (await signIn('mentor', mentorPerson.id)).get(url))
  expect(seen).toContain('слово в слово как в другой программе этого года')
  expect(seen).not.toContain('Толстая')
})

test('the list shows pairs without a programme, how far the others are, and what is late', async () => {
  const methodist = await signIn('methodist')
  await aProgramme({ status: 'approved' })
  const alone = await aPair((await aMentor((await aTeacher('Яшина Ольга Юрьевна')).id)).id, [(await aMentee((await aTeacher('Щукин Олег Иванович')).id)).id], {
    status: 'agreed',
  })
  const all = await methodist.get('/programmes')
  expect(textOf(all)).toContain('утверждена 0 из 5 просрочено: 3 Отметить: встреча-знакомство, срок был 25.10.2023')
  expect(all.text).toContain(`/programmes/new?pair=${alone.id}`)
  const late = textOf(await methodist.get('/programmes?late=on'))
  expect(late).toContain('Шевченко Анна Сергеевна')
  expect(late).not.toContain('Щукин')
  const none = textOf(await methodist.get('/programmes?status=none&q=щукин'))
  expect(none).toContain('Щукин Олег Иванович')
  expect(none).not.toContain('Шевченко')
  expect(textOf(await methodist.get('/programmes?q=никто'))).toContain('Сбросить фильтры')
})
