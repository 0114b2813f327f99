import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { addUser } from '../../src/accounts/commands.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, password, signIn, theYear } from '../support/people.ts'
import { aConsentedPair, approve, draft, draftOrder, idIn, seenIn } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

async function aRegisteredOrder() {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const made = await aConsentedPair()
  const url = await draftOrder(methodist, [made.pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await methodist.post(`${url}/registration`, { number: '255/1', datedOn: '16.10.2023' }, url).expect(303)
  return { methodist, director, url, ...made }
}

test('a mentor reads registered orders of own pairs and nothing else exists for them', async () => {
  const { url, mentorPerson } = await aRegisteredOrder()
  const stranger = await aTeacher('Яшина Ольга Юрьевна')
  await aMentor(stranger.id)
  const own = await signIn('mentor', mentorPerson.id)
  const other = await signIn('mentor', stranger.id)
  const page = textOf(await own.get(url))
  expect(page).toContain('Закрепить наставнические пары')
  expect(page).not.toContain('История')
  expect(textOf(await own.get('/orders'))).toContain('255/1')
  for (const path of [url, `${url}/document.docx`, `${url}/document.pdf`]) expect((await other.get(path)).status).toBe(404)
  expect(textOf(await other.get('/orders'))).not.toContain('255/1')
  expect((await own.post(`${url}/acquaintances`, { personIds: [mentorPerson.id], acquaintedOn: '16.10.2023' })).status).toBe(403)
})

test('a draft does not exist for its mentor', async () => {
  const methodist = await signIn('methodist')
  const { pair, mentorPerson } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  const mentor = await signIn('mentor', mentorPerson.id)
  expect((await mentor.get(url)).status).toBe(404)
  expect(textOf(await mentor.get('/orders'))).toContain('Приказов пока нет')
})

test('the methodist cannot sign and the director cannot draft or register', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await director.get(url))
  expect((await methodist.post(`${url}/approval`, { seen })).status).toBe(403)
  expect((await director.post('/orders', { ...draft, pairIds: [pair.id] })).status).toBe(403)
  expect((await director.post(`${url}/registration`, { number: '1', datedOn: '16.10.2023' })).status).toBe(403)
  expect(await read().order.findMany({ select: { status: true } })).toEqual([{ status: 'submitted' }])
})

test('a director who signs in two windows at once signs once, and both say that it is signed', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await director.get(url))
  const second = await signIn('director')
  const answers = await Promise.all([director.post(`${url}/approval`, { seen }, url), second.post(`${url}/approval`, { seen }, url)])
  const pages = [textOf(await director.follow(answers[0])), textOf(await second.follow(answers[1]))]
  expect(pages.filter((page) => page.includes('Приказ утверждён'))).toHaveLength(2)
  expect((await journalOf('order', idIn(url))).filter((action) => action === 'order.approved')).toHaveLength(1)
})

test('of two directors who sign at once one wins and the other gets a sentence', async () => {
  const methodist = await signIn('methodist')
  const first = await signIn('director')
  const user = { login: 'second', name: 'Орлова Юлия Павловна', role: 'director', personId: null, deputy: false } as const
  const hash = await hashPassword(password)
  await write((tx) => addUser(tx, { userId: null, name: 'тест' }, user, hash, false))
  const second = aBrowser()
  await second.post('/session', { login: 'second', password }).expect(303)
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await first.get(url))
  const answers = await Promise.all([first.post(`${url}/approval`, { seen }, url), second.post(`${url}/approval`, { seen }, url)])
  const pages = [textOf(await first.follow(answers[0])), textOf(await second.follow(answers[1]))]
  expect(pages.filter((page) => page.includes('Приказ утверждён'))).toHaveLength(1)
  expect(pages.filter((page) => page.includes('состояние изменилось'))).toHaveLength(1)
  expect((await journalOf('order', idIn(url))).filter((action) => action === 'order.approved')).toHaveLength(1)
})

test('the director signs what was read: changed content is refused', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await director.get(url))
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { topic: 'Совсем другое' } }))
  const answer = await director.post(`${url}/approval`, { seen }, url)
  expect(textOf(await director.follow(answer))).toContain('содержание приказа изменилось')
  expect(await read().order.findMany({ select: { status: true, snapshot: true } })).toEqual([{ status: 'submitted', snapshot: null }])
})

test('a signed order whose pair got other people cannot be registered', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  const other = await aMentee((await aTeacher('Яшина Ольга Юрьевна')).id)
  await write((tx) => tx.pairMember.create({ data: { pairId: pair.id, menteeProfileId: other.id } }))
  const answer = await methodist.post(`${url}/registration`, { number: '255/1', datedOn: '16.10.2023' }, url)
  expect(textOf(await methodist.follow(answer))).toContain('Пары из этого приказа изменились после подписания')
  expect(await read().order.findMany({ select: { status: true, number: true } })).toEqual([{ status: 'approved', number: null }])
})

