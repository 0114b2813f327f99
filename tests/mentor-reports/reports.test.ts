import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { listExpected } from '../../src/mentor-reports/expected.ts'
import { anotherProgramme, aProgramme } from '../programmes/support.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { statementsOf } from '../support/statements.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'

beforeEach(async () => {
  vi.setSystemTime(new Date('2023-12-20T10:00:00+05:00'))
  await aCentre()
})
afterEach(() => void vi.useRealTimers())

const filled = {
  solved: 'Изучена структура занятия',
  results: 'Проведено открытое занятие',
  readiness: 'medium',
  startsOn: '16.10.2023',
  endsOn: '31.12.2023',
  version: '0',
}

/** A mentor in December: two meetings in the period, one after it; one activity done, one failed. */
async function aMentorInDecember() {
  const made = await aProgramme({ status: 'approved' })
  const [first, second] = made.programme.activities
  await write(async (tx) => {
    const meeting = { programmeId: made.programme.id, topic: 'Разбор', createdById: 1, absent: '' }
    await tx.meeting.createMany({
      data: [
        { ...meeting, heldOn: '2023-10-20', minutes: 45 },
        { ...meeting, heldOn: '2023-12-31', minutes: 45 },
        { ...meeting, heldOn: '2024-01-10', minutes: 45 },
      ],
    })
    await tx.activity.update({ where: { id: first!.id }, data: { mark: 'done', doneOn: '2023-10-25', actualResult: 'Познакомились' } })
    await tx.activity.update({ where: { id: second!.id }, data: { mark: 'notDone', comment: 'карантин' } })
    await tx.achievement.create({
      data: { personId: made.menteePerson.id, year: 2023, name: 'Сердце отдаю детям', level: 'municipal', result: 'prizewinner' },
    })
    await tx.achievement.create({ data: { personId: made.menteePerson.id, year: 2019, name: 'Давний конкурс' } })
    // The interim report ends with the year; what was won in spring belongs to the final one.
    await tx.achievement.create({ data: { personId: made.menteePerson.id, year: 2024, name: 'Весенний конкурс' } })
  })
  const mentor = await signIn('mentor', made.mentorPerson.id)
  return { ...made, mentor, url: `/programmes/${made.programme.id}/reports/interim` }
}

const stored = (programmeId: number) => read().mentorReport.findFirst({ where: { programmeId, kind: 'interim' } })

test('a mentor is reminded at home, finds the figures counted and sends the report from the phone', async () => {
  const { mentor, programme, url } = await aMentorInDecember()
  expect(textOf(await mentor.get('/'))).toContain('Сдать отчёт наставника Иванов Пётр Ильич – Шевченко Анна Сергеевна до 31.01.2024')
  const form = await mentor.get(`${url}/edit`)
  const page = textOf(form)
  expect(page).toContain('Открытое занятие. Сдать до 31.01.2024.')
  expect(page).toContain('Встречи 2 встречи, 1,5 часа')
  expect(page).toContain('Выполнено мероприятий 1 из 3; 1 мероприятие без отметки')
  expect(page).toContain('Сердце отдаю детям, 2023 год, муниципальный, призёр')
  expect(page).not.toMatch(/Давний конкурс|Весенний конкурс/)
  expect(page).toContain('Задачи программы: Разобрать структуру занятия')
  expect(form.text).toContain('Встреча-знакомство: Познакомились</textarea>')
  expect(form.text).toContain('Пробная рабочая встреча: карантин</textarea>')
  const answer = await mentor.post(url, { ...filled, send: 'on' })
  expect(textOf(await mentor.follow(answer))).toContain('Отчёт сдан методисту')
  expect(await stored(programme.id)).toMatchObject({ status: 'submitted', solved: filled.solved, readiness: 'medium', endsOn: '2023-12-31' })
  expect(await journalOf('mentorReport', (await stored(programme.id))!.id)).toEqual(['mentorReport.submitted'])
  expect(textOf(await mentor.get('/'))).not.toContain('Сдать отчёт наставника')
  expect(textOf(await mentor.get(`/programmes/${programme.id}`))).toContain('Промежуточный отчёт с 16.10.2023 по 31.12.2023 сдан')
})

