import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { items } from '../../src/orders/kinds/messages-text.ts'
import '../support/app.ts'
import { contentOfPdf } from '../documents/text-of.ts'
import { aMentee, aMentor, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { aConsent, approve, aWorkingPair, drafted, idIn, issue, staff, words } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2024-01-15T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

async function aNewMentor(withConsents = true) {
  const person = await aTeacher('Цой Мария Львовна')
  const profile = await aMentor(person.id)
  if (withConsents) for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(person.id, kind)
  return { person, profile }
}

const pairOf = (id: number) => read().pair.findUniqueOrThrow({ where: { id } })
const orderOf = (url: string) => read().order.findUniqueOrThrow({ where: { id: idIn(url) }, include: { changes: true, pairs: true, awards: true } })

test('a meeting named by its kind is not named twice, and its marks become the inner ones', () => {
  const event = { title: 'Круглый стол «Лучшие практики»', kind: 'круглый стол', heldOn: '2024-05-28', place: null }
  expect(items.event(event).replaceAll('\u00a0', ' ')).toBe('Провести 28 мая 2024 г. итоговое мероприятие «Круглый стол „Лучшие практики“».')
})

test('another mentor takes the pair over by an order, which needs their consent and shows what was', async () => {
  const { methodist, director } = await staff()
  const { pair, first, mentorPerson, mentor } = await aWorkingPair(methodist, director)
  const { person, profile } = await aNewMentor(false)
  const form = await methodist.get(`/orders/new/replaceMentor?pair=${pair.id}`)
  expect(textOf(form)).toContain('Иванов Пётр Ильич – Шевченко Анна Сергеевна')
  expect(form.text).toContain('value="15.01.2024"')
  const url = await drafted(methodist, 'replaceMentor', { pairId: pair.id, mentorProfileId: profile.id, effectiveOn: '16.01.2024', why: 'Отпуск' })
  const draft = textOf(await methodist.get(url))
  expect(draft).toContain('Внести в приказ от 16.10.2023 № 255/1 изменения')
  expect(draft).toContain('Цой Мария Львовна – нет согласия на дополнительные обязанности')
  await methodist.post(`${url}/submission`, {}, url)
  expect((await orderOf(url)).status).toBe('draft')
  for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(person.id, kind, { receivedOn: '2024-01-12' })
  await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await director.get(url))).toContain('наставник. Причина: Отпуск Иванов Пётр Ильич Цой Мария Львовна 16.01.2024')
  await approve(director, url)
  const early = await methodist.post(`${url}/registration`, { number: '12/1', datedOn: '11.01.2024' }, url)
  expect(errorAt(early, 'datedOn')).toBe('Последнее согласие получено 12.01.2024: приказ не может быть датирован раньше')
  await methodist.post(`${url}/registration`, { number: '12/1', datedOn: '15.01.2024' }, url).expect(303)

  const order = await orderOf(url)
  expect([order.kind, order.status, (await pairOf(pair.id)).mentorProfileId]).toEqual(['amendment', 'registered', profile.id])
  expect(JSON.parse(order.changes[0]?.before ?? '')).toEqual({ was: 'Иванов Пётр Ильич', mentorProfileId: mentor.id })
  expect([await journalOf('pair', pair.id), (await journalOf('order', order.id)).at(-1)]).toEqual([
    ['pair.activated', 'pair.changedByOrder'],
    'order.registered',
  ])
  const earlier = textOf(await methodist.get(first))
  expect(earlier).toContain('Изменён приказом № 12/1 от 15.01.2024')
  // The pair is called as that order called it, not by the mentor it has now.
  expect(earlier).toContain('Иванов Пётр Ильич – Шевченко Анна Сергеевна наставник Иванов Пётр Ильич Цой Мария Львовна')
  expect(earlier).toContain('Ознакомлен(а) Иванов Пётр Ильич — Шевченко Анна Сергеевна —')
  const pdf = contentOfPdf((await methodist.get(`${url}/document.pdf`).responseType('blob')).body as Buffer).text
  for (const part of ['Было', 'Стало', 'Иванов', 'Цой', 'Отпуск', order.sha256 ?? 'no seal']) expect(pdf).toContain(part)
  // Both mentors read it; the one who left reads no more than that.
  const [left, came] = [await signIn('mentor', mentorPerson.id), await signIn('mentor', person.id)]
  for (const mentor of [left, came]) expect(textOf(await mentor.get(url))).toContain('Цой Мария Львовна')
  const other = await signIn('mentor', (await aTeacher('Чужой Олег Ильич')).id)
  expect((await other.get(url)).status).toBe(404)
})

