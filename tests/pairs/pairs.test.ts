import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { trained } from './steps.ts'

const form = {
  form: 'teacherTeacher',
  roleModelKey: 'expertNovice',
  mentoringKind: 'traditional',
  topic: 'Открытое занятие',
  startsOn: '16.10.2023',
  endsOn: '25.05.2024',
  version: '0',
}

async function aMentorAndMentee() {
  await aCentre()
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  await trained(mentor.personId)
  const mentee = await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id)
  return { mentor, mentee, chosen: { ...form, mentorId: String(mentor.id), menteeIds: String(mentee.id) } }
}

test('a methodist forms a pair, sees what it needs next, and its mentee has a mentor', async () => {
  const { mentee, chosen } = await aMentorAndMentee()
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/pairs', chosen)
  expect(answer.status).toBe(303)
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Пара сохранена как черновик')
  for (const needed of [
    'Согласовать пару с участниками',
    'Получить согласия: Иванов Пётр Ильич, Шевченко Анна Сергеевна',
    'Включить пару в приказ',
    'Составить персонализированную программу',
  ])
    expect(page).toContain(needed)
  const pair = await read().pair.findFirstOrThrow({ include: { members: true } })
  expect([pair.kind, pair.status, pair.topicKey, pair.members.map((one) => one.menteeProfileId)]).toEqual(['pair', 'draft', 'открытое занятие', [mentee.id]])
  expect(await journalOf('pair', pair.id)).toEqual(['pair.formed'])
  expect((await read().menteeProfile.findFirstOrThrow()).status).toBe('mentorChosen')
  expect(await journalOf('menteeProfile', mentee.id)).toEqual(['mentee.matched'])
})

test('a pair waits for every consent an order will ask for, not only for the one to take part', async () => {
  const { mentee, chosen } = await aMentorAndMentee()
  const methodist = await signIn('methodist')
  const pair = await methodist.post('/pairs', chosen)
  const day = { schoolYearId: mentee.schoolYearId, personId: mentee.personId, receivedOn: '2023-10-10', signedBySelf: true }
  await write((tx) => tx.consent.create({ data: { ...day, kind: 'participation' } }))
  expect(textOf(await methodist.follow(pair))).toContain('Получить согласия: Иванов Пётр Ильич, Шевченко Анна Сергеевна')
  await write((tx) => tx.consent.create({ data: { ...day, kind: 'dataProcessing' } }))
  expect(textOf(await methodist.follow(pair))).toContain('Получить согласия: Иванов Пётр Ильич Включить пару')
})

test('several mentees make a group', async () => {
  const { chosen, mentee } = await aMentorAndMentee()
  const second = await aMentee((await aTeacher('Ким Олег Петрович')).id)
  const methodist = await signIn('methodist')
  await methodist.post('/pairs', { ...chosen, menteeIds: [String(mentee.id), String(second.id)] }).expect(303)
  expect(await read().pair.findFirstOrThrow({ select: { kind: true, _count: { select: { members: true } } } })).toEqual({
    kind: 'group',
    _count: { members: 2 },
  })
  expect(textOf(await methodist.get('/pairs'))).toContain('группа, 2: Шевченко Анна Сергеевна; Ким Олег Петрович')
})

test('an empty form is told what is missing and keeps what was typed', async () => {
  await aMentorAndMentee()
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/pairs', { ...form, topic: 'Диагностика', roleModelKey: '', endsOn: '32.05.2024' })
  expect(answer.status).toBe(422)
  expect([errorAt(answer, 'mentorId'), errorAt(answer, 'menteeIds'), errorAt(answer, 'endsOn')]).toEqual([
    'Выберите наставника из списка',
    'Отметьте хотя бы одного наставляемого',
    'Такой даты нет в календаре. Проверьте день и месяц',
  ])
  expect(answer.text).toContain('value="Диагностика"')
  expect(await read().pair.count()).toBe(0)
})

test('warnings are shown first and the pair is saved when they were read', async () => {
  const { chosen } = await aMentorAndMentee()
  await write((tx) => tx.trainingAttendance.deleteMany({}))
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/pairs', chosen)
  expect([answer.status, errorAt(answer, 'acknowledged')]).toEqual([422, 'Прочитайте предупреждения и отметьте, что учли их'])
  expect(textOf(answer)).toContain('Иванов Пётр Ильич: наставник ещё не прошёл обучение.')
  expect(await read().pair.count()).toBe(0)
  const saved = await methodist.post('/pairs', { ...chosen, acknowledged: 'on', warned: '16' })
  expect(textOf(await methodist.follow(saved))).toContain('наставник ещё не прошёл обучение')
})