test('a pair stands in one order only', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aConsentedPair()
  const first = await draftOrder(methodist, [pair.id])
  expect(textOf(await methodist.get('/orders/new'))).toContain('Нет пар для приказа')
  const second = await methodist.post('/orders', { ...draft, pairIds: [pair.id] })
  expect(second.status).toBe(422)
  expect(await read().order.count()).toBe(1)
  await methodist.post(`${first}/removal`, {}, first).expect(303)
  expect(await journalOf('order', idIn(first))).toEqual(['order.created', 'order.removed'])
  expect(textOf(await methodist.get('/orders/new'))).toContain('Иванов Пётр Ильич')
})

test('the form keeps what was typed, refuses acts not in force and tells the second editor', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aConsentedPair()
  const act = await read().legalBasis.findFirstOrThrow({ where: { number: '1264-р' } })
  const answer = await methodist.post('/orders', { ...draft, pairIds: [pair.id], basisIds: [act.id], endsOn: '01.09.2023', title: 'О закреплении пар' })
  expect([answer.status, errorAt(answer, 'endsOn')]).toEqual([422, 'Срок не может закончиться раньше, чем начался'])
  expect(answer.text).toContain('О закреплении пар')
  const early = await methodist.post('/orders', { ...draft, pairIds: [pair.id], basisIds: [act.id] })
  expect(errorAt(early, 'basisIds')).toContain('На дату приказа не действует или не предлагается в приказы: Распоряжение Правительства')
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(url, { ...draft, pairIds: [pair.id], title: 'Первый', version: '0' }).expect(303)
  const late = await methodist.post(url, { ...draft, pairIds: [pair.id], title: 'Второй', version: '0' })
  expect([late.status, late.text.includes('Второй')]).toEqual([409, true])
  expect(await read().order.findMany({ select: { title: true } })).toEqual([{ title: 'Первый' }])
})

test('the order that approved the roadmap is proposed and cited', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  await write((tx) => tx.roadmap.update({ where: { schoolYearId: year.id }, data: { orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  const { pair } = await aConsentedPair()
  expect(textOf(await methodist.get('/orders/new'))).toContain('дорожной картой (планом мероприятий)')
  const url = await draftOrder(methodist, [pair.id], { citesRoadmap: 'on' })
  expect(textOf(await methodist.get(url))).toContain('утверждённой приказом от 03.10.2023 № 253/1, на основании письменных согласий участников')
  const act = await read().legalBasis.findFirstOrThrow({ where: { number: '253/1' } })
  expect(act.kind).toBe('roadmap')
  expect(await journalOf('legalBasis', act.id)).toEqual(['legalBasis.added'])
})

test('acquaintance is marked with a day that is not before the order', async () => {
  const { methodist, url, mentorPerson, menteePerson } = await aRegisteredOrder()
  vi.setSystemTime(new Date('2023-10-16T18:00:00+05:00'))
  const early = await methodist.post(`${url}/acquaintances`, { personIds: [mentorPerson.id], acquaintedOn: '15.10.2023' }, url)
  expect([early.status, errorAt(early, 'acquaintedOn')]).toEqual([422, 'Приказ датирован 16.10.2023: ознакомить с ним раньше нельзя'])
  expect(early.text).toMatch(new RegExp(`name="personIds" value="${mentorPerson.id}"[^>]* checked`))
  expect(early.text).not.toMatch(new RegExp(`name="personIds" value="${menteePerson.id}"[^>]* checked`))
  expect(early.text).toMatch(/name="executedOn" value="16\.10\.2023"/)
  expect((await methodist.post(`${url}/acquaintances`, { acquaintedOn: '16.10.2023' }, url)).status).toBe(422)
  await methodist.post(`${url}/acquaintances`, { personIds: [mentorPerson.id], acquaintedOn: '16.10.2023' }, url).expect(303)
  const rows = await read().orderAcquaintance.findMany({ select: { personId: true, acquaintedOn: true }, orderBy: { personId: 'asc' } })
  expect(rows).toEqual([
    { personId: mentorPerson.id, acquaintedOn: '2023-10-16' },
    { personId: menteePerson.id, acquaintedOn: null },
  ])
  expect(textOf(await methodist.get('/orders'))).toContain('1 из 2')
  expect((await journalOf('order', idIn(url))).at(-1)).toBe('order.acquainted')
})

test('since March 2025 a pair of teachers is warned about article 351.8 until its addendum is made, and only warned', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const teacher = await aTeacher('Громов Илья Ильич')
  const mentee = await aMentee((await aTeacher('Яшина Ольга Юрьевна')).id)
  const [mentor, terms] = [await aMentor(teacher.id), { status: 'agreed', startsOn: '2025-03-03', endsOn: '2025-08-31' } as const]
  const pair = await aPair(mentor.id, [mentee.id], { ...terms, topic: 'Открытое занятие' })
  const learner = await aMentee((await aStudent()).id)
  const child = await aPair(mentor.id, [learner.id], { ...terms, form: 'teacherStudent', topic: 'Проект ученика' })
  const url = await draftOrder(methodist, [pair.id, child.id], { startsOn: '03.03.2025', endsOn: '31.08.2025', programmesDueOn: '' })
  const warned = async () => {
    const page = (await methodist.get(url)).text
    return [
      page.includes('по статье 351.8 Трудового кодекса'),
      page.includes(`href="/pairs/${pair.id}/labour"`),
      page.includes(`href="/pairs/${child.id}/labour"`),
    ]
  }
  expect(await warned()).toEqual([true, true, false])
  const labour = { labour: 'addendum', paymentKind: 'percent', paymentAmount: '15 % оклада', paymentBasis: '', version: '0' }
  await methodist.post(`/pairs/${pair.id}/labour`, { ...labour, addendumNumber: '', addendumOn: '' }).expect(303)
  expect(await warned()).toEqual([true, true, false])
  const { version } = await read().pair.findUniqueOrThrow({ where: { id: pair.id }, select: { version: true } })
  await methodist.post(`/pairs/${pair.id}/labour`, { ...labour, addendumNumber: '12-ДС', addendumOn: '03.03.2025', version: String(version) }).expect(303)
  expect(await warned()).toEqual([false, false, false])
  expect(textOf(await director.get(url))).not.toContain('351.8')
})

test('a pair whose mentee has left cannot be signed for', async () => {
  const methodist = await signIn('methodist')
  const { pair, menteePerson } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await write((tx) => tx.person.update({ where: { id: menteePerson.id }, data: { leftOn: '2023-10-15' } }))
  const answer = await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await methodist.follow(answer))).toContain('Шевченко Анна Сергеевна')
  expect(await read().order.findMany({ select: { status: true } })).toEqual([{ status: 'draft' }])
})