test('term, topic and composition change by one order, and cancelling it puts everything back', async () => {
  const { methodist, director } = await staff()
  const { pair, mentee } = await aWorkingPair(methodist, director)
  const newcomer = await aTeacher('Юшков Сергей Алексеевич')
  const joined = await aMentee(newcomer.id)
  for (const kind of ['participation', 'dataProcessing'] as const) await aConsent(newcomer.id, kind)
  const common = { effectiveOn: '16.01.2024' }
  const url = await drafted(methodist, 'extend', { ...common, pairIds: [pair.id], newEndsOn: '20.06.2024' })
  await methodist.post(`${url}/changes/retopic`, { ...common, pairId: pair.id, newTopic: 'Самоанализ' }).expect(303)
  await methodist.post(`${url}/changes/addMentee`, { ...common, pairId: pair.id, menteeProfileId: joined.id }).expect(303)
  await methodist.post(`${url}/changes/removeMentee`, { ...common, pairId: pair.id, menteeProfileId: mentee.id }).expect(303)
  const wrong = await methodist.post(`${url}/changes/extend`, { ...common, pairIds: [pair.id], newEndsOn: '01.01.2024' })
  expect([wrong.status, errorAt(wrong, 'newEndsOn')]).toEqual([422, 'Новый последний день раньше дня, с которого действует изменение'])
  await issue(methodist, director, url, '12', '15.01.2024')
  const members = async () => (await read().pairMember.findMany({ where: { pairId: pair.id } })).map(({ menteeProfileId }) => menteeProfileId)
  expect(await pairOf(pair.id)).toMatchObject({ endsOn: '2024-06-20', topic: 'Самоанализ', kind: 'pair', status: 'active' })
  expect(await members()).toEqual([joined.id])
  const status = async (id: number) => (await read().menteeProfile.findUniqueOrThrow({ where: { id } })).status
  expect([await status(joined.id), await status(mentee.id)]).toEqual(['inProgramme', 'inBank'])

  const back = await drafted(methodist, 'cancellation', { changesOrderId: idIn(url) })
  await issue(methodist, director, back, '13', '15.01.2024')
  expect([(await orderOf(url)).status, (await orderOf(back)).status]).toEqual(['cancelled', 'registered'])
  expect(await pairOf(pair.id)).toMatchObject({ endsOn: '2024-05-25', topic: 'Открытое занятие', status: 'active' })
  expect([await members(), await status(mentee.id), await status(joined.id)]).toEqual([[mentee.id], 'inProgramme', 'inBank'])
  expect(textOf(await methodist.get(url))).toContain('Отменён приказом № 13 от 15.01.2024')
})

test('a pair ends by an order with initiator, reason and notice; three working days are a warning', async () => {
  const { methodist, director } = await staff()
  const { pair, first } = await aWorkingPair(methodist, director)
  const ending = { pairIds: [pair.id], initiator: 'employer', why: 'Сокращение', noticeOn: '15.01.2024', effectiveOn: '17.01.2024' }
  const silent = await methodist.post('/orders/new/terminate', { ...words, pairIds: [pair.id], effectiveOn: '17.01.2024' })
  expect([silent.status, errorAt(silent, 'initiator'), errorAt(silent, 'why')]).toEqual([422, 'Отметьте, по чьей инициативе', 'Напишите причину'])
  const hasty = await methodist.post('/orders/new/terminate', { ...words, ...ending })
  expect([hasty.status, errorAt(hasty, 'acknowledged')]).toEqual([422, expect.stringContaining('не менее чем за 3 рабочих дня')])
  expect(errorAt(hasty, 'acknowledged')).toContain('Последний день – не раньше 18.01.2024')
  expect(await read().order.count()).toBe(1)
  const url = await drafted(methodist, 'terminate', { ...ending, acknowledged: 'on' })
  expect(textOf(await methodist.get(url))).toContain('Инициатор: центр (работодатель). Сокращение')
  await issue(methodist, director, url, '12', '15.01.2024')
  expect(await pairOf(pair.id)).toMatchObject({ status: 'terminated', endedOn: '2024-01-17', endedBy: 'employer', endedWhy: 'Сокращение' })
  expect(await journalOf('pair', pair.id)).toEqual(['pair.activated', 'pair.terminated'])
  expect(textOf(await methodist.get(first))).toMatch(/Работа пар прекращена приказом № 12 от 15.01.2024.*работа прекращается досрочно 25.05.2024 17.01.2024/)
})