test('a new warning is not passed over by a tick given to an older one', async () => {
  const { chosen } = await aMentorAndMentee()
  await write((tx) => tx.trainingAttendance.deleteMany({}))
  const methodist = await signIn('methodist')
  await methodist.post('/pairs', { ...chosen, endsOn: '10.11.2023', acknowledged: 'on', warned: '16' }).expect(422)
  expect(await read().pair.count()).toBe(0)
})

test('a prohibition refuses the pair with its reason', async () => {
  const { chosen } = await aMentorAndMentee()
  await write((tx) => tx.mentorProfile.updateMany({ data: { status: 'candidate' } }))
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/pairs', { ...chosen, acknowledged: 'on', warned: 'all' })
  expect(answer.status).toBe(422)
  expect(textOf(answer)).toContain('Иванов Пётр Ильич: не в банке наставников этого года')
  expect(await read().pair.count()).toBe(0)
})

test('a mentor of another year cannot be put into a pair', async () => {
  const { chosen } = await aMentorAndMentee()
  const methodist = await signIn('methodist')
  await methodist.post('/school-years', { name: '2024-2025' }).expect(303)
  const year = await read().schoolYear.findFirstOrThrow({ where: { name: '2024-2025' } })
  const stranger = await aMentor((await aTeacher('Петрова Инна Львовна')).id, { schoolYearId: year.id })
  const first = await read().schoolYear.findFirstOrThrow({ where: { name: '2023-2024' } })
  await methodist.post('/school-year', { id: String(first.id) }).expect(303)
  const answer = await methodist.post('/pairs', { ...chosen, mentorId: String(stranger.id) })
  expect([answer.status, errorAt(answer, 'mentorId')]).toEqual([422, 'Выберите наставника из списка'])
})

test('ten curators at once cannot exceed the limit of a mentor', async () => {
  await aCentre()
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич')).id, { capacity: 3 })
  await trained(mentor.personId)
  const mentees = []
  for (let number = 0; number < 10; number += 1) mentees.push(await aMentee((await aTeacher(`Ким${'абвгдежзик'[number]} Олег`)).id))
  const methodist = await signIn('methodist')
  const answers = await Promise.all(mentees.map((mentee) => methodist.post('/pairs', { ...form, mentorId: String(mentor.id), menteeIds: String(mentee.id) })))
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 303, 303, 422, 422, 422, 422, 422, 422, 422])
  expect(await read().pairMember.count({ where: { pair: { mentorProfileId: mentor.id } } })).toBe(3)
  const refused = answers.find((answer) => answer.status === 422)
  expect(refused && textOf(refused)).toContain('у наставника 3 места, занято 3, нужно ещё 1')
})

test('the limit is lifted with a written reason, which the page shows', async () => {
  const { mentor, chosen } = await aMentorAndMentee()
  const other = await aMentee((await aTeacher('Ким Олег Петрович')).id)
  await write((tx) => tx.mentorProfile.updateMany({ data: { capacity: 1 } }))
  await aPair(mentor.id, [other.id])
  const methodist = await signIn('methodist')
  const refused = await methodist.post('/pairs', chosen)
  expect(refused.text).toContain('name="overCapacityWhy"')
  const saved = await methodist.post('/pairs', { ...chosen, overCapacityWhy: 'Других наставников по теме нет' })
  const page = textOf(await methodist.follow(saved))
  expect(page).toContain('Других наставников по теме нет')
  expect(page).toContain('Превышение разрешено методистом')
})

test('a draft opened from a choice is filled in', async () => {
  const { mentor, mentee } = await aMentorAndMentee()
  await write((tx) => tx.menteeProfile.updateMany({ data: { mainRequest: 'Работа с родителями' } }))
  const year = await read().schoolYear.findFirstOrThrow()
  await write((tx) =>
    tx.choice.create({
      data: {
        schoolYearId: year.id,
        menteeProfileId: mentee.id,
        mentorProfileId: mentor.id,
        score: 80,
        reasons: '[]',
        decidedById: 1,
        decidedOn: '2023-10-10',
      },
    }),
  )
  const methodist = await signIn('methodist')
  const page = await methodist.get(`/pairs/new?mentee=${mentee.id}`)
  expect(page.text).toContain('value="Работа с родителями"')
  expect(page.text).toMatch(new RegExp(`<option value="${mentor.id}" selected>Иванов Пётр Ильич`))
  expect(page.text).toMatch(new RegExp(`name="menteeIds" value="${mentee.id}" checked`))
})