test('what is missing is said at its field, a draft may be kept without it, and a sent report stays as it is', async () => {
  const { mentor, programme, url } = await aMentorInDecember()
  const wrong = await mentor.post(url, { ...filled, solved: '', readiness: '', endsOn: '01.10.2023', difficulties: 'Набрано', send: 'on' })
  expect([wrong.status, errorAt(wrong, 'solved'), errorAt(wrong, 'readiness')]).toEqual([
    422,
    'Напишите, какие задачи программы решены',
    'Оцените, готов ли наставляемый работать самостоятельно',
  ])
  expect(wrong.text).toContain('Набрано')
  expect(errorAt(await mentor.post(url, { ...filled, endsOn: '01.10.2023' }), 'endsOn')).toBe('Последний день периода должен быть не раньше первого')
  expect(await stored(programme.id)).toBeNull()
  await mentor.post(url, { ...filled, solved: '' }).expect(303)
  expect(textOf(await mentor.get(url))).toContain('Чего не хватает, чтобы сдать отчёт Не написано, какие задачи решены')
  const stale = await mentor.post(url, { ...filled, results: 'Второе окно', version: '0', send: 'on' })
  expect([stale.status, stale.text.includes('Второе окно')]).toEqual([409, true])
  await mentor.post(url, { ...filled, version: '1', send: 'on' }).expect(303)
  const late = await mentor.post(url, { ...filled, results: 'Поздно', version: '2' }, url)
  expect(textOf(await mentor.follow(late))).toContain('Отчёт сдан или принят, его текст больше не меняется')
  expect((await stored(programme.id))?.results).toBe(filled.results)
})

test('the methodist sees who has not handed in, returns with a remark and accepts; the paper says so', async () => {
  const { mentor, programme, url } = await aMentorInDecember()
  await anotherProgramme()
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/'))).toContain('Собрать отчёты наставников: не сдано 2')
  await mentor.post(url, { ...filled, send: 'on' }).expect(303)
  const list = textOf(await methodist.get('/mentor-reports'))
  expect(list).toContain('Сдали: 1 из 2')
  expect(list).toContain('Толстая Мария Юрьевна')
  expect(list).not.toContain('Иванов Пётр Ильич')
  expect(textOf(await methodist.get('/'))).toContain('Проверить отчёты наставников: 1')
  const wrong = await methodist.post(`${url}/return`, { remark: '', version: '1' })
  expect(errorAt(wrong, 'remark')).toBe('Напишите, что исправить: без замечания отчёт не вернуть')
  const late = await methodist.post(`${url}/return`, { remark: 'Добавьте итоги конкурса', version: '0' })
  expect([late.status, late.text.includes('Добавьте итоги конкурса</textarea>')]).toEqual([409, true])
  await methodist.post(`${url}/return`, { remark: 'Добавьте итоги конкурса', version: '1' }).expect(303)
  expect(textOf(await mentor.get('/'))).toContain('Исправить отчёт наставника после замечания')
  expect(textOf(await mentor.get(url))).toContain('Замечание: Добавьте итоги конкурса')
  await mentor.post(url, { ...filled, results: 'Призёр конкурса', version: '2', send: 'on' }).expect(303)
  const stale = await methodist.post(`${url}/acceptance`, { version: '1' }, url)
  expect(textOf(await methodist.follow(stale))).toContain('запись изменил другой человек')
  expect(textOf(await mentor.get(url))).not.toContain('Сдать до')
  // The mark stands in the header of every page, which the text of a Word file leaves out.
  const printed = async () => contentOfPdf((await mentor.get(`${url}/document?format=pdf`).responseType('blob').expect(200)).body as Buffer).text
  expect(await printed()).toContain('ПРОЕКТ')
  await methodist.post(`${url}/acceptance`, { version: '3' }).expect(303)
  expect(await journalOf('mentorReport', (await stored(programme.id))!.id)).toEqual([
    'mentorReport.submitted',
    'mentorReport.returned',
    'mentorReport.submitted',
    'mentorReport.accepted',
  ])
  const paper = textOfDocx((await mentor.get(`${url}/document`).responseType('blob').expect(200)).body as Buffer)
  expect(paper).toContain('принят 20 декабря 2023 г.')
  expect(paper).toContain('Призёр конкурса')
  expect(await printed()).not.toContain('ПРОЕКТ')
})

