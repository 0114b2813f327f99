import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import '../support/app.ts'
import { aMentee, aMentor, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { downloadSheet } from '../support/sheet.ts'

// Counts statements on their way to SQLite: a list that asks once per row would show here.
const prepared = vi.spyOn(Database.prototype, 'prepare')
afterEach(() => prepared.mockClear())

test.each(['/people?q=иван', '/mentors?free=yes&competency=14', '/mentors', '/mentees', '/mentees?tab=projects&alone=yes', '/study-groups'])(
  '%s needs at most twenty statements however many rows it shows',
  async (path) => {
    const methodist = await signIn('methodist')
    for (let number = 1; number <= 12; number += 1) {
      const teacher = await aTeacher(`Иванов Пётр${'аеиоуыэюядлм'[number]}`, { direction: 'technical' })
      await aMentor(teacher.id, { competencies: { 14: 3, 15: 2 } })
      await aMentee(teacher.id, { requests: { 14: 1 } })
      await aMentee((await aStudent(`Петров Лев${'аеиоуыэюядлм'[number]}`)).id)
    }
    prepared.mockClear()
    const page = await methodist.get(encodeURI(path))
    const statements = prepared.mock.calls.map(([sql]) => sql).filter((sql) => /^\s*SELECT/i.test(sql) && !/FROM session/.test(sql))
    expect(page.status).toBe(200)
    expect(statements.length).toBeGreaterThan(4)
    expect(statements.length).toBeLessThanOrEqual(20)
  },
)

test('the bank is given out with everything its reader may see, in real dates and numbers', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('=Иванов Пётр Ильич', { curatorNote: 'не ставить с завхозом', hiredOn: '2015-09-01', totalYears: 12, phone: '+79123456789' })
  await aMentor(teacher.id, { competencies: { 14: 3 }, interests: '=cmd|calc', hoursPerMonth: 8 })
  await aMentor((await aStudent('Школьников Лев')).id, { forms: ['studentStudent'] })
  const choice = await methodist.get('/mentors/export/choice?form=teacherTeacher')
  expect(textOf(choice)).toContain('те же записи, что и в списке с выбранными условиями: 1.')
  const address = /href="(\/mentors\/export\/everything[^"]*)"/.exec(choice.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const { name, rows } = await downloadSheet(methodist, address)
  expect(name).toBe('Наставники 2023-2024, все сведения.xlsx')
  const of = (label: string) => rows[1]?.[rows[0]?.indexOf(label) ?? -1]
  expect(rows).toHaveLength(2)
  expect([of('Фамилия'), of('Дата приёма на работу'), of('Общий стаж, лет'), of('Телефон')]).toEqual([
    '=Иванов',
    new Date('2015-09-01T00:00:00Z'),
    12,
    '+7 912 345-67-89',
  ])
  expect([of('Интересы'), of('Ресурс времени, часов в месяц'), of('Примечание куратора')]).toEqual(['=cmd|calc', 8, 'не ставить с завхозом'])
  expect(of('Компетенции')).toMatch(/ \(3\)$/)
  const director = await downloadSheet(await signIn('director'), address)
  expect(director.rows.flat().filter((cell) => /завхоз|Примечание/.test(String(cell)))).toEqual([])
  const mentor = await signIn('mentor', teacher.id)
  for (const path of ['choice', 'everything']) expect((await mentor.get(`/mentors/export/${path}`)).status).toBe(403)
})

test('whom to avoid is given out to the curator only', async () => {
  const methodist = await signIn('methodist')
  const avoided = await aTeacher('Грозный Иван Васильевич')
  const student = await aStudent('Ёлкина Мария Олеговна')
  await aMentee(student.id, { avoidedPersonId: avoided.id, needsMentor: 'yes', requests: { 14: 2 } })
  const { name, rows } = await downloadSheet(methodist, '/mentees/export/everything?tab=students')
  expect(name).toBe('Наставляемые 2023-2024, обучающиеся, все сведения.xlsx')
  expect(rows[1]).toEqual(expect.arrayContaining(['Ёлкина', new Date('2010-05-12T00:00:00Z'), 'да', 'Грозный Иван Васильевич', 'Ёлкина Анна Петровна', 'мать']))
  const director = await downloadSheet(await signIn('director'), '/mentees/export/everything?tab=students')
  expect(director.rows.flat().filter((cell) => /Грозный|Не предлагать/.test(String(cell)))).toEqual([])
})

test('the list tells why a candidate was declined and shows the declined alone; paper keeps silent', async () => {
  const methodist = await signIn('methodist')
  await aMentor((await aTeacher('Отказов Олег Ильич')).id, { status: 'declined', statusReason: 'нет опыта в теме' })
  await aMentor((await aTeacher('Банков Иван Ильич')).id, { statusReason: 'вернулся из отпуска' })
  const page = textOf(await methodist.get('/mentors?status=declined'))
  expect(page).toContain('Отказов Олег Ильич причина: нет опыта в теме')
  expect(page).not.toContain('Банков')
  expect(textOf(await methodist.get('/mentors'))).not.toContain('вернулся из отпуска')
  expect(textOf(await methodist.get('/mentors/print'))).not.toContain('нет опыта')
})
