import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read } from '../../src/app/db.ts'
import { lateActivities, nextActivities, programmeProgress } from '../../src/programmes/queries.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, anActor, signIn, theYear } from '../support/people.ts'
import { createProgramme } from '../../src/programmes/commands/programme.ts'
import { anotherProgramme, aProgramme } from './support.ts'

beforeEach(async () => {
  vi.setSystemTime(new Date('2023-11-20T10:00:00+05:00'))
  await aCentre()
})
afterEach(() => void vi.useRealTimers())

async function aWorkingMentor() {
  const { programme, mentorPerson, pair, mentee } = await aProgramme({ status: 'approved' })
  const [first, second] = programme.activities
  return { mentor: await signIn('mentor', mentorPerson.id), programme, pair, mentee, first: first!, second: second!, url: `/programmes/${programme.id}` }
}

const activity = (id: number) =>
  read().activity.findUniqueOrThrow({ where: { id }, select: { mark: true, doneOn: true, dueOn: true, actualResult: true, comment: true } })

test('a mentor marks an activity as done today in one tap', async () => {
  const { mentor, programme, first, url } = await aWorkingMentor()
  const page = await mentor.get(`${url}/activities/${first.id}`)
  expect(page.text).toContain('name="doneOn" value="20.11.2023"')
  expect(page.text).toContain('value="done" checked')
  const answer = await mentor.post(`${url}/activities/${first.id}`, { mark: 'done', doneOn: '20.11.2023', version: '0' })
  expect(textOf(await mentor.follow(answer))).toContain('«Встреча-знакомство» – выполнено. Отметка сохранена.')
  expect(await activity(first.id)).toEqual({ mark: 'done', doneOn: '2023-11-20', dueOn: '2023-10-25', actualResult: null, comment: null })
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created', 'programme.activityMarked'])
  expect(textOf(await mentor.get(url))).toContain('отмечено мероприятие: Встреча-знакомство')
})

test.each([
  ['a day that has not come', { mark: 'done', doneOn: '21.11.2023' }, 'doneOn', 'Дата ещё не наступила. Укажите сегодняшний или прошедший день'],
  [
    'a day before the pair began',
    { mark: 'partly', doneOn: '20.11.2022' },
    'doneOn',
    'Дата раньше начала работы пары (16.10.2023). Проверьте день, месяц и год',
  ],
  ['no day', { mark: 'done', doneOn: '' }, 'doneOn', 'Укажите, когда это было'],
  ['no reason why nothing was done', { mark: 'notDone', doneOn: '' }, 'comment', 'Напишите коротко, почему мероприятие не состоялось'],
  ['no mark', { doneOn: '20.11.2023' }, 'mark', 'Выберите вариант'],
])('%s is refused at its field', async (_name, form, field, sentence) => {
  const { mentor, first, url } = await aWorkingMentor()
  const answer = await mentor.post(`${url}/activities/${first.id}`, { ...form, actualResult: 'Набрано', version: '0' })
  expect([answer.status, errorAt(answer, field)]).toEqual([422, sentence])
  expect(answer.text).toContain('Набрано')
  expect((await activity(first.id)).mark).toBe('planned')
})

test('a mark can be corrected and taken back, and the journal keeps both', async () => {
  const { mentor, programme, first, url } = await aWorkingMentor()
  await mentor.post(`${url}/activities/${first.id}`, { mark: 'done', doneOn: '19.11.2023', version: '0' }).expect(303)
  await mentor.post(`${url}/activities/${first.id}`, { mark: 'notDone', comment: 'Наставляемая болела', doneOn: '20.11.2023', version: '1' }).expect(303)
  expect(await activity(first.id)).toMatchObject({ mark: 'notDone', doneOn: null, comment: 'Наставляемая болела' })
  const answer = await mentor.post(`${url}/activities/${first.id}/mark-removal`, { version: '2' })
  expect(textOf(await mentor.follow(answer))).toContain('Отметка снята')
  expect(await activity(first.id)).toMatchObject({ mark: 'planned', comment: null })
  expect(await journalOf('programme', programme.id)).toEqual([
    'programme.created',
    'programme.activityMarked',
    'programme.activityMarked',
    'programme.activityUnmarked',
  ])
})

