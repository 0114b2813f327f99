import { expect, test } from 'vitest'
import { createPerson } from '../../src/people/commands.ts'
import { unknown } from '../../src/people/data.ts'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'

const ivanov = { lastName: 'Иванов', firstName: 'Пётр', middleName: 'Ильич', post: 'Методист', phone: '8 (912) 345-67-89', version: '0' }
const petrova = { lastName: 'Петрова', firstName: 'Анна', birthOn: '12.05.2010', school: 'Школа № 7', grade: '7А', version: '0' }

test('a methodist enters a teacher once and the card shows everything', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/people?kind=staff', {
    ...ivanov,
    directions: ['technical', 'science'],
    category: 'highest',
    teachingYears: '12',
    yearsAsOfOn: '01.09.2023',
  })
  const person = await read().person.findFirstOrThrow()
  expect([answer.status, answer.headers.location]).toEqual([303, `/people/${person.id}`])
  const card = textOf(await methodist.follow(answer))
  expect(card).toContain('Внесено: Иванов Пётр Ильич.')
  expect(card).toContain('+7 912 345-67-89')
  expect(card).toContain('(на 01.09.2023 – 12)')
  expect(card).toContain('Включить в банк наставников')
  expect(person).toMatchObject({ nameKey: 'иванов петр ильич', detailsKey: 'методист', phone: '+79123456789', category: 'highest', teachingYears: 12 })
  expect(await journalOf('person', person.id)).toEqual(['person.created'])
})

test('a student is entered with several representatives', async () => {
  const methodist = await signIn('methodist')
  const form = {
    ...petrova,
    representativeName: ['Петрова Ольга', 'Петров Олег', ''],
    representativeRelation: ['мать', 'отец', ''],
    representativePhone: ['89120000001', '', ''],
  }
  const card = textOf(await methodist.follow(await methodist.post('/people?kind=student', form)))
  expect(card).toContain('Петрова Ольга, мать')
  expect(await read().legalRepresentative.findMany({ select: { fullName: true, relation: true, phone: true } })).toEqual([
    { fullName: 'Петрова Ольга', relation: 'мать', phone: '+79120000001' },
    { fullName: 'Петров Олег', relation: 'отец', phone: null },
  ])
})

test.each([
  ['staff', { ...ivanov, lastName: 'Иванов7' }, 'lastName', 'не может быть цифр'],
  ['staff', { ...ivanov, lastName: 'Ивaнов' }, 'lastName', 'есть латинские: a'],
  ['staff', { ...ivanov, phone: '12345' }, 'phone', 'Введите телефон с кодом'],
  ['staff', { ...ivanov, category: 'none', categoryUntilOn: '01.09.2025' }, 'categoryUntilOn', 'только для присвоенной категории'],
  ['staff', { ...ivanov, teachingYears: '5', totalYears: '3', yearsAsOfOn: '01.09.2023' }, 'teachingYears', 'не может быть больше общего'],
  ['staff', { ...ivanov, teachingYears: '5' }, 'yearsAsOfOn', 'на какой день'],
  ['student', { ...petrova, birthOn: '01.01.2099' }, 'birthOn', 'ещё не наступила'],
  ['student', { ...petrova, birthOn: '01.01.1990' }, 'birthOn', 'от 5 лет до 21 года'],
  ['student', { ...petrova, representativeName: '', representativePhone: '89120000001' }, 'representativeName', 'имя и отчество представителя'],
  ['student', { ...petrova, representativeName: 'Петрова Ольга', representativePhone: 'нет' }, 'representativePhone', 'не распознан'],
  ['external', { ...ivanov }, 'organisation', 'Введите организацию'],
])('a wrong form of a %s gets a sentence at the field (%#)', async (kind, form, field, sentence) => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post(`/people?kind=${kind}`, form)
  expect(answer.status).toBe(422)
  expect(errorAt(answer, field)).toContain(sentence)
  expect(answer.text).toContain(`value="${form.firstName}"`)
  expect(await read().person.count()).toBe(0)
})

test('the summary lists what is wrong in the order of the page', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/people?kind=student', { ...petrova, lastName: '', birthOn: '01.01.2099', phone: 'нет' })
  const summary = /data-error-summary>([\s\S]*?)<\/ul>/.exec(answer.text)?.[1] ?? ''
  expect([...summary.matchAll(/href="#(\w+)"/g)].map((match) => match[1])).toEqual(['lastName', 'birthOn', 'phone'])
})

test('a namesake is shown before a second record is made, and a tick lets it through', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/people?kind=staff', ivanov)
  const warned = await methodist.post('/people?kind=staff', { ...ivanov, firstName: 'Петр', post: 'Педагог-организатор' })
  expect(warned.status).toBe(422)
  expect(textOf(warned)).toContain('Возможно, этот человек уже внесён')
  expect(textOf(warned)).toContain('Иванов Пётр Ильич, Методист')
  expect(await read().person.count()).toBe(1)
  expect((await methodist.post('/people?kind=staff', { ...ivanov, firstName: 'Петр', otherPerson: 'on' })).status).toBe(303)
  expect(await read().person.count()).toBe(2)
})

