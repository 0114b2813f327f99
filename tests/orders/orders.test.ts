import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { aConsent, aConsentedPair, approve, draft, draftOrder, idIn, seenIn } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const registration = { number: '255/1', datedOn: '16.10.2023' }

test('an order goes from the draft to active pairs', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair, mentee } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  expect(textOf(await methodist.get(url))).toContain('Закрепить наставнические пары (группы)')
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  expect(textOf(await director.get('/orders?status=submitted'))).toContain('на подписи')
  expect(textOf(await director.follow(await approve(director, url)))).toContain('Приказ утверждён')
  expect(await read().pair.findUnique({ where: { id: pair.id }, select: { status: true } })).toEqual({ status: 'agreed' })
  const done = await methodist.post(`${url}/registration`, { ...registration, number: '№ 255/1' }, url)
  expect(textOf(await methodist.follow(done))).toContain('Приказ № 255/1 от 16.10.2023 зарегистрирован. Закреплено: 1 пара.')

  const order = await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })
  expect(order).toMatchObject({
    status: 'registered',
    number: '255/1',
    datedOn: '2023-10-16',
    submittedById: methodist.actor.userId,
    decidedById: director.actor.userId,
  })
  expect(order.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(await read().pair.findUnique({ where: { id: pair.id }, select: { status: true } })).toEqual({ status: 'active' })
  expect(await read().menteeProfile.findUnique({ where: { id: mentee.id }, select: { status: true } })).toEqual({ status: 'inProgramme' })
  expect(await journalOf('order', order.id)).toEqual(['order.created', 'order.submitted', 'order.approved', 'order.registered'])
  expect(await journalOf('pair', pair.id)).toContain('pair.activated')
})

test('an order cannot leave while a consent is missing, and each missing one is named with its page', async () => {
  const methodist = await signIn('methodist')
  const { pair, mentorPerson, menteePerson } = await aReadyPair({ status: 'agreed' })
  await aConsent(mentorPerson.id, 'extraDuties')
  await aConsent(mentorPerson.id, 'dataProcessing')
  await aConsent(menteePerson.id, 'participation')
  const url = await draftOrder(methodist, [pair.id])
  const page = await methodist.get(url)
  expect(textOf(page)).toContain('Шевченко Анна Сергеевна – нет согласия на обработку персональных данных')
  expect(page.text).toContain(`href="/consents/${menteePerson.id}/dataProcessing"`)
  expect(page.text).not.toContain(`action="${url}/submission"`)
  const forced = await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await methodist.follow(forced))).toContain('Шевченко Анна Сергеевна – нет согласия на обработку персональных данных')
  expect(await read().order.findUnique({ where: { id: idIn(url) }, select: { status: true } })).toEqual({ status: 'draft' })
  expect(await journalOf('order', idIn(url))).toEqual(['order.created'])
})

test('for a child of fifteen the signature of the representative is asked for', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher()
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2008-05-12' })
  const pair = await aPair((await aMentor(teacher.id)).id, [(await aMentee(child.id)).id], { status: 'agreed', form: 'teacherStudent' })
  for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(teacher.id, kind)
  for (const kind of ['participation', 'dataProcessing'] as const) await aConsent(child.id, kind)
  const url = await draftOrder(methodist, [pair.id])
  expect(textOf(await methodist.get(url))).toContain('Возложить на педагогов')
  expect(textOf(await methodist.get(url))).toContain('Ёлкина Мария Олеговна – в согласии на участие не хватает подписи законного представителя')
})

test('duties are not laid on mentors who are students', async () => {
  const methodist = await signIn('methodist')
  const elder = await aStudent('Толстой Артём Юрьевич', { birthOn: '2007-05-12' })
  const younger = await aStudent('Ёлкина Мария Олеговна')
  const mentor = await aMentor(elder.id, { forms: ['studentStudent'], capacity: 1 })
  const pair = await aPair(mentor.id, [(await aMentee(younger.id)).id], { status: 'agreed', form: 'studentStudent' })
  const page = textOf(await methodist.get(await draftOrder(methodist, [pair.id])))
  expect(page).toContain('Закрепить наставнические пары')
  expect(page).not.toContain('Возложить на педагогов')
})

test('a consent withdrawn at the director’s stops the signature, and after it the registration', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair, menteePerson } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await director.get(url))
  const withdraw = (withdrawnOn: string | null) =>
    write((tx) => tx.consent.updateMany({ where: { personId: menteePerson.id, kind: 'participation' }, data: { withdrawnOn } }))
  await withdraw('2023-10-16')
  expect(textOf(await director.follow(await director.post(`${url}/approval`, { seen }, url)))).toContain('согласие на участие отозвано 16.10.2023')
  await withdraw(null)
  await approve(director, url)
  await withdraw('2023-10-16')
  expect(textOf(await methodist.follow(await methodist.post(`${url}/registration`, registration, url)))).toContain('согласие на участие отозвано 16.10.2023')
  expect(await read().order.findUnique({ where: { id: idIn(url) }, select: { status: true, number: true } })).toEqual({ status: 'approved', number: null })
  await director.post(`${url}/reopening`, { remark: 'Участник отозвал согласие' }, url)
  expect(await read().order.findUnique({ where: { id: idIn(url) }, select: { status: true, snapshot: true } })).toEqual({ status: 'returned', snapshot: null })
})

