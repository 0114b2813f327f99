import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { changeMentorStatus } from '../../src/mentors/commands.ts'
import { officialColumns } from '../../src/mentors/messages.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, anActor, signIn, theYear } from '../support/people.ts'
import { downloadSheet } from '../support/sheet.ts'

const form = {
  forms: ['teacherTeacher', 'teacherStudent'],
  capacity: '2',
  competencies: ['14:3', '15:2', ''],
  slots: ['mon-evening', 'sat-morning'],
  version: '0',
}

async function dataConsent(personId: number) {
  const { id } = await theYear()
  await write((tx) => tx.consent.create({ data: { personId, schoolYearId: id, kind: 'dataProcessing', receivedOn: '2023-09-20' } }))
}

test('a methodist puts a teacher into the bank in one step', async () => {
  const methodist = await signIn('methodist')
  const person = await aTeacher()
  const answer = await methodist.post(`/mentors?person=${person.id}`, { ...form, then: 'include' })
  const card = textOf(await methodist.follow(answer))
  expect(card).toContain('Наставник включён в банк.')
  expect(card).toContain('робототехника – может учить других')
  expect(card).toContain('понедельник вечер, суббота утро')
  const profile = await read().mentorProfile.findFirstOrThrow({ include: { forms: true, competencies: true } })
  expect(profile).toMatchObject({ status: 'inBank', capacity: 2, slots: 'mon-evening sat-morning' })
  expect(profile.forms.map((row) => row.form).sort()).toEqual(['teacherStudent', 'teacherTeacher'])
  expect(profile.competencies.map((row) => [row.competencyId, row.level])).toEqual([
    [14, 3],
    [15, 2],
  ])
  expect(await journalOf('mentorProfile', profile.id)).toEqual(['mentor.proposed', 'mentor.included'])
})

test('a wrong profile keeps everything typed and creates nothing', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent()
  const answer = await methodist.post(`/mentors?person=${student.id}`, { ...form, capacity: '70', achievements: 'Победа в НТО' })
  expect([answer.status, errorAt(answer, 'capacity')]).toEqual([422, 'Введите число от 1 до 3: обучающийся ведёт не больше трёх ребят сразу'])
  expect(errorAt(answer, 'forms')).toContain('только в форме «ученик-ученик»')
  expect(answer.text).toContain('Победа в НТО')
  expect(answer.text).toContain('<option value="14:3" selected>')
  expect(await read().mentorProfile.count()).toBe(0)
})

test('a child without a consent stays a candidate; the page says where to supply it, then the button works', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent()
  const kept = await methodist.follow(
    await methodist.post(`/mentors?person=${student.id}`, { forms: 'studentStudent', capacity: '1', then: 'include', version: '0' }),
  )
  expect(textOf(kept)).toContain('в банк пока не включена')
  expect(kept.text).toContain(`/consents?person=${student.id}`)
  const profile = await read().mentorProfile.findFirstOrThrow()
  expect(profile.status).toBe('candidate')
  await methodist.post(`/mentors/${profile.id}/status/include`)
  expect(await journalOf('mentorProfile', profile.id)).toEqual(['mentor.proposed'])
  await dataConsent(student.id)
  await methodist.post(`/mentors/${profile.id}/status/include`)
  expect((await read().mentorProfile.findFirstOrThrow()).status).toBe('inBank')
})