test('a cancelled order of assignment leaves its pairs agreed, free for another order', async () => {
  const { methodist, director } = await staff()
  const { pair, first, mentee } = await aWorkingPair(methodist, director)
  const url = await drafted(methodist, 'cancellation', { changesOrderId: idIn(first) })
  expect(textOf(await methodist.get(url))).toContain('Отменить приказ от 16.10.2023 № 255/1')
  const early = await issue(methodist, director, url, '256', '15.10.2023')
  expect(errorAt(early, 'datedOn')).toContain('раньше этого дня датировать нельзя')
  await methodist.post(`${url}/registration`, { number: '256', datedOn: '16.10.2023', confirmed: '16.10.2023' }, url).expect(303)
  expect([(await orderOf(first)).status, (await pairOf(pair.id)).status]).toEqual(['cancelled', 'agreed'])
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id: mentee.id } })).status).toBe('mentorChosen')
  expect([await journalOf('order', idIn(first)), await journalOf('pair', pair.id)]).toEqual([
    ['order.created', 'order.submitted', 'order.approved', 'order.registered', 'order.cancelled'],
    ['pair.activated', 'pair.suspended'],
  ])
  expect(textOf(await methodist.get('/orders/new'))).toContain('Иванов Пётр Ильич')
})

test('a signed order that ends a pair which works no more goes back to the methodist', async () => {
  const { methodist, director } = await staff()
  const { pair, first } = await aWorkingPair(methodist, director)
  const ending = await drafted(methodist, 'terminate', { pairIds: [pair.id], initiator: 'mutual', why: 'По соглашению', effectiveOn: '15.01.2024' })
  await methodist.post(`${ending}/submission`, {}, ending)
  await approve(director, ending)
  await issue(methodist, director, await drafted(methodist, 'cancellation', { changesOrderId: idIn(first) }), '256/1', '16.10.2023')
  const page = await methodist.get(ending)
  expect([
    page.text.includes('name="number"'),
    textOf(page).includes('Попросите директора вернуть его'),
    textOf(page).includes('пара «Открытое занятие» сейчас не действует'),
  ]).toEqual([false, true, true])
  const registered = await methodist.post(`${ending}/registration`, { number: '257/1', datedOn: '16.10.2023' }, `${ending}/registration`)
  expect([registered.headers.location, (await methodist.get(`${ending}/registration`)).headers.location]).toEqual([`${ending}/registration`, ending])
  await director.post(`${ending}/reopening`, { remark: 'Пара не работает' }, ending).expect(303)
  expect((await orderOf(ending)).status).toBe('returned')
  await methodist.post(`${ending}/removal`, {}, ending).expect(303)
})

test('an order that a later one changed is cancelled after that one only', async () => {
  const { methodist, director } = await staff()
  const { pair, first } = await aWorkingPair(methodist, director)
  const change = await drafted(methodist, 'extend', { pairIds: [pair.id], newEndsOn: '20.06.2024', effectiveOn: '16.01.2024' })
  await issue(methodist, director, change, '12', '15.01.2024')
  const url = await drafted(methodist, 'cancellation', { changesOrderId: idIn(first) })
  expect(textOf(await methodist.get(url))).toContain('его изменил приказ от 15.01.2024 № 12: сначала отмените тот')
  await methodist.post(`${url}/submission`, {}, url)
  expect((await orderOf(url)).status).toBe('draft')
})