test('a person is changed, the journal names the fields, and the second of two editors is told', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aTeacher('Иванов Пётр Ильич')
  expect((await methodist.post(`/people/${id}`, { ...ivanov, department: 'Кванториум' })).status).toBe(303)
  expect(await read().person.findUnique({ where: { id }, select: { department: true, detailsKey: true, version: true } })).toEqual({
    department: 'Кванториум',
    detailsKey: 'методист кванториум',
    version: 1,
  })
  const late = await methodist.post(`/people/${id}`, { ...ivanov, department: 'Станция юннатов' })
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('изменил другой человек')
  expect(late.text).toContain('Станция юннатов')
  expect(await journalOf('person', id)).toEqual(['person.changed'])
})

test('people are found by any words in any order, ё or е, in the name, the post, the school or the study group', async () => {
  const methodist = await signIn('methodist')
  const group = await write((tx) => tx.studyGroup.create({ data: { name: 'Робототехника', nameKey: 'робототехника' } }))
  await createPerson(methodist.actor, {
    ...unknown,
    kind: 'student',
    lastName: 'Ёлкина',
    firstName: 'Мария',
    school: 'МАОУ СОШ № 7',
    grade: '7А',
    studyGroups: [{ studyGroupId: group.id, yearOfStudy: 2 }],
  })
  await createPerson(methodist.actor, { ...unknown, kind: 'staff', lastName: 'Ёлкин', firstName: 'Семён', post: 'Концертмейстер' })
  const found = async (q: string) => {
    const page = textOf(await methodist.get(`/people?q=${encodeURIComponent(q)}`))
    return [page.includes('Ёлкина Мария'), page.includes('Ёлкин Семён')]
  }
  expect(await found('МАРИЯ елкина')).toEqual([true, false])
  expect(await found('семён')).toEqual([false, true])
  expect(await found('концерт елк')).toEqual([false, true])
  expect(await found('робот 7а')).toEqual([true, false])
  expect(await found('100%')).toEqual([false, false])
})

test('only a person entered by mistake is deleted', async () => {
  const methodist = await signIn('methodist')
  const stray = await aTeacher('Ошибкин Иван')
  const { mentorPerson } = await aReadyPair()
  expect(textOf(await methodist.get(`/people/${mentorPerson.id}`))).not.toContain('Удалить запись')
  const refused = await methodist.post(`/people/${mentorPerson.id}/removal`, {}, `/people/${mentorPerson.id}`)
  expect(textOf(await methodist.follow(refused))).toContain('есть запись в банке')
  await methodist.post(`/people/${stray.id}/removal`)
  expect((await read().person.findMany({ select: { id: true } })).map((row) => row.id)).not.toContain(stray.id)
  expect(await read().person.count()).toBe(2)
  expect(await journalOf('person', stray.id)).toEqual(['person.removed'])
})

test('the director reads without the curator’s notes, a mentor gets nothing', async () => {
  await aCentre()
  const person = await aTeacher('Иванов Пётр Ильич', { curatorNote: 'не ладит с завхозом' })
  const avoided = await aTeacher('Грозный Иван')
  await aMentee(person.id, { avoidedPersonId: avoided.id })
  const methodist = await signIn('methodist')
  const seen = textOf(await methodist.get(`/people/${person.id}`))
  expect([seen.includes('завхозом'), seen.includes('Грозный Иван')]).toEqual([true, true])
  const director = await signIn('director')
  const card = textOf(await director.get(`/people/${person.id}`))
  expect(card).toContain('Иванов Пётр Ильич')
  expect([card.includes('завхозом'), card.includes('Грозный Иван'), card.includes('Изменить запись')]).toEqual([false, false, false])
  expect((await director.post(`/people/${person.id}`, ivanov)).status).toBe(403)
  const mentor = await signIn('mentor', avoided.id)
  for (const path of ['/people', `/people/${person.id}`, '/people/export', '/mentors', '/mentees', '/mentees/export', '/study-groups', '/competencies'])
    expect((await mentor.get(path)).status).toBe(403)
})

test('the card lists pairs and representatives of a student', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent()
  const mentee = await aMentee(student.id)
  const teacher = await aTeacher()
  const pair = await aPair((await aMentor(teacher.id)).id, [mentee.id], { topic: 'Проект «Умная теплица»' })
  const card = await methodist.get(`/people/${student.id}`)
  expect(card.text).toContain(`/pairs/${pair.id}`)
  expect(textOf(card)).toContain('2023–2024, наставляемый, Иванов Пётр Ильич')
  expect(textOf(card)).toContain('Ёлкина Анна Петровна, мать')
})
