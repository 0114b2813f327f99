import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { searchKey } from '../../src/app/search-key.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'
import { downloadSheet } from '../support/sheet.ts'

const lastEntry = async () => (await read().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { action: true } })).action

test('people are found by topics, competencies and requests of this year, in any order of words, ё as е', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  const earlier = await write((tx) => tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' } }))
  const [mentor, learner] = [await aTeacher('Иванов Пётр Ильич'), await aTeacher('Шевченко Анна Сергеевна')]
  const [swimmer, old] = [await aStudent('Ёлкина Мария Олеговна'), await aStudent('Быков Лев Ильич')]
  await aStudent('Посторонний Глеб Ильич')
  const competency = await write((tx) =>
    tx.competency.create({ data: { name: 'Актёрское мастерство', nameKey: searchKey('Актёрское мастерство'), position: 900 } }),
  )
  const profile = await aMentor(mentor.id, { competencies: { [competency.id]: 3 } })
  const mentee = await aMentee(learner.id, { requests: { [competency.id]: 1 } })
  await aPair(profile.id, [mentee.id], { topic: 'Постановка голоса' })
  await write((tx) => tx.projectRecord.create({ data: { personId: swimmer.id, schoolYearId: year.id, topic: 'УМНАЯ ТЁПЛИЦА – «Росток»' } }))
  await write((tx) => tx.projectRecord.create({ data: { personId: old.id, schoolYearId: earlier.id, topic: 'Умная теплица' } }))
  await write((tx) => tx.competitionRecord.create({ data: { personId: swimmer.id, schoolYearId: year.id, name: 'Кубок Исети', discipline: 'Плавание' } }))

  const found = async (q: string) =>
    [...(await methodist.get(`/people?q=${encodeURIComponent(q)}`)).text.matchAll(/<th scope="row"><a href="\/people\/\d+">([^<]+)/g)].map((match) => match[1])
  expect(await found('росток ёлкина')).toEqual(['Ёлкина Мария Олеговна'])
  expect(await found('теплица умная')).toEqual(['Ёлкина Мария Олеговна'])
  expect(await found('плавание')).toEqual(['Ёлкина Мария Олеговна'])
  expect(await found('АКТЕРСКОЕ')).toEqual(['Иванов Пётр Ильич', 'Шевченко Анна Сергеевна'])
  expect(await found('голоса шевченко')).toEqual(['Шевченко Анна Сергеевна'])
  expect(await found('голоса ёлкина')).toEqual([])
})

test('the database folds a topic as a search key does and follows every change of the record', async () => {
  await aCentre()
  const year = await theYear()
  const child = await aStudent()
  const topic = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя Web-Лаб физико–математический'
  const { id } = await write((tx) => tx.projectRecord.create({ data: { personId: child.id, schoolYearId: year.id, topic } }))
  const keys = async () => (await read().searchTopic.findMany({ where: { activity: 'project', recordId: id }, select: { key: true } })).map((row) => row.key)
  expect(await keys()).toEqual([searchKey(topic)])
  await write((tx) => tx.projectRecord.update({ where: { id }, data: { topic: 'Ёж' } }))
  expect(await keys()).toEqual(['еж'])
  await write((tx) => tx.projectRecord.update({ where: { id }, data: { topic: null } }))
  expect(await keys()).toEqual([''])
  await write((tx) => tx.person.delete({ where: { id: child.id } }))
  expect(await keys()).toEqual([])
})

test('a filter is kept under a name, opened, renamed and deleted; nobody else sees it', async () => {
  const methodist = await signIn('methodist')
  await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  await aMentor((await aTeacher('Быков Лев Ильич')).id, { status: 'paused' })
  const view = { list: '/mentors', query: 'status=paused&sort=name&page=3&ids=1.2', name: 'На паузе' }
  expect(errorAt(await methodist.post('/saved-views', { ...view, name: '' }).expect(422), 'name')).toContain('Введите название')
  const opened = await methodist.follow(await methodist.post('/saved-views', view).expect(303))
  expect(textOf(opened)).toContain('Отбор «На паузе» сохранён')
  expect(textOf(opened)).toContain('Быков Лев Ильич')
  expect(textOf(opened)).not.toContain('Иванов Пётр Ильич')
  expect(opened.text).toContain('<a href="/mentors?status=paused&amp;sort=name" aria-current="page">На паузе</a>')
  expect(errorAt(await methodist.post('/saved-views', view).expect(422), 'name')).toContain('уже есть')

  const { id } = await read().savedView.findFirstOrThrow()
  const director = await signIn('director')
  expect((await director.get('/mentors')).text).not.toContain('На паузе')
  await director.post(`/saved-views/${id}`, { name: 'Чужой' }).expect(404)
  await director.post(`/saved-views/${id}/removal`).expect(404)
  await methodist.post(`/saved-views/${id}`, { name: 'Отдыхают' }).expect(303)
  expect(textOf(await methodist.get('/saved-views'))).toContain('Отдыхают')
  await methodist.post(`/saved-views/${id}/removal`).expect(303)
  expect(await read().savedView.count()).toBe(0)
  expect(await journalOf('savedView', id)).toEqual(['savedView.created', 'savedView.renamed', 'savedView.removed'])
  await methodist.post('/saved-views', { ...view, list: '//evil.test' }).expect(422)
})