test('rewards are listed for participants of completed pairs only', async () => {
  const { methodist, director } = await staff()
  const { pair, mentorPerson } = await aWorkingPair(methodist, director)
  const award = { rewarded: `${pair.id}.${mentorPerson.id}`, awardKind: 'honour', awardReason: 'за помощь коллегам' }
  const early = await methodist.post('/orders/new/results', { ...words, ...award })
  expect([early.status, errorAt(early, 'rewarded')]).toEqual([422, 'Отметьте, кого награждают'])
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'completed', endedOn: '2023-10-16' } }))
  expect((await methodist.get('/orders/new/results')).text).toMatch(new RegExp(`value="${pair.id}.${mentorPerson.id}"\\s+checked`))
  const { mentorProfileId, schoolYearId } = pair
  const second = await write((tx) =>
    tx.pair.create({
      data: {
        ...{ schoolYearId, mentorProfileId, form: pair.form, roleModel: pair.roleModel, topic: 'Вторая', topicKey: 'вторая' },
        startsOn: pair.startsOn,
        endsOn: pair.endsOn,
        kind: pair.kind,
        status: 'completed',
      },
    }),
  )
  const ticks = (await methodist.get('/orders/new/results')).text
  expect(ticks.match(new RegExp(`value="(${pair.id}|${second.id})\\.${mentorPerson.id}"\\s+checked`, 'g'))).toHaveLength(1)
  const url = await drafted(methodist, 'results', award)
  const page = textOf(await methodist.get(url))
  expect(page).toContain('Список награждаемых')
  expect(page).toContain('грамота за помощь коллегам')
  await issue(methodist, director, url, '260', '16.10.2023')
  expect((await orderOf(url)).awards).toMatchObject([{ personId: mentorPerson.id, kind: 'honour', pairId: pair.id, number: null }])
})

test.each([
  ['regulation', {}, 'Утвердить Положение', 'О назначении'],
  [
    'curatorAppointment',
    { curatorName: 'методист Глинка Н. И.' },
    'Назначить куратором наставничества на 2023–2024 учебный год: методист Глинка Н. И.',
    'Утвердить Положение',
  ],
])('an order of %s is words only and goes to the register', async (subject, form, says, silent) => {
  const { methodist, director } = await staff()
  const page = await methodist.get(`/orders/new/${subject}`)
  const url = await drafted(methodist, subject, { ...form, extraItems: subject === 'regulation' ? 'Утвердить Положение о системе наставничества' : '' })
  expect(page.text).toContain('2023–2024')
  const shown = textOf(await methodist.get(url))
  expect([shown.includes(says), shown.includes(silent)]).toEqual([true, false])
  await issue(methodist, director, url, '250', '16.10.2023')
  expect((await orderOf(url)).status).toBe('registered')
  const pdf = contentOfPdf((await methodist.get(`${url}/document.pdf`).responseType('blob')).body as Buffer).text
  expect(pdf).toContain('ознакомлен(а)')
})

test('an order that names an annex says that its file is missing until it is there', async () => {
  const { methodist, director } = await staff()
  expect((await methodist.get('/orders/new/regulation')).text).not.toContain('приложение')
  const url = await drafted(methodist, 'regulation', { extraItems: 'Утвердить Положение о системе наставничества (приложение 1)' })
  expect(textOf(await methodist.get(url))).toContain('Когда директор подпишет приказ, приложите файл приложения')
  await issue(methodist, director, url, '250', '16.10.2023')
  expect(textOf(await methodist.get(url))).toContain('названо приложение, а его файла у приказа нет')
  const file = { name: 'Положение.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') }
  await methodist.send(`${url}/files`, { kind: 'other' }, { files: file }).expect(303)
  expect(textOf(await methodist.get(url))).not.toContain('названо приложение')
})

test('a final event and programmes are ordered from what is recorded', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const event = await write((tx) =>
    tx.finalEvent.create({
      data: {
        schoolYearId: pair.schoolYearId,
        title: 'Круглый стол «Наставничество – 2024»',
        kind: 'круглый стол',
        heldOn: '2024-05-24',
        place: 'актовый зал',
      },
    }),
  )
  expect((await methodist.get('/orders/new/finalEvent')).text).toContain(`value="${event.id}" selected`)
  const final = await drafted(methodist, 'finalEvent', { finalEventId: event.id })
  expect(textOf(await methodist.get(final))).toContain(
    'Провести 24 мая 2024 г. итоговое мероприятие «Круглый стол „Наставничество – 2024“», место проведения: актовый зал.',
  )
  await issue(methodist, director, final, '300', '16.10.2023')
  expect(await orderOf(final)).toMatchObject({ status: 'registered', finalEventId: event.id })
  await write((tx) => tx.programme.create({ data: { pairId: pair.id } }))
  const list = await drafted(methodist, 'programmesApproval', { pairIds: [pair.id] })
  await issue(methodist, director, list, '301', '16.10.2023')
  expect(textOf(await methodist.get(list))).toContain('Перечень персонализированных программ наставничества')
  expect((await orderOf(list)).pairs.map(({ pairId }) => pairId)).toEqual([pair.id])
})