test('the director returns with a remark, which the methodist sees and answers', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  const silent = await director.post(`${url}/return`, { remark: ' ' }, url)
  expect([silent.status, errorAt(silent, 'remark')]).toEqual([422, 'Напишите, что исправить'])
  await director.post(`${url}/return`, { remark: 'Укажите срок отчётов' }, url).expect(303)
  expect(textOf(await methodist.get(url))).toContain('Замечание директора: Укажите срок отчётов')
  await methodist.post(url, { ...draft, pairIds: [pair.id], reportsDueOn: '20.05.2024', version: '2' }, url).expect(303)
  await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await director.get(url))).toContain('в срок до 20 мая 2024 г. представить отчёт')
  expect(await journalOf('order', idIn(url))).toEqual(['order.created', 'order.submitted', 'order.returned', 'order.changed', 'order.submitted'])
})

test('what was signed cannot be edited, removed, taken back or signed again', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  const frozen = await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })
  for (const [browser, path, form] of [
    [methodist, url, { ...draft, title: 'О другом', pairIds: [pair.id], version: String(frozen.version) }],
    [methodist, `${url}/removal`, {}],
    [methodist, `${url}/withdrawal`, {}],
    [methodist, `${url}/submission`, {}],
    [director, `${url}/return`, { remark: 'нет' }],
    [director, `${url}/reopening`, { remark: 'нет' }],
    [director, `${url}/approval`, { seen: 'x' }],
  ] as const)
    expect((await browser.post(path, form, url)).status).toBe(303)
  expect(await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })).toEqual(frozen)
  expect((await methodist.get(`${url}/edit`)).status).toBe(303)
})

test('a signed order says the same after its people and acts have changed', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair, mentorPerson } = await aConsentedPair()
  const basis = await read().legalBasis.findFirstOrThrow({ where: { number: 'Р-145' } })
  const url = await draftOrder(methodist, [pair.id], { basisIds: [basis.id] })
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await methodist.post(`${url}/registration`, registration, url)
  const before = (await methodist.get(`${url}/document.docx`).responseType('blob')).body as Buffer
  await write(async (tx) => {
    await tx.person.update({ where: { id: mentorPerson.id }, data: { lastName: 'Другой', post: 'методист' } })
    await tx.legalBasis.update({ where: { id: basis.id }, data: { title: 'ничем' } })
    await tx.organisation.update({ where: { id: 1 }, data: { directorInitials: 'И. И. Новый' } })
  })
  const after = (await methodist.get(`${url}/document.docx`).responseType('blob')).body as Buffer
  expect(after.equals(before)).toBe(true)
  expect(textOfDocx(after)).toContain('Иванов Пётр Ильич')
  expect(textOf(await methodist.get(url))).toContain('распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145')
})

test('a draft is printed as a draft and a registered order with its number and seal', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  const pdf = await methodist.get(`${url}/document.pdf`).responseType('blob')
  expect(contentOfPdf(pdf.body as Buffer).text).toContain('ПРОЕКТ')
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await methodist.post(`${url}/registration`, registration, url)
  const order = await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })
  const registered = await methodist.get(`${url}/document.pdf`).responseType('blob')
  const text = contentOfPdf(registered.body as Buffer).text
  expect(text).not.toContain('ПРОЕКТ')
  expect(text).toContain('№255/1')
  expect(text).toContain(order.sha256 ?? 'no seal')
})

test('a number must be free in the year and a date may not precede the consents', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const year = await theYear()
  await write((tx) => tx.roadmap.update({ where: { schoolYearId: year.id }, data: { orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id])
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  const taken = await methodist.post(`${url}/registration`, { ...registration, number: '253/1' }, url)
  expect([taken.status, errorAt(taken, 'number')]).toEqual([
    422,
    'Номер 253/1 в этом учебном году уже занят: приказ об утверждении дорожной карты от 03.10.2023. Следующий по порядку – 254/1',
  ])
  const early = await methodist.post(`${url}/registration`, { ...registration, datedOn: '11.10.2023' }, url)
  expect([early.status, errorAt(early, 'datedOn')]).toEqual([422, 'Последнее согласие получено 12.10.2023: приказ не может быть датирован раньше'])
  const future = await methodist.post(`${url}/registration`, { ...registration, datedOn: '17.10.2023' }, url)
  expect([future.status, errorAt(future, 'datedOn')]).toEqual([422, 'Приказ нельзя датировать будущим числом'])
  expect(await read().pair.findUnique({ where: { id: pair.id }, select: { status: true } })).toEqual({ status: 'agreed' })
})

test('the curator of the centre is named in the dative, by the form the centre keeps; anybody else in brackets as entered', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aConsentedPair()
  await write((tx) => tx.organisation.updateMany({ data: { curatorName: 'Глинка Наталья Игоревна', curatorDative: 'Н. И. Глинке' } }))
  const said = async (curatorName: string) => textOf(await methodist.get(await draftOrder(methodist, [pair.id], { curatorName })))
  expect(await said('Глинка Наталья Игоревна')).toContain('Куратору наставничества Н. И. Глинке обеспечить')
  await write((tx) => tx.orderPair.deleteMany())
  expect(await said('методист Цой А. П.')).toContain('Куратору наставничества (методист Цой А. П.) обеспечить')
})

test('a draft says which pairs of its annex work outside its term; the director reads the same, a signed order no more', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { pair } = await aConsentedPair()
  const url = await draftOrder(methodist, [pair.id], { startsOn: '20.10.2023' })
  const differs = 'Приказ закрепляет пары с 20.10.2023 по 25.05.2024, а в приложении 1 у этих пар другой срок'
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  for (const reader of [methodist, director]) expect(textOf(await reader.get(url))).toContain(differs)
  await approve(director, url)
  expect(textOf(await methodist.get(url))).not.toContain(differs)
  await write((tx) => tx.orderPair.deleteMany())
  expect(textOf(await methodist.get(await draftOrder(methodist, [pair.id])))).not.toContain('другой срок')
})
