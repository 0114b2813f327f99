import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { numbersBy, patternOf, wordedFor } from '../../src/awards/rules.ts'
import { listAwardsOf } from '../../src/inspection/queries-pair.ts'
import { findYearFacts } from '../../src/inspection/queries-year.ts'
import '../support/app.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { aMentee, aMentor, aPair, aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'

const batch = {
  kind: 'gratitude',
  role: 'mentor',
  form: '',
  reason: 'за труд наставника в {год} учебном году, тема «{тема}»',
  numberPattern: 'БН-{n}',
  issuedOn: '31.05.2024',
  orderId: '',
  overrideWhy: '',
}

async function twoPairs() {
  await aCentre()
  const done = await aReadyPair({ status: 'completed', topic: 'Открытое занятие' })
  const mentor = await aMentor((await aTeacher('Абрамов Олег Ильич')).id)
  const going = await aPair(mentor.id, [(await aMentee((await aTeacher('Белова Инна Олеговна')).id)).id], { status: 'active', topic: 'Рабочая программа' })
  const early = await read().mentorProfile.findUniqueOrThrow({ where: { id: mentor.id }, select: { personId: true } })
  return { done: `${done.pair.id}.${done.mentorPerson.id}`, going: `${going.id}.${early.personId}`, mentee: `${done.pair.id}.${done.menteePerson.id}` }
}

test('completed pairs stand first; a batch is numbered in sequence, worded for each and printed a sheet each', async () => {
  const { done, going } = await twoPairs()
  const methodist = await signIn('methodist')
  const page = await methodist.get('/awards/new')
  expect(page.text.indexOf('Иванов Пётр Ильич')).toBeLessThan(page.text.indexOf('Абрамов Олег Ильич'))
  expect(textOf(page)).toContain('за добросовестный труд наставника')
  const refused = await methodist.post('/awards', { ...batch, picks: [done, going] })
  expect([refused.status, errorAt(refused, 'overrideWhy')?.replaceAll('\u00a0', ' ')]).toEqual([
    422,
    'Программа ещё не завершена (Абрамов О. И.): снимите отметки или напишите, почему награждаете раньше',
  ])
  expect(refused.text).toContain('за труд наставника в {год} учебном году')
  expect(await read().award.count()).toBe(0)

  const answer = await methodist.post('/awards', { ...batch, picks: [done, going], overrideWhy: 'Уходит на пенсию' })
  const register = textOf(await methodist.follow(answer))
  expect(register).toContain('Внесено в реестр: 2 награды')
  expect(register).toContain('до завершения программы')
  const awards = await read().award.findMany({ orderBy: { id: 'asc' } })
  expect(awards.map(({ number, reason, overrideWhy }) => [number, reason, overrideWhy])).toEqual([
    ['БН-1', 'за труд наставника в 2023-2024 учебном году, тема «Открытое занятие»', null],
    ['БН-2', 'за труд наставника в 2023-2024 учебном году, тема «Рабочая программа»', 'Уходит на пенсию'],
  ])
  expect(await journalOf('award', awards[0]!.id)).toEqual(['award.issued'])
  expect(await journalOf('award', awards[1]!.id)).toEqual(['award.issued', 'award.issuedEarly'])

  const ids = awards.map(({ id }) => `ids=${id}`).join('&')
  const docx = (await methodist.get(`/awards/document?${ids}&side=portrait&format=docx`).responseType('blob')).body as Buffer
  const text = textOfDocx(docx)
  for (const part of ['БЛАГОДАРНОСТЬ', 'Иванов Пётр Ильич', 'Абрамов Олег Ильич', 'Рег. № БН-1', 'Рег. № БН-2', 'М. П.', 'О. В. Плотникова', '31 мая 2024 г.'])
    expect(text).toContain(part)
  const pdf = (await methodist.get(`/awards/document?${ids}&side=landscape&format=pdf`).responseType('blob')).body as Buffer
  expect(contentOfPdf(pdf).pages).toBe(2)
  expect((await methodist.get('/awards/document?side=portrait&format=docx')).status).toBe(422)
  expect((await methodist.get('/awards/register.xlsx')).headers['content-type']).toContain('spreadsheetml')
  expect(textOf(await methodist.get('/awards?q=БН-2'))).not.toContain('Иванов Пётр')
})

