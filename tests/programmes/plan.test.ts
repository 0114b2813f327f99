import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { standardPlan } from '../../src/programmes/standard-plan.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, type Browser, signIn, theYear } from '../support/people.ts'
import { aProgramme } from './support.ts'

beforeEach(async () => {
  vi.setSystemTime(new Date('2023-11-20T10:00:00+05:00'))
  await aCentre()
})
afterEach(() => void vi.useRealTimers())

const row = {
  title: 'Взаимопосещение занятий',
  stage: 'main',
  workForm: 'взаимопосещение',
  dueOn: '15.01.2024',
  plannedResult: 'Разбор двух занятий',
  version: '0',
}
const titles = async (programmeId: number) =>
  (await read().activity.findMany({ where: { programmeId }, orderBy: { position: 'asc' } })).map((activity) => activity.title)

test.each([
  ['2023-10-16', '2024-05-25', ['2023-10-25', '2023-11-03', '2023-11-13', '2024-05-03', '2024-05-25']],
  ['2024-02-01', '2024-02-29', ['2024-02-02', '2024-02-03', '2024-02-05', '2024-02-26', '2024-02-29']],
  ['2024-02-04', '2024-02-04', ['2024-02-04', '2024-02-04', '2024-02-04', '2024-02-04', '2024-02-04']],
])('the five meetings of a term from %s to %s stay inside it and off Sundays', (startsOn, endsOn, days) => {
  expect(standardPlan({ startsOn, endsOn }).map((activity) => activity.dueOn)).toEqual(days)
})

test('a row of the plan is added, changed, moved and removed', async () => {
  const { programme, mentorPerson } = await aProgramme()
  const mentor = await signIn('mentor', mentorPerson.id)
  const url = `/programmes/${programme.id}/activities`
  const added = await mentor.post(url, row)
  const page = textOf(await mentor.follow(added))
  expect(page).toContain('Мероприятие добавлено в план')
  expect(page).toContain('Взаимопосещение занятий взаимопосещение 15.01.2024 Разбор двух занятий')
  const { id } = await read().activity.findFirstOrThrow({ where: { title: row.title } })
  await mentor.post(`${url}/${id}/edit`, { ...row, title: 'Взаимопосещение и разбор' }).expect(303)
  const stale = await mentor.post(`${url}/${id}/edit`, { ...row, title: 'Поздняя правка' })
  expect([stale.status, stale.text.includes('Поздняя правка')]).toEqual([409, true])
  await mentor.post(`${url}/${id}/position`, { up: 'on' }).expect(303)
  expect(await titles(programme.id)).toEqual([
    'Встреча-знакомство',
    'Пробная рабочая встреча',
    'Встреча-планирование',
    'Взаимопосещение и разбор',
    'Комплекс последовательных встреч',
    'Итоговая встреча',
  ])
  await mentor.post(`${url}/${programme.activities[1]!.id}/removal`).expect(303)
  expect(await titles(programme.id)).not.toContain('Пробная рабочая встреча')
  expect(await journalOf('programme', programme.id)).toEqual([
    'programme.created',
    'programme.activityAdded',
    'programme.activityChanged',
    'programme.activityShifted',
    'programme.activityRemoved',
  ])
  expect((await read().programme.findUniqueOrThrow({ where: { id: programme.id } })).version).toBe(4)
})

test('a day outside the term of the pair is refused at its field', async () => {
  const methodist = await signIn('methodist')
  const { programme } = await aProgramme()
  const answer = await methodist.post(`/programmes/${programme.id}/activities`, { ...row, dueOn: '01.06.2024' })
  expect([answer.status, errorAt(answer, 'dueOn')]).toEqual([422, 'Срок должен быть в пределах срока пары: 16.10.2023 – 25.05.2024'])
  expect(answer.text).toContain('Взаимопосещение занятий')
  expect(await read().activity.count()).toBe(5)
})