test('two people who mark the same activity are not silently merged', async () => {
  const { mentor, first, url } = await aWorkingMentor()
  const methodist = await signIn('methodist')
  await methodist.post(`${url}/activities/${first.id}`, { mark: 'partly', doneOn: '18.11.2023', version: '0' }).expect(303)
  const late = await mentor.post(`${url}/activities/${first.id}`, { mark: 'done', doneOn: '20.11.2023', actualResult: 'Познакомились', version: '0' })
  expect([late.status, late.text.includes('Познакомились')]).toEqual([409, true])
  expect((await activity(first.id)).mark).toBe('partly')
})

test('an activity is put off with a reason and stays to be done', async () => {
  const { mentor, programme, first, url } = await aWorkingMentor()
  const wrong = await mentor.post(`${url}/activities/${first.id}/transfer`, { dueOn: '26.05.2024', why: '', version: '0' })
  expect([errorAt(wrong, 'dueOn'), errorAt(wrong, 'why')]).toEqual([
    'Срок должен быть в пределах срока пары: 16.10.2023 – 25.05.2024',
    'Напишите коротко, почему переносите',
  ])
  const answer = await mentor.post(`${url}/activities/${first.id}/transfer`, { dueOn: '27.11.2023', why: 'карантин', version: '0' })
  const page = textOf(await mentor.follow(answer))
  expect(page).toContain('Мероприятие перенесено на 27.11.2023')
  expect(page).toContain('перенесено с 25.10.2023: карантин')
  expect(await activity(first.id)).toMatchObject({ mark: 'moved', dueOn: '2023-11-27', comment: 'карантин' })
  expect(await read().activityMove.findMany({ select: { movedOn: true, fromOn: true, toOn: true, why: true } })).toEqual([
    { movedOn: '2023-11-20', fromOn: '2023-10-25', toOn: '2023-11-27', why: 'карантин' },
  ])
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created', 'programme.activityMoved'])
  const next = await nextActivities(await anActor('methodist'), (await theYear()).id)
  expect(next.map((row) => row.id)).toContain(first.id)
})

test.each([
  ['a draft', { status: 'draft' }, 'Программа ещё не утверждена: она в черновике'],
  ['a programme the director is looking at', { status: 'submitted' }, 'её смотрит директор'],
  ['a pair without an order', { status: 'approved', pairStatus: 'agreed' }, 'Пара ещё не закреплена приказом'],
  ['a pair that has ended', { status: 'approved', pairStatus: 'terminated' }, 'Пара уже закончила работу'],
] as const)('nothing is marked in %s, and the page says why', async (_name, statuses, sentence) => {
  const { programme, mentorPerson } = await aProgramme(statuses)
  const mentor = await signIn('mentor', mentorPerson.id)
  const url = `/programmes/${programme.id}/activities/${programme.activities[0]!.id}`
  expect(textOf(await mentor.get(url))).toContain(sentence)
  const answer = await mentor.post(url, { mark: 'done', doneOn: '20.11.2023', version: '0' }, url)
  expect(textOf(await mentor.follow(answer))).toContain(sentence)
  expect((await activity(programme.activities[0]!.id)).mark).toBe('planned')
})

test('a meeting is noted and may mark an activity of the plan with it', async () => {
  const { mentor, programme, first, url } = await aWorkingMentor()
  const answer = await mentor.post(`${url}/meetings`, {
    heldOn: '17.11.2023',
    minutes: '45',
    mode: 'inPerson',
    activityId: String(first.id),
    topic: '',
    summary: 'Познакомились',
    version: '0',
  })
  const page = textOf(await mentor.follow(answer))
  expect(page).toContain('Встреча записана')
  expect(page).toContain('1 встреча, 45 мин')
  expect(page).toContain('Встреча-знакомство 17 ноября 2023 г., 45 мин, очно Познакомились')
  expect(await activity(first.id)).toMatchObject({ mark: 'done', doneOn: '2023-11-17', actualResult: 'Познакомились' })
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created', 'programme.activityMarked', 'programme.meetingAdded'])
  const again = await mentor.get(`${url}/meetings/new`)
  expect(again.text).toContain('name="minutes" value="45"')
})

