import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { changeMenteeStatus, explainWaiting, setMenteeStatus } from '../../src/mentees/commands.ts'
import { officialColumns } from '../../src/mentees/messages-sheets.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { anActor, signIn, theYear } from '../support/people.ts'
import { downloadSheet } from '../support/sheet.ts'

async function dataConsent(personId: number, more: { receivedOn?: string | null; withdrawnOn?: string } = {}) {
  const { id } = await theYear()
  await write((tx) => tx.consent.create({ data: { personId, schoolYearId: id, kind: 'dataProcessing', receivedOn: '2023-09-20', ...more } }))
}

const child = {
  needsMentor: 'yes',
  needsMentorWhy: 'первая защита',
  projectTopic: ['Умная теплица', ''],
  projectType: ['technical', ''],
  projectTeam: ['team', ''],
  projectStage: ['making', ''],
  projectWhere: ['НПК', ''],
  projectDefence: ['15.03.2024', ''],
  projectSupervisor: ['Кузнецов А. В.', ''],
  projectNotes: ['', ''],
  competitionName: 'НТО',
  competitionLevel: 'national',
  competitionDiscipline: '',
  competitionStarts: '10.02.2024',
  competitionEnds: '12.02.2024',
  competitionExperience: 'prizewinner',
  competitionGoal: 'финал',
  competitionNotes: '',
  version: '0',
}

test('a young specialist is proposed as such and enters the bank in one step', async () => {
  const methodist = await signIn('methodist')
  const person = await aTeacher('Шевченко Анна Сергеевна', { teachingYears: 0 })
  const form = await methodist.get(`/mentees/new?person=${person.id}`)
  expect(form.text).toContain('<option value="youngSpecialist" selected>')
  const answer = await methodist.post(`/mentees?person=${person.id}`, {
    inclusionReason: 'youngSpecialist',
    mainRequest: 'Открытое занятие',
    requests: ['10:3', ''],
    then: 'include',
    version: '0',
  })
  const card = textOf(await methodist.follow(answer))
  expect(card).toContain('Наставляемый включён в банк.')
  expect(card).toContain('открытое занятие, самоанализ – важно')
  const profile = await read().menteeProfile.findFirstOrThrow()
  expect(profile).toMatchObject({ status: 'inBank', inclusionReason: 'youngSpecialist', mainRequest: 'Открытое занятие' })
  expect(profile.waitingSinceOn).toBe(profile.includedOn)
  expect(await journalOf('menteeProfile', profile.id)).toEqual(['mentee.identified', 'mentee.included'])
})

test('a child without a consent stays identified and the page leads to the consents', async () => {
  const methodist = await signIn('methodist')
  const person = await aStudent()
  const page = await methodist.follow(await methodist.post(`/mentees?person=${person.id}`, { ...child, then: 'include' }))
  expect(textOf(page)).toContain('Нет согласия на обработку персональных данных')
  expect(page.text).toContain(`/consents?person=${person.id}`)
  expect(textOf(page)).toContain('Умная теплица, технический (инженерный), командный, реализация, НПК, защита 15.03.2024, помогает Кузнецов А. В.')
  const profile = await read().menteeProfile.findFirstOrThrow()
  expect(profile).toMatchObject({ status: 'identified', needsMentor: 'yes' })
  expect(await journalOf('menteeProfile', profile.id)).toEqual(['mentee.identified'])
})

test.each([
  ['one that was asked for but not received', { receivedOn: null }, 'identified'],
  ['one that was withdrawn', { withdrawnOn: '2023-10-01' }, 'identified'],
  ['one on file', {}, 'inBank'],
])('a consent to data processing: %s', async (_case, consent, status) => {
  const methodist = await signIn('methodist')
  const person = await aStudent()
  const { id } = await aMentee(person.id, { status: 'identified', includedOn: null })
  await dataConsent(person.id, consent)
  await methodist.post(`/mentees/${id}/status/include`)
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id } })).status).toBe(status)
})

test('a date that is no date in a second row is named, and all rows are kept', async () => {
  const methodist = await signIn('methodist')
  const person = await aStudent()
  const answer = await methodist.post(`/mentees?person=${person.id}`, {
    ...child,
    projectTopic: ['Теплица', 'Робот'],
    ...{ projectType: ['', ''], projectTeam: ['', ''], projectStage: ['', ''], projectWhere: ['', ''], projectSupervisor: ['', ''] },
    projectDefence: ['', 'весной'],
    competitionEnds: '01.02.2024',
  })
  expect([answer.status, errorAt(answer, 'projectDefence-2')]).toEqual([422, 'Дата защиты «весной» не распознана. Введите её в виде ДД.ММ.ГГГГ'])
  expect(errorAt(answer, 'competitionEnds')).toBe('Соревнование заканчивается раньше, чем начинается. Проверьте даты')
  expect(answer.text).toContain('value="Робот"')
  expect(await read().projectRecord.count()).toBe(0)
})