test('a pause needs a reason, which stays in the card', async () => {
  const methodist = await signIn('methodist')
  const person = await aTeacher()
  const { id } = await aMentor(person.id)
  const empty = await methodist.post(`/mentors/${id}/status/pause`, { reason: '' })
  expect([empty.status, errorAt(empty, 'reason')]).toEqual([422, 'Выберите причину или напишите свою: она останется в карточке'])
  const over = await methodist.post(`/mentors/${id}/status/pause`, { reason: 'отпуск', pausedUntilOn: '01.02.2020' })
  expect([over.status, errorAt(over, 'pausedUntilOn')]).toEqual([
    422,
    'Этот день уже прошёл. Укажите, до какого дня наставника не будет, или оставьте поле пустым',
  ])
  const card = textOf(await methodist.follow(await methodist.post(`/mentors/${id}/status/pause`, { reason: 'больничный', pausedUntilOn: '31.12.2099' })))
  expect(card).toContain('на паузе')
  expect(card).toContain('Причина больничный На паузе до 31 декабря 2099 г.')
  await methodist.post(`/mentors/${id}/status/resume`)
  expect(await read().mentorProfile.findUnique({ where: { id }, select: { status: true, statusReason: true, pausedUntilOn: true } })).toEqual({
    status: 'inBank',
    statusReason: null,
    pausedUntilOn: null,
  })
  expect(await journalOf('mentorProfile', id)).toEqual(['mentor.paused', 'mentor.resumed'])
})

test('a mentor of an active pair cannot be excluded and shows as engaged', async () => {
  const methodist = await signIn('methodist')
  const { mentor, mentorPerson, pair } = await aReadyPair({ status: 'active' })
  expect(textOf(await methodist.get('/mentors'))).toContain('закреплён')
  const card = await methodist.get(`/people/${mentorPerson.id}`)
  expect(textOf(card)).toContain('«Исключить из банка» пока нельзя. Что мешает: Есть действующая пара')
  expect(card.text).toContain(`/pairs/${pair.id}`)
  await expect(changeMentorStatus(methodist.actor, mentor.id, 'exclude', 'отказ')).rejects.toThrow('people.activePair')
  expect(await journalOf('mentorProfile', mentor.id)).toEqual([])
})

test('an outside mentor for children needs a certificate of no criminal record', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/people?kind=external', { lastName: 'Кузнецов', firstName: 'Олег', organisation: 'Завод', version: '0' })
  const { id } = await read().person.findFirstOrThrow()
  const page = await methodist.follow(await methodist.post(`/mentors?person=${id}`, { forms: 'teacherStudent', capacity: '2', then: 'include', version: '0' }))
  expect(textOf(page)).toContain('справки об отсутствии судимости')
  expect(page.text).toContain(`/people/${id}/edit#noRecordOn`)
  expect((await read().mentorProfile.findFirstOrThrow()).status).toBe('candidate')
})

test('the bank is filtered by form, status, competency, training and free places', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  const busy = await aTeacher('Занятов Пётр Ильич', { direction: 'technical' })
  const free = await aTeacher('Свободнов Иван Олегович')
  const student = await aStudent('Школьников Лев')
  const busyMentor = await aMentor(busy.id, { capacity: 1, competencies: { 14: 3 } })
  await aMentor(free.id, { forms: ['teacherTeacher'] })
  await aMentor(student.id, { forms: ['studentStudent'], status: 'candidate', capacity: 1 })
  const mentee = await aMentee((await aTeacher('Новичков Егор')).id)
  await aPair(busyMentor.id, [mentee.id])
  await write((tx) =>
    tx.training.create({
      data: {
        schoolYearId: year.id,
        kind: 'session',
        title: 'Установочная сессия',
        heldOn: '2023-10-12',
        attendances: {
          create: [
            { personId: free.id, attended: true },
            { personId: busy.id, attended: false },
          ],
        },
      },
    }),
  )
  const names = async (query: string) => {
    const page = textOf(await methodist.get('/mentors?' + query))
    return ['Занятов', 'Свободнов', 'Школьников'].filter((name) => page.includes(name))
  }
  expect(await names('')).toEqual(['Занятов', 'Свободнов', 'Школьников'])
  expect(await names('form=teacherStudent')).toEqual(['Занятов'])
  expect(await names('status=candidate')).toEqual(['Школьников'])
  expect(await names('direction=technical')).toEqual(['Занятов'])
  expect(await names('competency=14')).toEqual(['Занятов'])
  expect(await names('trained=yes')).toEqual(['Свободнов'])
  expect(await names('trained=no')).toEqual(['Занятов', 'Школьников'])
  expect(await names('free=yes')).toEqual(['Свободнов'])
  const page = textOf(await methodist.get('/mentors'))
  expect(page).toContain('Все (3) педагог-педагог (2) педагог-ученик (1) ученик-ученик (1)')
  expect(page).toContain('1 из 1')
  expect(page).toContain('12.10.2023')
})