test('columns are each reader’s own; unknown keys are passed over, none at all brings the usual ones back', async () => {
  const methodist = await signIn('methodist')
  await aMentee((await aStudent()).id)
  const heads = async (who = methodist) => [...(await who.get('/mentees?tab=students')).text.matchAll(/<td[^>]*data-label="([^"]+)"/g)].map((match) => match[1])
  const usual = await heads()
  expect(usual).toContain('Объединения')
  const columns = { list: '/mentees', set: 'students', query: 'tab=students' }
  const answer = await methodist.post('/list-columns', { ...columns, columns: ['status', 'phone', 'noSuchColumn'] }).expect(303)
  expect(answer.headers.location).toBe('/mentees?tab=students')
  expect(await lastEntry()).toBe('listColumns.chosen')
  expect(await heads()).toEqual(['Состояние', 'Телефон'])
  expect(await heads(await signIn('director'))).toEqual(usual)
  await methodist.post('/list-columns', { ...columns, columns: ['noSuchColumn'] }).expect(303)
  expect(await heads()).toEqual(usual)
  await methodist.post('/list-columns', columns).expect(303)
  expect(await heads()).toEqual(usual)
})

test('paper holds every row of the filter and nobody else, in the order ё beside е', async () => {
  const director = await signIn('director')
  for (let number = 0; number < 30; number += 1) await aMentor((await aTeacher(`Ежов Лев${String.fromCharCode(1072 + number)} Ильич`)).id)
  await aMentor((await aTeacher('Ёжиков Пётр Ильич')).id)
  await aMentor((await aTeacher('Жуков Пётр Ильич')).id)
  await aMentor((await aTeacher('Ежова Анна Ильинична')).id, { status: 'excluded' })
  const paper = await director.get('/mentors/print?status=inBank')
  const names = [...paper.text.matchAll(/<th scope="row">([^<,]+)/g)].map((match) => match[1]?.trim())
  expect(names).toHaveLength(32)
  expect([names[0], names.at(-1)]).toEqual(['Ёжиков Пётр Ильич', 'Жуков Пётр Ильич'])
  expect(textOf(paper)).toContain('в банке – по состоянию на')
  expect(textOf(paper)).not.toContain('Ежова')
  expect(textOf(await director.get('/mentors?status=inBank'))).toContain('Показано 1–25 из 32')
})

test('pairs and programmes go to a spreadsheet and pairs to paper, exactly what is filtered', async () => {
  const methodist = await signIn('methodist')
  const { mentor } = await aReadyPair({ status: 'agreed', topic: 'Открытое занятие' })
  const other = await aMentee((await aTeacher('Быков Лев Ильич')).id)
  await aPair(mentor.id, [other.id], { status: 'draft', topic: 'Портфолио' })
  const pairs = await downloadSheet(methodist, '/pairs/export?status=agreed')
  expect(pairs.name).toBe('Пары и группы 2023-2024.xlsx')
  expect(pairs.rows.slice(1).map((row) => [row[0], row[1], row[5], row[6]])).toEqual([
    ['Иванов Пётр Ильич', 'Шевченко Анна Сергеевна', 'Открытое занятие', 'согласована'],
  ])
  const paper = textOf(await methodist.get('/pairs/print?status=agreed'))
  expect(paper).toContain('Шевченко Анна Сергеевна')
  expect(paper).not.toContain('Быков')
  const programmes = await downloadSheet(methodist, `/programmes/export?q=${encodeURIComponent('портфолио')}`)
  expect(programmes.rows.slice(1).map((row) => [row[0], row[1], row[3]])).toEqual([['Быков Лев Ильич', 'Иванов Пётр Ильич', 'Портфолио']])
  const stranger = await signIn('mentor', (await aTeacher('Чужой Глеб Ильич')).id)
  expect((await downloadSheet(stranger, '/pairs/export')).rows).toHaveLength(1)
  expect((await downloadSheet(stranger, '/programmes/export')).rows).toHaveLength(1)
})