test('without a form the page asks for it first', async () => {
  await aCentre()
  const methodist = await signIn('methodist')
  const page = textOf(await methodist.get('/pairs/new'))
  for (const label of ['педагог-педагог', 'педагог-ученик', 'ученик-ученик']) expect(page).toContain(label)
})

test('the list finds by a name with е for ё, filters, sorts and counts', async () => {
  await aCentre()
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  const other = await aMentor((await aTeacher('Петрова Инна Львовна')).id)
  const child = await aMentee((await aStudent('Ёлкина Мария Олеговна')).id)
  const teacher = await aMentee((await aTeacher('Ким Олег Петрович')).id)
  await aPair(mentor.id, [child.id], { form: 'teacherStudent', topic: 'Робототехника', status: 'agreed' })
  await aPair(other.id, [teacher.id], { topic: 'Дневник наблюдений' })
  const methodist = await signIn('methodist')
  const found = textOf(await methodist.get('/pairs?q=елкина'))
  expect(found).toContain('Ёлкина Мария Олеговна')
  expect(found).not.toContain('Петрова Инна Львовна Ким')
  expect(found).toContain('Все 1')
  expect(textOf(await methodist.get('/pairs?form=teacherTeacher'))).not.toContain('Ёлкина')
  expect(textOf(await methodist.get(`/pairs?mentor=${mentor.id}`))).toContain('Робототехника')
  expect(textOf(await methodist.get('/pairs?status=agreed'))).toContain('Черновики 1')
  expect(textOf(await methodist.get('/pairs?q=нет+такой'))).toContain('Сбросить фильтры')
  const page = (await methodist.get('/pairs?sort=-topic')).text
  expect(page.indexOf('Робототехника')).toBeLessThan(page.indexOf('Дневник'))
})

test('a mentor sees own pairs only, with the contacts of the mentee and without the curator’s thoughts', async () => {
  await aCentre()
  const { mentorPerson, menteePerson, mentee, pair } = await aReadyPair({ status: 'active', overCapacityWhy: 'тайная причина' })
  await write((tx) => tx.person.update({ where: { id: menteePerson.id }, data: { phone: '+79120000009' } }))
  await write((tx) => tx.menteeProfile.update({ where: { id: mentee.id }, data: { avoidedPersonId: mentorPerson.id } }))
  const stranger = await aMentor((await aTeacher('Петрова Инна Львовна')).id)
  const theirs = await aPair(stranger.id, [mentee.id], { topic: 'Чужая тема', status: 'active' })
  const mentor = await signIn('mentor', mentorPerson.id)
  expect(textOf(await mentor.get('/pairs'))).not.toContain('Чужая тема')
  const page = textOf(await mentor.get(`/pairs/${pair.id}`))
  expect(page).toContain('+7 912 000-00-09')
  for (const secret of ['просил', 'тайная причина', 'не прошёл обучение', 'История']) expect(page).not.toContain(secret)
  expect((await mentor.get(`/pairs/${theirs.id}`)).status).toBe(404)
  expect((await mentor.get('/pairs/new')).status).toBe(403)
  const other = await signIn('mentor', stranger.personId)
  expect((await other.get(`/pairs/${pair.id}`)).status).toBe(404)
})

test('a mentee’s wish not to work with someone is shown to the methodist and hidden from the director', async () => {
  await aCentre()
  const { mentorPerson, mentee, pair } = await aReadyPair()
  await write((tx) => tx.menteeProfile.update({ where: { id: mentee.id }, data: { avoidedPersonId: mentorPerson.id } }))
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  expect(textOf(await methodist.get(`/pairs/${pair.id}`))).toContain('просил(а) не назначать этого наставника')
  const page = textOf(await director.get(`/pairs/${pair.id}`))
  expect(page).toContain('Шевченко Анна Сергеевна')
  expect(page).not.toContain('просил')
  expect((await director.post(`/pairs/${pair.id}/agreement`)).status).toBe(403)
})