test('a long list is shown by pages, which keep the kind and the state', async () => {
  const mentor = await aMentor((await aTeacher('Толстая Мария Юрьевна')).id)
  for (let number = 0; number < 27; number += 1) {
    const pair = await aPair(mentor.id, [(await aMentee((await aTeacher(`Цой Анатолий ${'а'.repeat(number + 1)}`)).id)).id], { status: 'active' })
    await write((tx) => tx.programme.create({ data: { pairId: pair.id, status: 'approved' } }))
  }
  const methodist = await signIn('methodist')
  const rows = (page: string) => page.match(/reports\/interim"/g)?.length
  const first = await methodist.get('/mentor-reports')
  expect([rows(first.text), textOf(first)]).toEqual([25, expect.stringContaining('Не сдали: 27')])
  const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(next).toContain('kind=interim&status=debtors')
  const { answer, statements } = await statementsOf(() => methodist.get(next))
  expect([rows(answer.text), statements <= 20]).toEqual([2, true])
  expect(textOf(await methodist.get('/mentor-reports?status=accepted'))).toContain('Таких отчётов нет')
})

test('a mentor neither sees nor writes reports of others, nor decides on their own', async () => {
  const { mentor, url } = await aMentorInDecember()
  const { programme } = await anotherProgramme()
  const foreign = `/programmes/${programme.id}/reports/interim`
  for (const path of [foreign, `${foreign}/edit`, `${foreign}/document`]) await mentor.get(path).expect(404)
  await mentor.post(foreign, { ...filled, send: 'on' }).expect(404)
  await mentor.get('/mentor-reports').expect(403)
  await mentor.post(url, { ...filled, send: 'on' }).expect(303)
  await mentor.post(`${url}/acceptance`, { version: '1' }).expect(403)
  expect(await stored(programme.id)).toBeNull()
})

test.each([
  ['a whole year', {}, ['interim 2023-10-16–2023-12-31 by 2024-01-31 from 2023-12-15', 'final 2023-10-16–2024-05-25 by 2024-05-25 from 2024-04-25']],
  ['a pair of spring', { startsOn: '2024-02-01' }, ['final 2024-02-01–2024-05-25 by 2024-05-25 from 2024-04-25']],
  ['a short pair', { endsOn: '2023-12-20' }, ['final 2023-10-16–2023-12-20 by 2023-12-20 from 2023-11-20']],
  ['a pair until summer', { startsOn: '2023-12-01', endsOn: '2024-06-30' }, ['final 2023-12-01–2024-05-31 by 2024-05-31 from 2024-05-01']],
  ['a pair ended early', { status: 'terminated' }, []],
] as const)('%s owes these reports', async (_name, pair, expected) => {
  const { programme, pair: made } = await aProgramme({ status: 'approved' })
  await write((tx) => tx.pair.update({ where: { id: made.id }, data: pair }))
  const reports = await listExpected({ programmeId: programme.id })
  expect(reports.map(({ kind, startsOn, endsOn, dueOn, askedOn }) => `${kind} ${startsOn}–${endsOn} by ${dueOn} from ${askedOn}`)).toEqual(expected)
})

test('the day of the order is the day of the final report, and a programme not approved owes nothing', async () => {
  const { pair, programme } = await aProgramme({ status: 'approved' })
  const order = { schoolYearId: (await theYear()).id, title: 'О закреплении', startsOn: '2023-10-16', endsOn: '2024-05-25', reportsDueOn: '2024-05-15' }
  await write((tx) => tx.order.create({ data: { ...order, status: 'registered', pairs: { create: { pairId: pair.id, position: 0 } } } }))
  const due = async () => (await listExpected({ programmeId: programme.id })).map(({ dueOn }) => dueOn)
  expect(await due()).toEqual(['2024-01-31', '2024-05-15'])
  await write((tx) => tx.programme.update({ where: { id: programme.id }, data: { status: 'draft' } }))
  expect(await due()).toEqual([])
})
