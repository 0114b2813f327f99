import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { write } from '../../src/app/db.ts'
import { documentRow } from '../../src/document-search/presenter.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, textOf } from '../support/page.ts'
import { type Browser, signIn, theYear } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'
import { aConsentedPair, draftOrder, idIn } from '../orders/support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const query = (fields: Record<string, string>) => `/documents?${new URLSearchParams(fields).toString()}`
const linksIn = async (browser: Browser, fields: Record<string, string>) =>
  [...(await browser.get(query(fields))).text.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, url]) => url)

async function aYearOfDocuments() {
  const [methodist, year] = [await signIn('methodist'), await theYear()]
  const { pair, mentorPerson, menteePerson } = await aConsentedPair()
  const order = await draftOrder(methodist, [pair.id])
  const schoolYearId = year.id
  const ids = await write(async (tx) => {
    await tx.order.update({ where: { id: idIn(order) }, data: { number: '17-ОД', datedOn: '2023-10-16' } })
    const act = await tx.legalBasis.create({
      data: { level: 'local', title: 'Положением о наставничестве', number: '17-ОД', issuedOn: '2023-09-01', position: 900 },
    })
    const approvedAt = new Date('2023-10-19T20:30:00Z')
    const programme = await tx.programme.create({ data: { pairId: pair.id, status: 'approved', approvedAt } })
    await tx.mentorReport.create({
      data: {
        programmeId: programme.id,
        kind: 'interim',
        startsOn: '2023-10-16',
        endsOn: '2023-12-31',
        status: 'submitted',
        submittedAt: new Date('2024-01-10T08:00:00Z'),
      },
    })
    await tx.monitoringReport.create({ data: { schoolYearId, status: 'approved', decidedAt: new Date('2024-05-30T08:00:00Z') } })
    const event = await tx.finalEvent.create({ data: { schoolYearId, title: 'Круглый стол', kind: 'круглый стол', heldOn: '2024-05-20', protocolNumber: '3' } })
    const minutes = await tx.minutes.create({
      data: { schoolYearId, body: 'Методическое объединение', number: '5', heldOn: '2023-11-01', chair: 'Глинка Н. И.' },
    })
    await tx.award.create({ data: { schoolYearId, kind: 'gratitude', personId: menteePerson.id, reason: 'за работу', number: '8', issuedOn: '2024-05-21' } })
    return { act: act.id, programme: programme.id, event: event.id, minutes: minutes.id }
  })
  return { methodist, order, mentorPerson, menteePerson, ...ids }
}

test('of many people in a document the one who was looked for stands first', () => {
  const found = { kind: 'order', id: 1, a: 1, b: null, number: '254/1', day: '2023-10-30', text: 'О закреплении', total: 1 } as const
  const names = ['Абрамова Вера Ильинична', 'Белов Никита Романович', 'Громова Алиса Сергеевна', 'Кузнецов Артём Валерьевич']
  const row = (sought: string | null) => documentRow(found, new Map([['order 1', names]]), sought).people
  expect(row('кузнецов артем')).toBe('Кузнецов Артём Валерьевич, Абрамова Вера Ильинична, Белов Никита Романович и ещё 1')
  expect(row(null)).toBe('Абрамова Вера Ильинична, Белов Никита Романович, Громова Алиса Сергеевна и ещё 1')
})

test('a month or a year is searched as it is said, an act is named as in the register', async () => {
  const { methodist, act, minutes } = await aYearOfDocuments()
  for (const from of ['сентябрь 2023', 'Сентября 2023 г.', '09.2023']) expect(await linksIn(methodist, { from })).toEqual([`/legal-bases/${act}`])
  expect(await linksIn(methodist, { from: '2023', kind: 'minutes' })).toEqual([`/minutes/${minutes}`])
  expect(await linksIn(methodist, { from: '2024', kind: 'minutes' })).toEqual([])
  expect(await linksIn(methodist, { from: '01.09.2023', to: 'ноябрь 2023', kind: 'minutes' })).toEqual([`/minutes/${minutes}`])
  const act2023 = await methodist.get(query({ from: 'сентябрь 2023' }))
  expect([textOf(act2023), act2023.text]).toEqual([expect.stringContaining('Положение о наставничестве'), expect.stringContaining('value="сентябрь 2023"')])
  expect(errorAt(await methodist.get(query({ from: 'вчера' })), 'from')).toBe('Введите дату в виде ДД.ММ.ГГГГ, например 03.10.2023')
})

test('documents of every kind are found by number, day, person and kind', async () => {
  const { methodist, order, mentorPerson, menteePerson, act, programme, event, minutes } = await aYearOfDocuments()
  expect(await linksIn(methodist, { number: '№ 17-од' })).toEqual([order, `/legal-bases/${act}`])
  expect(await linksIn(methodist, { from: '20.10.2023', to: '01.11.2023' })).toEqual([`/minutes/${minutes}`, `/programmes/${programme}`])
  expect(await linksIn(methodist, { from: '20.05.2024' })).toEqual(['/monitoring#report', '/awards', `/final-events/${event}`])
  expect(await linksIn(methodist, { person: 'ШЕВЧЕНКО анна' })).toEqual([
    '/awards',
    `/programmes/${programme}/reports/interim`,
    `/programmes/${programme}`,
    order,
    `/consents/${menteePerson.id}/dataProcessing`,
    `/consents/${menteePerson.id}/participation`,
  ])
  expect(await linksIn(methodist, { person: 'глинка' })).toEqual([`/minutes/${minutes}`, order])
  expect(await linksIn(methodist, { kind: 'consent', person: 'Иванов' })).toEqual([
    `/consents/${mentorPerson.id}/dataProcessing`,
    `/consents/${mentorPerson.id}/extraDuties`,
  ])
  expect(await linksIn(methodist, { person: 'Шевченко', number: '5' })).toEqual([])
  const page = textOf(await methodist.get(query({ kind: 'order' })))
  expect(page).toContain('Приказ 17-ОД 16.10.2023 Иванов Пётр Ильич, Шевченко Анна Сергеевна')
})

test('a wrong period is said at its field; a mentor does not search; the number of statements does not grow', async () => {
  const { methodist, mentorPerson } = await aYearOfDocuments()
  const wrong = await methodist.get(query({ from: '02.10.2023', to: '01.10.2023' }))
  expect([wrong.status, errorAt(wrong, 'to'), wrong.text.includes('value="02.10.2023"')]).toEqual([422, 'Последний день не может быть раньше первого', true])
  expect((await (await signIn('mentor', mentorPerson.id)).get('/documents')).status).toBe(403)
  expect(textOf(await methodist.get('/documents'))).toContain('Заполните хотя бы одно поле')
  const person = await aTeacher('Яшина Ольга Юрьевна')
  const { id: schoolYearId } = await theYear()
  const papers = Array.from({ length: 60 }, () => ({ schoolYearId, personId: person.id, kind: 'participation' as const, receivedOn: '2023-10-01' }))
  await write((tx) => tx.consent.createMany({ data: papers }))
  const { answer, statements } = await statementsOf(() => Promise.resolve(methodist.get(query({ person: 'яшина' }) + '&page=3')))
  expect(textOf(answer)).toContain('Показано 51–60 из 60')
  expect(statements).toBeLessThanOrEqual(20)
})