test.each(['submitted', 'approved', 'completed'] as const)('the plan of a programme that is %s cannot be changed', async (status) => {
  const methodist = await signIn('methodist')
  const { programme } = await aProgramme({ status })
  const url = `/programmes/${programme.id}/activities`
  expect((await methodist.get(url)).headers.location).toBe(`/programmes/${programme.id}`)
  for (const path of [url, `${url}/${programme.activities[0]!.id}/edit`, `${url}/${programme.activities[0]!.id}/removal`]) {
    const answer = await methodist.post(path, row, `/programmes/${programme.id}`)
    expect(textOf(await methodist.follow(answer))).toContain('Программу уже нельзя изменить')
  }
  expect(await titles(programme.id)).toEqual([
    'Встреча-знакомство',
    'Пробная рабочая встреча',
    'Встреча-планирование',
    'Комплекс последовательных встреч',
    'Итоговая встреча',
  ])
})

test('the programme and the log print with what is written in them', async () => {
  const { programme, mentorPerson } = await aProgramme({ status: 'approved' })
  const mentor = await signIn('mentor', mentorPerson.id)
  const url = `/programmes/${programme.id}`
  await mentor
    .post(`${url}/meetings`, {
      heldOn: '17.11.2023',
      minutes: '90',
      mode: 'remote',
      activityId: String(programme.activities[0]!.id),
      topic: '',
      summary: 'Обсудили режим встреч',
      version: '0',
    })
    .expect(303)
  await mentor.post(`${url}/activities/${programme.activities[1]!.id}/transfer`, { dueOn: '27.11.2023', why: 'карантин', version: '0' }).expect(303)
  const docx = textOfDocx(await fileOf(mentor, `${url}/document`))
  for (const said of [
    'Провести открытое занятие к маю',
    '1) Разобрать структуру занятия',
    'Адаптационный этап',
    'выполнено 17.11.2023',
    'Обсудили режим встреч',
    '20.11.2023: «Пробная рабочая встреча» перенесено с 03.11.2023 на 27.11.2023 (основание: карантин)',
    '15 ноября 2023 г.',
    'А. С. Шевченко',
  ])
    expect(docx).toContain(said)
  const log = textOfDocx(await fileOf(mentor, `${url}/meetings/document`))
  for (const said of ['17.11.2023', '90 мин, дистанц.', 'Встреча-знакомство', 'Всего встреч: 1 (1 ч 30 мин)']) expect(log).toContain(said)
  expect(contentOfPdf(await fileOf(mentor, `${url}/document?format=pdf`)).text).toContain('ПЕРСОНАЛИЗИРОВАННАЯПРОГРАММА')
})

test('the order that lists the programme stands in its approval stamp, in the style of the centre', async () => {
  const { programme, pair } = await aProgramme({ status: 'approved' })
  const methodist = await signIn('methodist')
  const { id: schoolYearId } = await theYear()
  const common = {
    schoolYearId,
    status: 'registered',
    title: 'Приказ',
    startsOn: '2023-10-18',
    endsOn: '2024-05-31',
    pairs: { create: { pairId: pair.id } },
  } as const
  await write((tx) => tx.order.create({ data: { ...common, kind: 'programmesApproval', number: '261', datedOn: '2023-10-18' } }))
  const signed = textOfDocx(await fileOf(methodist, `/programmes/${programme.id}/document`))
  expect(signed).toMatch(/УТВЕРЖДАЮ\nдиректор МАОУ ДО «ЦОиПО»\n_+ О. В. Плотникова\n15 ноября 2023 г.\nПриказ от 18.10.2023 № 261/i)
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { approvalStamp: 'byDocument' } }))
  const ordered = textOfDocx(await fileOf(methodist, `/programmes/${programme.id}/document`))
  expect(ordered).toContain('УТВЕРЖДЕНА\nприказом МАОУ ДО «ЦОиПО»\nот 18.10.2023 № 261\n')
  expect(ordered).not.toContain('УТВЕРЖДАЮ')
})

async function fileOf(browser: Browser, path: string): Promise<Buffer> {
  const answer = await browser
    .get(path)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
  if (!Buffer.isBuffer(answer.body)) throw new Error('not a file')
  return answer.body
}