test('a form that was sent twice by a second tap is kept once', async () => {
  const { mentor, programme, first, second, url } = await aWorkingMentor()
  const mark = { mark: 'done', doneOn: '20.11.2023', actualResult: 'Познакомились', version: '0' }
  const meeting = { heldOn: '17.11.2023', minutes: '45', mode: 'inPerson', activityId: String(second.id), topic: '', version: '0' }
  for (let tap = 0; tap < 2; tap += 1) {
    await mentor.post(`${url}/activities/${first.id}`, mark).expect(303)
    await mentor.post(`${url}/meetings`, meeting).expect(303)
  }
  expect([await read().meeting.count(), await read().activity.count({ where: { mark: 'done' } })]).toEqual([1, 2])
  expect((await journalOf('programme', programme.id)).slice(1)).toEqual(['programme.activityMarked', 'programme.activityMarked', 'programme.meetingAdded'])
})

test('a meeting without a topic, or on a wrong day, is refused and nothing is lost', async () => {
  const { mentor, url } = await aWorkingMentor()
  const answer = await mentor.post(`${url}/meetings`, { heldOn: '01.10.2023', minutes: '4', mode: 'inPerson', topic: '', summary: 'Набрано', version: '0' })
  expect([answer.status, errorAt(answer, 'minutes')]).toEqual([422, 'Введите число от 5 до 600'])
  const second = await mentor.post(`${url}/meetings`, { heldOn: '01.10.2023', minutes: '40', mode: 'inPerson', topic: '', summary: 'Набрано', version: '0' })
  expect([errorAt(second, 'heldOn'), errorAt(second, 'topic')]).toEqual([
    'Дата раньше начала работы пары (16.10.2023). Проверьте день, месяц и год',
    'Напишите тему встречи или выберите мероприятие плана',
  ])
  expect(second.text).toContain('Набрано')
  expect(await read().meeting.count()).toBe(0)
})

test('the author corrects and removes an entry; a mentor does not touch what the methodist wrote', async () => {
  const { mentor, programme, url } = await aWorkingMentor()
  const methodist = await signIn('methodist')
  const entry = { heldOn: '16.11.2023', minutes: '60', mode: 'remote', topic: 'Разбор конспекта', version: '0' }
  await mentor.post(`${url}/meetings`, entry).expect(303)
  await methodist.post(`${url}/meetings`, { ...entry, topic: 'Консультация куратора', minutes: '30' }).expect(303)
  const [own, foreign] = await read().meeting.findMany({ orderBy: { id: 'asc' } })
  expect(textOf(await mentor.get(`${url}/meetings`))).toContain('2 встречи, 1 ч 30 мин')
  await mentor.post(`${url}/meetings/${own!.id}`, { ...entry, topic: 'Разбор занятия' }).expect(303)
  const stale = await mentor.post(`${url}/meetings/${own!.id}`, { ...entry, topic: 'Поздно' })
  expect(stale.status).toBe(409)
  const refused = await mentor.post(`${url}/meetings/${foreign!.id}/removal`, {}, `${url}/meetings`)
  expect(textOf(await mentor.follow(refused))).toContain('Эту запись сделал другой человек')
  await mentor.post(`${url}/meetings/${own!.id}/removal`).expect(303)
  expect(await read().meeting.findMany({ select: { topic: true } })).toEqual([{ topic: 'Консультация куратора' }])
  expect((await journalOf('programme', programme.id)).slice(1)).toEqual([
    'programme.meetingAdded',
    'programme.meetingAdded',
    'programme.meetingChanged',
    'programme.meetingRemoved',
  ])
})

test('in a group it is noted who was absent, and strangers cannot be named', async () => {
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const one = await aMentee((await aStudent('Ёлкина Мария Олеговна')).id)
  const other = await aMentee((await aStudent('Оглы Алина')).id)
  const pair = await aPair((await aMentor(teacher.id)).id, [one.id, other.id], { status: 'active', form: 'teacherStudent' })
  const { id } = await createProgramme(await anActor('methodist'), pair.id)
  const mentor = await signIn('mentor', teacher.id)
  const url = `/programmes/${id}/meetings`
  const entry = { heldOn: '16.11.2023', minutes: '40', mode: 'inPerson', topic: 'Выбор темы', version: '0' }
  await mentor.post(url, { ...entry, absent: String(other.id) }).expect(303)
  expect(textOf(await mentor.get(url))).toContain('Не были: Оглы Алина')
  const stranger = await aMentee((await aStudent('Чужой Пётр')).id)
  expect((await mentor.post(url, { ...entry, absent: String(stranger.id) })).status).toBe(404)
  expect(await read().meeting.count()).toBe(1)
})