test('a mentor of two pairs gets one letter when its words do not name the topic, and everybody who finished is ticked by one link', async () => {
  const { done, going } = await twoPairs()
  const [pairId, personId] = done.split('.').map(Number)
  const { mentorProfileId } = await read().pair.findUniqueOrThrow({ where: { id: pairId! } })
  const second = await aPair(mentorProfileId, [(await aMentee((await aTeacher('Гусева Анна Олеговна')).id)).id], { status: 'completed', topic: 'Вторая тема' })
  const methodist = await signIn('methodist')
  const page = await methodist.get('/awards/new?kind=honour&role=mentor&picked=completed')
  const ticked = [...page.text.matchAll(/value="(\d+\.\d+)" checked/g)].map(([, value]) => value)
  expect(ticked.sort()).toEqual([done, `${second.id}.${personId}`].sort())
  expect(ticked).not.toContain(going)
  expect(textOf(await methodist.follow(await methodist.post('/awards', { ...batch, reason: 'за труд', picks: ticked })))).toContain('1 награда')
  await methodist.post('/awards', { ...batch, picks: ticked }).expect(303)
  expect((await read().award.findMany({ orderBy: { id: 'asc' } })).map(({ number, reason }) => [number, /«(.*)»/.exec(reason)?.[1] ?? null])).toEqual([
    ['БН-1', null],
    ['БН-2', 'Открытое занятие'],
    ['БН-3', 'Вторая тема'],
  ])
})

test('a letter addresses the person, a certificate names them in the nominative', async () => {
  const { done, mentee } = await twoPairs()
  const methodist = await signIn('methodist')
  await methodist.post('/awards', { ...batch, kind: 'letterOfThanks', picks: [done], reason: 'за труд' }).expect(303)
  await methodist.post('/awards', { ...batch, kind: 'letterOfThanks', role: 'mentee', picks: [mentee], reason: 'за успехи' }).expect(303)
  await methodist
    .post('/awards', { ...batch, kind: 'participantCertificate', role: 'mentee', picks: [mentee], reason: 'является участником', numberPattern: '' })
    .expect(303)
  const ids = (await read().award.findMany()).map(({ id }) => `ids=${id}`).join('&')
  const text = textOfDocx((await methodist.get(`/awards/document?${ids}&side=portrait&format=docx`).responseType('blob')).body as Buffer)
  expect(text).toMatch(/Иванов Пётр Ильич\s+педагог дополнительного образования\s+Уважаемый Пётр Ильич!\s+Выражаем Вам благодарность за труд\./)
  expect(text).toContain('Уважаемая Анна Сергеевна!')
  expect(text).toMatch(/подтверждает, что\s+Шевченко Анна Сергеевна\s+педагог дополнительного образования\s+является участником/)
  expect(text).toContain('Рег. № ____')
})