test('a second sheet leaves earlier days alone; a wrong day is put right and a wrong tick taken away, on purpose and in the journal', async () => {
  vi.setSystemTime(new Date('2023-10-20T10:00:00+05:00'))
  const { methodist, url, mentorPerson, menteePerson } = await aRegisteredOrder()
  const list = `${url}/acquaintances`
  const days = async () => {
    const rows = await read().orderAcquaintance.findMany({ select: { personId: true, acquaintedOn: true } })
    return [mentorPerson.id, menteePerson.id].map((id) => rows.find(({ personId }) => personId === id)?.acquaintedOn)
  }
  expect((await methodist.get(url)).text).not.toContain('Исправить дату')
  const stranger = await aTeacher('Тайнов Олег Ильич')
  const first = await methodist.post(list, { personIds: [mentorPerson.id, stranger.id], acquaintedOn: '16.10.2023' }, url)
  expect(textOf(await methodist.follow(first))).toContain('Ознакомление отмечено: 1 человек.')
  const again = await methodist.post(list, { personIds: [mentorPerson.id, menteePerson.id], acquaintedOn: '18.10.2023' }, url)
  expect(textOf(await methodist.follow(again))).toContain('Ознакомление отмечено: 1 человек. Отмечены раньше, дата не изменилась: 1 человек.')
  expect(await days()).toEqual(['2023-10-16', '2023-10-18'])
  const early = await methodist.post(`${list}/correction`, { personIds: [menteePerson.id], acquaintedOn: '15.10.2023' }, url)
  expect([early.status, errorAt(early, 'acquaintedOn')]).toEqual([422, 'Приказ датирован 16.10.2023: ознакомить с ним раньше нельзя'])
  const corrected = await methodist.post(`${list}/correction`, { personIds: [menteePerson.id], acquaintedOn: '19.10.2023' }, url)
  expect(textOf(await methodist.follow(corrected))).toContain('Дата исправлена на 19.10.2023: 1 человек.')
  expect(errorAt(await methodist.post(`${list}/removal`, {}, url), 'personIds')).toBe('Отметьте, чью запись изменить')
  const undone = await methodist.post(`${list}/removal`, { personIds: [mentorPerson.id] }, url)
  expect(textOf(await methodist.follow(undone))).toContain('Отметка об ознакомлении снята: 1 человек.')
  expect(await days()).toEqual([null, '2023-10-19'])
  expect((await journalOf('order', idIn(url))).slice(-4)).toEqual([
    'order.acquainted',
    'order.acquainted',
    'order.acquaintanceCorrected',
    'order.acquaintanceUndone',
  ])
  expect(textOf(await methodist.get(url))).toContain('снята отметка об ознакомлении с приказом')
})

test('a mentor finds in the list which orders are still to be signed as read, and when the others were', async () => {
  const { methodist, url, mentorPerson } = await aRegisteredOrder()
  const mentor = await signIn('mentor', mentorPerson.id)
  expect(textOf(await mentor.get('/orders'))).toContain('распишитесь в листе ознакомления')
  await methodist.post(`${url}/acquaintances`, { personIds: [mentorPerson.id], acquaintedOn: '16.10.2023' }, url).expect(303)
  expect(textOf(await mentor.get('/orders'))).toContain('вы ознакомлены 16.10.2023')
})
