import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'
import { aConsentedPair, draftOrder, idIn } from '../orders/support.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const curator = { title: 'О назначении куратора', curatorName: 'Глинка Наталья Игоревна', version: '0' }

async function aSubmitted(methodist: Browser, title: string): Promise<string> {
  const answer = await methodist.post('/orders/new/curatorAppointment', { ...curator, title }).expect(303)
  const url = answer.headers.location ?? ''
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  return url
}

const ticksIn = (text: string) => [...text.matchAll(/name="chosen" value="([\w.]+)"/g)].map(([, value = '']) => value)
const statusOf = async (url: string) => (await read().order.findUniqueOrThrow({ where: { id: idIn(url) }, select: { status: true } })).status

test('the director signs several orders at once; what changed or is blocked meanwhile is named and stays', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair, menteePerson } = await aConsentedPair()
  const assignment = await draftOrder(methodist, [pair.id])
  await methodist.post(`${assignment}/submission`, {}, assignment).expect(303)
  const [kept, changed] = [await aSubmitted(methodist, 'О назначении куратора'), await aSubmitted(methodist, 'О кураторе')]
  expect(textOf(await director.get('/'))).toContain('Открыть «На подпись»')
  const page = await director.get('/approvals')
  expect(textOf(page)).toContain('ждут внимания: 3')
  expect(textOf(page)).toContain('согласия у 2 из 2')
  const chosen = ticksIn(page.text)
  expect(chosen).toHaveLength(3)
  await write((tx) => tx.consent.updateMany({ where: { personId: menteePerson.id, kind: 'participation' }, data: { withdrawnOn: '2023-10-16' } }))
  await write((tx) => tx.order.update({ where: { id: idIn(changed) }, data: { title: 'О другом кураторе' } }))
  const answer = textOf(await director.follow(await director.post('/approvals', { chosen })))
  expect(answer).toContain('Утверждено: 1 приказ.')
  expect(answer).toContain('«О другом кураторе»: Пока страница была открыта, содержание приказа изменилось.')
  expect(answer).toContain('согласие на участие отозвано 16.10.2023')
  expect(await Promise.all([kept, changed, assignment].map(statusOf))).toEqual(['approved', 'submitted', 'submitted'])
  expect((await journalOf('order', idIn(kept))).at(-1)).toBe('order.approved')
  expect(await journalOf('order', idIn(changed))).toEqual(['order.created', 'order.submitted'])
  expect(ticksIn((await director.get('/approvals')).text)).toHaveLength(1)
})

test('an order that was withdrawn or signed while the page was open is named with what became of it', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const urls = [await aSubmitted(methodist, 'О кураторе'), await aSubmitted(methodist, 'О назначении куратора')]
  const chosen = ticksIn((await director.get('/approvals')).text)
  await methodist.post(`${urls[0]}/withdrawal`, {}, urls[0]).expect(303)
  await write((tx) => tx.order.update({ where: { id: idIn(urls[1] ?? '') }, data: { status: 'approved' } }))
  const answer = textOf(await director.follow(await director.post('/approvals', { chosen })))
  expect(answer).toContain('Ни один приказ не утверждён. «О кураторе»: методист отозвал приказ на доработку «О назначении куратора»: приказ уже утверждён')
  expect(await Promise.all(urls.map(statusOf))).toEqual(['draft', 'approved'])
})

test('sending the same ticks twice signs once; no tick at all is said at the list', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const url = await aSubmitted(methodist, 'О назначении куратора')
  const silent = await director.post('/approvals')
  expect([silent.status, errorAt(silent, 'chosen')]).toEqual([422, 'Отметьте приказы, которые утверждаете'])
  const chosen = ticksIn(silent.text)
  const answers = await Promise.all([director.post('/approvals', { chosen }), director.post('/approvals', { chosen })])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await journalOf('order', idIn(url))).toEqual(['order.created', 'order.submitted', 'order.approved'])
  expect((await methodist.post('/approvals', { chosen })).status).toBe(403)
})

test('from the queue an order goes back with a remark, and an empty remark returns to the form', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const url = await aSubmitted(methodist, 'О назначении куратора')
  expect((await director.get('/approvals')).text).toContain(`action="${url}/return"`)
  const silent = await director.post(`${url}/return`, { remark: '  ' })
  expect([silent.status, errorAt(silent, 'remark')]).toEqual([422, 'Напишите, что исправить'])
  const long = 'я'.repeat(1001)
  const tooLong = await director.post(`${url}/return`, { remark: long })
  expect([tooLong.status, tooLong.text.includes(long)]).toEqual([422, true])
  const answer = await director.post(`${url}/return`, { remark: 'Укажите должность' })
  expect([answer.headers.location, textOf(await director.follow(answer))]).toEqual(['/approvals', expect.stringContaining('Приказ возвращён методисту.')])
  expect(textOf(await director.get('/approvals'))).toContain('Нет документов на подпись')
  expect(await read().order.findUniqueOrThrow({ where: { id: idIn(url) }, select: { status: true, returnRemark: true } })).toEqual({
    status: 'returned',
    returnRemark: 'Укажите должность',
  })
})

test('programmes, the roadmap and the report stand in the queue beside the orders', async () => {
  const director = await signIn('director')
  const pair = await aPair((await aMentor((await aTeacher()).id)).id, [(await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id)).id], {
    status: 'active',
  })
  const programme = await write((tx) => tx.programme.create({ data: { pairId: pair.id, status: 'submitted' } }))
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'submitted' } }))
  const page = await director.get('/approvals')
  expect(page.text).toContain(`href="/programmes/${programme.id}"`)
  expect(page.text).toContain('href="/roadmap/approval"')
})