test('an order is executed when everybody has read it: it stays in force', async () => {
  const { methodist, director } = await staff()
  const { first, mentorPerson, menteePerson } = await aWorkingPair(methodist, director)
  expect(textOf(await methodist.get(first))).not.toContain('Все участники ознакомлены')
  await methodist.post(`${first}/acquaintances`, { personIds: [mentorPerson.id, menteePerson.id], acquaintedOn: '16.10.2023' }, first)
  expect(textOf(await methodist.get(first))).toContain('Все участники ознакомлены с приказом')
  const early = await methodist.post(`${first}/execution`, { executedOn: '15.10.2023' }, first)
  expect([early.status, errorAt(early, 'executedOn')]).toEqual([422, 'Приказ не мог быть исполнен раньше своей даты'])
  await methodist.post(`${first}/execution`, { executedOn: '16.10.2023', executionNote: 'Программы составлены' }, first).expect(303)
  expect(await orderOf(first)).toMatchObject({ status: 'executed', executedOn: '2023-10-16', executionNote: 'Программы составлены' })
  expect((await journalOf('order', idIn(first))).at(-1)).toBe('order.executed')
  const mentor = await signIn('mentor', mentorPerson.id)
  expect(textOf(await mentor.get('/orders'))).toContain('255/1')
  expect(textOf(await mentor.get(first))).toContain('16 октября 2023 г.')
})

test('two drafts cannot change one pair, and a pair changed meanwhile stops a signed order', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const extension = { pairIds: [pair.id], newEndsOn: '20.06.2024', effectiveOn: '16.10.2023' }
  const url = await drafted(methodist, 'extend', extension)
  const second = await methodist.post('/orders/new/extend', { ...words, ...extension, newEndsOn: '25.06.2024' })
  expect([second.status, errorAt(second, 'pairIds')]).toEqual([422, 'Изменения этих пар уже стоят в другом неподписанном приказе: Открытое занятие'])
  expect(second.text).toContain('value="25.06.2024"')
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { endsOn: '2024-06-01' } }))
  const stopped = await methodist.follow(await methodist.post(`${url}/registration`, { number: '12', datedOn: '16.10.2023' }, url))
  expect(textOf(stopped)).toContain('изменились после подписания')
  expect([(await orderOf(url)).status, (await pairOf(pair.id)).endsOn]).toEqual(['approved', '2024-06-01'])
})

test('two people who edit a draft are told, an act that is not in force is refused, nobody else may draft', async () => {
  const { methodist, director } = await staff()
  const url = await drafted(methodist, 'curatorAppointment', { curatorName: 'Глинка Н. И.' })
  const form = { ...words, curatorName: 'Глинка Н. И.', title: 'О кураторе' }
  await methodist.post(url, form).expect(303)
  const late = await methodist.post(url, { ...form, title: 'О другом' })
  expect([late.status, late.text.includes('О другом')]).toEqual([409, true])
  const act = await write((tx) => tx.legalBasis.create({ data: { level: 'local', title: 'ничем', position: 1, validTo: '2020-01-01' } }))
  const dead = await methodist.post(url, { ...form, version: '1', basisIds: [act.id] })
  expect([dead.status, errorAt(dead, 'basisIds')]).toEqual([422, expect.stringContaining('не действует')])
  expect((await orderOf(url)).title).toBe('О кураторе')
  expect([(await director.get('/orders/kinds')).status, (await director.post('/orders/new/regulation', words)).status]).toEqual([403, 403])
  expect((await methodist.get('/orders/new/somethingElse')).status).toBe(404)
})