test('saving a profile replaces its requests and records, the second editor is told', async () => {
  const methodist = await signIn('methodist')
  const person = await aStudent()
  const { id } = await aMentee(person.id, { requests: { 14: 1 } })
  await methodist.post(`/mentees/${id}`, { ...child, requests: ['15:3'] })
  expect(await read().menteeRequest.findMany({ select: { competencyId: true, priority: true } })).toEqual([{ competencyId: 15, priority: 3 }])
  expect(await read().projectRecord.findMany({ select: { topic: true, defenceOn: true } })).toEqual([{ topic: 'Умная теплица', defenceOn: '2024-03-15' }])
  expect(await read().competitionRecord.findMany({ select: { name: true, level: true, startsOn: true, endsOn: true } })).toEqual([
    { name: 'НТО', level: 'national', startsOn: '2024-02-10', endsOn: '2024-02-12' },
  ])
  const late = await methodist.post(`/mentees/${id}`, { ...child, needsMentorWhy: 'передумал' })
  expect([late.status, late.text.includes('передумал')]).toEqual([409, true])
  expect(await journalOf('menteeProfile', id)).toEqual(['mentee.changed'])
})

test('leaving the bank needs a reason and is refused while a pair goes on', async () => {
  const methodist = await signIn('methodist')
  const { mentee } = await aReadyPair({ status: 'active' })
  await expect(changeMenteeStatus(methodist.actor, mentee.id, 'withdraw', 'отказ')).rejects.toThrow('people.activePair')
  const alone = await aMentee((await aTeacher('Одинокий Лев')).id)
  const empty = await methodist.post(`/mentees/${alone.id}/status/withdraw`, { reason: '' })
  expect(errorAt(empty, 'reason')).toContain('Выберите причину или напишите свою')
  await methodist.post(`/mentees/${alone.id}/status/withdraw`, { reason: 'запрос снят' })
  expect(await read().menteeProfile.findUnique({ where: { id: alone.id }, select: { status: true, statusReason: true } })).toEqual({
    status: 'withdrawn',
    statusReason: 'запрос снят',
  })
  expect(await journalOf('menteeProfile', alone.id)).toEqual(['mentee.withdrawn'])
})

test('pairs and orders move a mentee by the same table, also when the director signs', async () => {
  const methodist = await signIn('methodist')
  const director = await anActor('director')
  const { id } = await aMentee((await aTeacher()).id, { waitingSinceOn: '2023-10-06' })
  await write((tx) => setMenteeStatus(tx, methodist.actor, id, 'mentorChosen'))
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id } })).waitingSinceOn).toBe('2023-10-06')
  await write((tx) => setMenteeStatus(tx, director, id, 'inProgramme'))
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id } })).waitingSinceOn).toBeNull()
  await write((tx) => setMenteeStatus(tx, director, id, 'inProgramme'))
  await expect(write((tx) => setMenteeStatus(tx, director, id, 'identified'))).rejects.toThrow('app.statusChanged')
  await write((tx) => setMenteeStatus(tx, methodist.actor, id, 'inBank'))
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id } })).waitingSinceOn).not.toBeNull()
  expect(await journalOf('menteeProfile', id)).toEqual(['mentee.matched', 'mentee.started', 'mentee.released'])
})

test('why a mentee of the bank has no pair yet is told, shown and taken back', async () => {
  const methodist = await signIn('methodist')
  const person = await aTeacher()
  const { id } = await aMentee(person.id, { waitingSinceOn: '2023-10-06' })
  expect(textOf(await methodist.get(`/people/${person.id}`))).toContain('Без пары с 06.10.2023')
  const empty = await methodist.post(`/mentees/${id}/waiting`, { ownReason: ' ' })
  expect([empty.status, errorAt(empty, 'reason')]).toEqual([422, 'Выберите причину или напишите свою: она останется в карточке'])
  const answer = await methodist.post(`/mentees/${id}/waiting`, { reason: 'запрос ещё уточняется', ownReason: 'ждём педагога из отпуска' })
  expect(textOf(await methodist.follow(answer))).toContain('Почему без пары ждём педагога из отпуска')
  expect((await methodist.get(`/mentees/${id}/waiting`)).text).toContain('value="ждём педагога из отпуска"')
  await methodist.post(`/mentees/${id}/waiting/removal`)
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id } })).statusReason).toBeNull()
  expect(await journalOf('menteeProfile', id)).toEqual(['mentee.waitingExplained', 'mentee.waitingUnexplained'])
  await write((tx) => tx.menteeProfile.update({ where: { id }, data: { status: 'inProgramme' } }))
  await expect(explainWaiting(methodist.actor, id, 'поздно')).rejects.toThrow('mentees.notWaiting')
})