test('a mistake is corrected or removed; a taken number, a stranger and a stale form are refused', async () => {
  const { done, mentee } = await twoPairs()
  const methodist = await signIn('methodist')
  await methodist.post('/awards', { ...batch, picks: [done] }).expect(303)
  await methodist.post('/awards', { ...batch, kind: 'honour', picks: [done] }).expect(303)
  const [first, second] = await read().award.findMany({ orderBy: { id: 'asc' } })
  expect(second?.number).toBe('БН-2')
  const form = { reason: 'за труд', number: 'БН-1', issuedOn: '30.05.2024', orderId: '', version: '0' }
  const taken = await methodist.post(`/awards/${second!.id}`, form)
  expect([taken.status, errorAt(taken, 'number')]).toEqual([422, 'Номер БН-1 в этом учебном году уже выдан. Введите другой'])
  await methodist.post(`/awards/${second!.id}`, { ...form, number: 'ГР-1' }).expect(303)
  expect((await methodist.post(`/awards/${second!.id}`, { ...form, number: 'ГР-2' })).status).toBe(409)
  expect(await read().award.findUnique({ where: { id: second!.id } })).toMatchObject({ number: 'ГР-1', reason: 'за труд', issuedOn: '2024-05-30' })
  await methodist.post(`/awards/${first!.id}/removal`).expect(303)
  expect(await journalOf('award', first!.id)).toEqual(['award.issued', 'award.removed'])
  expect(errorAt(await methodist.post('/awards', { ...batch, picks: ['9999.9999'] }), 'picks')).toContain('больше нет')
  expect(errorAt(await methodist.post('/awards', batch), 'picks')).toBe('Отметьте, кого наградить')
  expect(errorAt(await methodist.post('/awards', { ...batch, picks: [done], numberPattern: 'БН' }), 'numberPattern')).toContain('счётчик {n}')
  expect((await methodist.post('/awards', { ...batch, picks: [done], orderId: '98765' })).status).toBe(422)
  expect(errorAt(await methodist.post('/awards', { ...batch, kind: 'mentorCertificate', role: 'mentee', picks: [mentee] }), 'picks')).toContain(
    'выдают наставникам',
  )
  const director = await signIn('director')
  expect(textOf(await director.get('/awards'))).toContain('ГР-1')
  expect((await director.post('/awards', { ...batch, picks: [done] })).status).toBe(403)
  expect((await (await signIn('mentor', (await aTeacher()).id)).get('/awards')).status).toBe(403)
})

test('an award keeps the order it rests upon when it is corrected, and names it only when it has its number', async () => {
  const { done } = await twoPairs()
  const methodist = await signIn('methodist')
  const order = { schoolYearId: (await theYear()).id, kind: 'results', title: 'Об итогах', startsOn: '2024-05-01', endsOn: '2024-05-31' } as const
  const { id: orderId } = await write((tx) =>
    tx.order.create({ data: { ...order, status: 'registered', number: '120', datedOn: '2024-05-31' }, select: { id: true } }),
  )
  await methodist.post('/awards', { ...batch, picks: [done], orderId: String(orderId) }).expect(303)
  const { id } = await read().award.findFirstOrThrow()
  await write((tx) => tx.order.update({ where: { id: orderId }, data: { status: 'cancelled' } }))
  const form = (await methodist.get(`/awards/${id}/edit`)).text
  const chosen = /<option value="(\d+)" selected/.exec(form)?.[1] ?? ''
  await methodist.post(`/awards/${id}`, { reason: 'за труд', number: 'БН-1', issuedOn: '31.05.2024', orderId: chosen, version: '0' }).expect(303)
  expect((await read().award.findUniqueOrThrow({ where: { id } })).orderId).toBe(orderId)
  expect(textOf(await methodist.get('/awards'))).toContain('Основание: приказ от 31.05.2024 № 120')
  await write((tx) => tx.order.update({ where: { id: orderId }, data: { status: 'submitted', number: null, datedOn: null } }))
  expect(textOf(await methodist.get('/awards'))).not.toContain('Основание')
})