test('the sheet has the official columns and exactly what is filtered', async () => {
  const methodist = await signIn('methodist')
  await aReadyPair({ status: 'active' })
  await aMentor((await aStudent('Школьников Лев')).id, { forms: ['studentStudent'], capacity: 1 })
  const { name, rows } = await downloadSheet(methodist, '/mentors/export?form=teacherTeacher')
  expect(name).toBe('Банк наставников 2023-2024.xlsx')
  expect(rows[0]).toEqual([...officialColumns])
  expect(rows.length).toBe(2)
  expect([rows[1]?.[0], rows[1]?.[9], rows[1]?.[10]]).toEqual(['Иванов Пётр Ильич', 'Шевченко Анна Сергеевна', 'педагог-педагог'])
})

test('a form that is not used is noted with the reason only while its bank is empty', async () => {
  const methodist = await signIn('methodist')
  await aMentor((await aTeacher()).id, { forms: ['teacherTeacher'] })
  await methodist.post('/banks/mentorsStudentStudent/decision', { reason: 'нет старших обучающихся' })
  const page = await methodist.get('/mentors')
  expect(textOf(page)).toContain('Форма «ученик-ученик» в этом году не используется: нет старших обучающихся')
  const refused = await methodist.post('/banks/mentorsTeacherTeacher/decision', { reason: 'не нужна' }, '/mentors')
  expect(textOf(await methodist.follow(refused))).toContain('В этом банке уже есть записи')
  expect(await read().bankDecision.count()).toBe(1)
  const { id } = await read().bankDecision.findFirstOrThrow()
  await methodist.post('/banks/mentorsStudentStudent/decision/removal')
  expect(await journalOf('bankDecision', id)).toEqual(['bank.notNeeded', 'bank.neededAgain'])
})

test('the second of two people who edit a profile is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aMentor((await aTeacher()).id)
  await methodist.post(`/mentors/${id}`, { ...form, interests: 'шахматы' })
  const late = await methodist.post(`/mentors/${id}`, { ...form, interests: 'походы' })
  expect([late.status, late.text.includes('походы')]).toEqual([409, true])
  expect((await read().mentorProfile.findUniqueOrThrow({ where: { id } })).interests).toBe('шахматы')
  expect(await journalOf('mentorProfile', id)).toEqual(['mentor.changed'])
})

test('the director reads the bank and changes nothing', async () => {
  await aCentre()
  const { id } = await aMentor((await aTeacher()).id)
  const director = await signIn('director')
  expect(textOf(await director.get('/mentors'))).toContain('Иванов Пётр Ильич')
  expect((await director.post(`/mentors/${id}/status/pause`, { reason: 'просто так' })).status).toBe(403)
  await expect(changeMentorStatus(await anActor('director'), id, 'pause', 'просто так')).rejects.toThrow('app.notYours')
  expect((await read().mentorProfile.findUniqueOrThrow({ where: { id } })).status).toBe('inBank')
})

test('a category that has run out is seen in the bank, as in the list of people', async () => {
  const methodist = await signIn('methodist')
  await aMentor((await aTeacher('Иванов Пётр Ильич', { post: 'методист', category: 'first', categoryUntilOn: '2021-09-01' })).id)
  expect(textOf(await methodist.get('/mentors'))).toContain('методист категория истекла 01.09.2021')
})