test('tabs and filters part teachers, projects, competitions and those who need a mentor', async () => {
  const methodist = await signIn('methodist')
  const { id: schoolYearId } = await theYear()
  const mentees = {
    teacher: await aTeacher('Молодцов Олег', { direction: 'art' }),
    builder: await aStudent('Строев Лев'),
    sportsman: await aStudent('Бегунов Ян'),
  }
  const teacher = await aMentee(mentees.teacher.id)
  await aMentee(mentees.builder.id, { needsMentor: 'no', status: 'identified' })
  await aMentee(mentees.sportsman.id, { needsMentor: 'yes' })
  await write((tx) => tx.projectRecord.create({ data: { personId: mentees.builder.id, schoolYearId, topic: 'Мост' } }))
  await write((tx) => tx.competitionRecord.create({ data: { personId: mentees.sportsman.id, schoolYearId, name: 'Кросс' } }))
  await aPair((await aMentor((await aTeacher('Главный Иван')).id)).id, [teacher.id])
  const names = async (query: string) => {
    const page = textOf(await methodist.get('/mentees?' + query))
    return ['Молодцов', 'Строев', 'Бегунов'].filter((name) => page.includes(name))
  }
  expect(await names('')).toEqual(['Молодцов'])
  expect(await names('tab=students')).toEqual(['Строев', 'Бегунов'])
  expect(await names('tab=projects')).toEqual(['Строев'])
  expect(await names('tab=competitions')).toEqual(['Бегунов'])
  expect(await names('tab=needing')).toEqual(['Бегунов'])
  expect(await names('tab=students&needs=no')).toEqual(['Строев'])
  expect(await names('tab=students&status=identified')).toEqual(['Строев'])
  expect(await names('tab=students&alone=yes')).toEqual(['Строев', 'Бегунов'])
  expect(await names('alone=yes')).toEqual([])
  expect(await names('direction=art')).toEqual(['Молодцов'])
  expect(textOf(await methodist.get('/mentees'))).toContain(
    'Педагоги (1) Обучающиеся (2) Проектная деятельность (1) Соревновательная (1) Нуждаются в наставнике (1)',
  )
})

test('the sheet has the official columns; a child’s contacts are the representative’s', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent('Ёлкина Мария Олеговна', { phone: '+79990000000' })
  await aMentee(student.id, { mainRequest: 'Помощь с проектом' })
  await aMentee((await aTeacher()).id)
  const { name, rows } = await downloadSheet(methodist, '/mentees/export?tab=students')
  expect(name).toBe('Банк наставляемых 2023-2024, обучающиеся.xlsx')
  expect(rows[0]).toEqual([...officialColumns])
  expect(rows.length).toBe(2)
  expect(rows[1]?.slice(0, 4)).toEqual(['Ёлкина Мария Олеговна', 'Ёлкина Анна Петровна (мать) +7\u00a0912\u00a0000-00-01', 2010, 'Помощь с проектом'])
})

test('an outside participant is nobody’s mentee', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/people?kind=external', { lastName: 'Кузнецов', firstName: 'Олег', organisation: 'Завод', version: '0' })
  const { id } = await read().person.findFirstOrThrow()
  await methodist.post(`/mentees?person=${id}`, { version: '0' }, '/mentees')
  expect(await read().menteeProfile.count()).toBe(0)
})

test('whoever stands in a pair being formed is not shown as waiting, in the bank as on the card', async () => {
  const methodist = await signIn('methodist')
  const waiting = await aMentee((await aTeacher('Белов Олег Ильич')).id, { waitingSinceOn: '2023-10-20' })
  const bank = () => methodist.get('/mentees?tab=teachers').then(textOf)
  const card = () => methodist.get(`/people/${waiting.personId}`).then((page) => page.text.includes(`href="/choices/${waiting.id}"`))
  expect(await card()).toBe(true)
  expect(await bank()).toContain('с 20.10.2023')
  await aPair((await aMentor((await aTeacher('Иванов Пётр Ильич')).id)).id, [waiting.id], { status: 'draft' })
  expect(await bank()).not.toContain('с 20.10.2023')
  expect(await card()).toBe(false)
})

test('the whole table says «без пары с» of those whom the list says it of', async () => {
  const methodist = await signIn('methodist')
  const paired = await aMentee((await aTeacher('Шевченко Анна')).id, { waitingSinceOn: '2023-10-06' })
  await aMentee((await aTeacher('Рогова Анна')).id, { waitingSinceOn: '2023-10-07' })
  await aPair((await aMentor((await aTeacher('Иванов Пётр')).id)).id, [paired.id], { status: 'active' })
  const page = textOf(await methodist.get('/mentees?tab=teachers'))
  expect([page.includes('с 06.10.2023'), page.includes('с 07.10.2023')]).toEqual([false, true])
  const { rows } = await downloadSheet(methodist, '/mentees/export/everything?tab=teachers')
  const column = rows[0]!.indexOf('Без пары с')
  expect(rows.slice(1).map((row) => row[column])).toEqual([new Date('2023-10-07'), null])
})