test('an award that an order only proposes says so in the register and on the card, and is neither printed nor put into a folder', async () => {
  const { done, mentee } = await twoPairs()
  const methodist = await signIn('methodist')
  const year = await theYear()
  const order = { schoolYearId: year.id, kind: 'results', title: 'Об итогах', startsOn: '2024-05-01', endsOn: '2024-05-31', status: 'submitted' } as const
  const [pairId = 0, personId = 0] = done.split('.').map(Number)
  const proposed = await write(async (tx) => {
    const { id: orderId } = await tx.order.create({ data: order, select: { id: true } })
    return tx.award.create({ data: { schoolYearId: year.id, kind: 'gratitude', personId, pairId, orderId, reason: 'за итоги' } })
  })
  await methodist.post('/awards', { ...batch, role: 'mentee', picks: [mentee] }).expect(303)
  const given = await read().award.findFirstOrThrow({ where: { orderId: null } })
  const page = await methodist.get('/awards')
  expect(textOf(page)).toContain('по проекту приказа Открыть приказ')
  expect([page.text.includes(`name="ids" value="${proposed.id}"`), page.text.includes(`name="ids" value="${given.id}"`)]).toEqual([false, true])
  expect(textOf(await methodist.get(`/people/${personId}`))).toMatch(/благодарность .*по проекту приказа/)
  const print = `/awards/document?ids=${given.id}&side=landscape&format=docx`
  const refused = await methodist.get(`${print}&ids=${proposed.id}`)
  expect(refused.status).toBe(422)
  expect(textOf(refused)).toContain('Приказ об этих наградах ещё не зарегистрирован или отменён')
  expect(refused.text).toMatch(new RegExp(`name="ids" value="${given.id}"[^>]* checked`))
  await methodist.get(print).expect(200)
  const inFolder = async () => [(await findYearFacts(year.id)).awards, await listAwardsOf(pairId)].map((found) => found.map(({ id }) => id))
  expect(await inFolder()).toEqual([[given.id], [given.id]])
  await write((tx) => tx.order.update({ where: { id: proposed.orderId ?? 0 }, data: { status: 'registered', number: '120', datedOn: '2024-05-31' } }))
  const now = textOf(await methodist.get('/awards'))
  expect([now.includes('по проекту приказа'), now.includes('— 31.05.2024 за итоги')]).toEqual([false, true])
  expect(textOf(await methodist.get(`/people/${personId}`))).toContain('31.05.2024, за итоги')
  expect((await methodist.get(`/awards/${proposed.id}/edit`)).text).toContain('name="issuedOn" value="31.05.2024"')
  const sheet = (await methodist.get(`/awards/document?ids=${proposed.id}&side=landscape&format=docx`).responseType('blob')).body as Buffer
  expect(textOfDocx(sheet)).toMatch(/31\sмая 2024\sг\./)
  expect(await inFolder()).toEqual([
    [proposed.id, given.id],
    [proposed.id, given.id],
  ])
  await methodist.get(`${print}&ids=${proposed.id}`).expect(200)
  await write((tx) => tx.order.update({ where: { id: proposed.orderId ?? 0 }, data: { status: 'cancelled' } }))
  expect(textOf(await methodist.get('/awards'))).toContain('приказ отменён')
})

test('awards and candidates of another year are neither offered nor printed', async () => {
  const { done } = await twoPairs()
  const methodist = await signIn('methodist')
  await methodist.post('/awards', { ...batch, picks: [done] }).expect(303)
  const { id } = await read().award.findFirstOrThrow()
  const sheet = `/awards/document?ids=${id}&side=portrait&format=docx`
  await methodist.get(sheet).expect(200)
  const next = await write((tx) => tx.schoolYear.create({ data: { name: '2024-2025', startsOn: '2024-09-01', endsOn: '2025-08-31' } }))
  await methodist.post('/school-year', { id: String(next.id) }).expect(303)
  expect(textOf(await methodist.get('/awards/new'))).not.toContain('Иванов Пётр Ильич')
  await methodist.get(sheet).expect(404)
})

test('a form of mentoring that there is not shows everybody', async () => {
  await twoPairs()
  const methodist = await signIn('methodist')
  for (const form of ['toString', 'chess']) expect(textOf(await methodist.get(`/awards/new?form=${form}`))).toContain('Абрамов Олег Ильич')
  expect(textOf(await methodist.get('/awards/new?form=studentStudent'))).not.toContain('Абрамов Олег Ильич')
})

test.each([
  ['БН-{n}', ['БН-1', 'БН-7', 'ГР-40', 'БН-б'], ['БН-8', 'БН-9']],
  ['{n}', [], ['1', '2']],
  ['{n}/24', ['12/24', '13/23'], ['13/24', '14/24']],
])('numbers go on by the pattern %s', (pattern, taken, next) => {
  expect(numbersBy(pattern, taken, 2)).toEqual(next)
})

test('a topic with marks of its own stands in a reason with the inner ones', () => {
  const year = '2023-2024'
  expect(wordedFor('за тему «{тема}» в {год} году', { topic: 'Кружок «$& и мы»', year })).toBe('за тему «Кружок „$& и мы“» в 2023-2024 году')
})

test('the pattern of the last number is offered again', () => {
  expect([patternOf('БН-12'), patternOf(null), numbersBy(null, ['1'], 2)]).toEqual(['БН-{n}', '{n}', [null, null]])
})