test('a mentor sees neither the programme, nor the plan, nor the meetings of another', async () => {
  const { mentor, programme, url, first } = await aWorkingMentor()
  const other = await anotherProgramme()
  const foreign = `/programmes/${other.programme.id}`
  const activityId = other.programme.activities[0]!.id
  const theirs = await signIn('mentor', other.mentorPerson.id)
  await theirs.post(foreign + '/meetings', { heldOn: '16.11.2023', mode: 'inPerson', topic: 'Тайная встреча', version: '0' }).expect(303)
  const meeting = await read().meeting.findFirstOrThrow()
  const gets = [
    foreign,
    `${foreign}/edit`,
    `${foreign}/activities`,
    `${foreign}/meetings`,
    `${foreign}/document`,
    `${foreign}/meetings/document`,
    `${foreign}/conclusion`,
    `${foreign}/activities/${activityId}`,
    `${url}/activities/${activityId}`,
    `${url}/activities/${activityId}/transfer`,
    `${url}/activities/${activityId}/edit`,
    `${url}/meetings/${meeting.id}`,
    `/programmes/new?pair=${other.pair.id}`,
    '/programmes/0',
    '/programmes/nonsense',
    '/programmes/99999999999',
  ]
  for (const address of gets) expect([address, (await mentor.get(address)).status]).toEqual([address, 404])
  const mark = {
    mark: 'done',
    doneOn: '20.11.2023',
    dueOn: '27.11.2023',
    why: 'так',
    title: 'Взлом',
    stage: 'main',
    heldOn: '16.11.2023',
    mode: 'inPerson',
    topic: 'Взлом',
    conclusion: 'Взлом',
    meetingMode: 'inPerson',
    version: '0',
    pairId: String(other.pair.id),
  }
  const posts = [
    foreign,
    `${foreign}/submission`,
    `${foreign}/conclusion`,
    `${foreign}/activities`,
    `${foreign}/meetings`,
    `${url}/activities/${activityId}`,
    `${url}/activities/${activityId}/edit`,
    `${url}/activities/${activityId}/removal`,
    `${url}/activities/${activityId}/position`,
    `${url}/activities/${activityId}/transfer`,
    `${url}/activities/${activityId}/mark-removal`,
    `${foreign}/activities/${first.id}`,
    `${url}/meetings/${meeting.id}`,
    `${url}/meetings/${meeting.id}/removal`,
    '/programmes',
  ]
  for (const address of posts) expect([address, (await mentor.post(address, mark)).status]).toEqual([address, 404])
  expect((await mentor.post(`${url}/meetings`, { ...mark, activityId: String(activityId) })).status).toBe(404)
  expect(textOf(await mentor.get('/programmes?q=тайная'))).not.toContain('Тайная тема')
  expect(textOf(await mentor.get('/programmes'))).not.toContain('Цой')
  expect(await read().activity.count({ where: { mark: { not: 'planned' } } })).toBe(0)
  expect(await read().meeting.count()).toBe(1)
  expect(await journalOf('programme', programme.id)).toEqual(['programme.created'])
})

test('home and monitoring are told what is next, what is late and how far each pair is', async () => {
  const { mentor, programme, pair, first, url } = await aWorkingMentor()
  const other = await anotherProgramme('draft')
  await mentor.post(`${url}/activities/${first.id}`, { mark: 'done', doneOn: '20.11.2023', version: '0' }).expect(303)
  const year = await theYear()
  const next = await nextActivities(mentor.actor, year.id, 2)
  expect(next.map(({ title, dueOn, late, programmeId }) => ({ title, dueOn, late, programmeId }))).toEqual([
    { title: 'Пробная рабочая встреча', dueOn: '2023-11-03', late: true, programmeId: programme.id },
    { title: 'Встреча-планирование', dueOn: '2023-11-13', late: true, programmeId: programme.id },
  ])
  expect((await lateActivities(year.id)).map((row) => [row.title, row.mentor.lastName, row.mentees[0]?.lastName])).toEqual([
    ['Пробная рабочая встреча', 'Иванов', 'Шевченко'],
    ['Встреча-планирование', 'Иванов', 'Шевченко'],
  ])
  expect(Object.fromEntries(await programmeProgress([pair.id, other.pair.id]))).toEqual({
    [pair.id]: { programmeId: programme.id, status: 'approved', done: 1, planned: 5, late: 2 },
    [other.pair.id]: { programmeId: other.programme.id, status: 'draft', done: 0, planned: 5, late: 0 },
  })
})
