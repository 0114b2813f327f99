import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn, theYear } from '../support/people.ts'
import { aConsentedPair, approve, draftOrder, idIn } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

async function aSigned(methodist: Browser, director: Browser, title = 'О назначении куратора'): Promise<string> {
  const drafted = await methodist.post('/orders/new/curatorAppointment', { title, curatorName: 'Глинка Н. И.', version: '0' }).expect(303)
  const url = drafted.headers.location ?? ''
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  await approve(director, url)
  return url
}

const on = (datedOn: string, number: string) => ({ number, datedOn })
const valueOf = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1]

test('the next number follows the pattern of the centre; gaps and repeats are said and forbid nothing', async () => {
  const [methodist, director, year] = [await signIn('methodist'), await signIn('director'), await theYear()]
  await write((tx) => tx.roadmap.update({ where: { schoolYearId: year.id }, data: { orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  const first = await aSigned(methodist, director)
  const proposed = await methodist.get(first)
  expect([valueOf(proposed.text, 'number'), valueOf(proposed.text, 'datedOn')]).toEqual(['254/1', '16.10.2023'])
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { orderNumberPattern: '253/{n}' } }))
  expect(valueOf((await methodist.get(first)).text, 'number')).toBe('253/2')
  await methodist.post(`${first}/registration`, on('16.10.2023', '253/4'), first).expect(303)
  const act = { level: 'local', title: 'Положением', position: 900 } as const
  await write((tx) =>
    tx.legalBasis.createMany({
      data: [
        { ...act, number: '253/5', issuedOn: '2023-10-10' },
        { ...act, number: '253/4', issuedOn: '2023-10-11' },
      ],
    }),
  )
  // The roadmap's order that is cited as an act is the same document.
  await write((tx) => tx.legalBasis.create({ data: { ...act, number: '253/1', issuedOn: '2023-10-03' } }))
  const page = await methodist.get(await aSigned(methodist, director, 'О кураторе'))
  expect(valueOf(page.text, 'number')).toBe('253/6')
  for (const text of [textOf(page), textOf(await methodist.get('/orders'))]) {
    expect(text).toContain('Пропущены номера: 253/2, 253/3. Возможно, их заняли приказы центра не о наставничестве.')
    expect(text).toContain('Один номер стоит на нескольких документах: 253/4.')
  }
})

test('the number of an order that approved a local act is taken, but not for the order that approves it', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const act = { level: 'local', position: 900, issuedOn: '2023-10-13' } as const
  const regulation = 'Положением о системе наставничества, утверждённым приказом от 13.10.2023 № 256-ОД'
  const minutes = { kind: 'minutes', title: 'Протоколом педагогического совета от 13.10.2023 № 300-ОД', number: '300-ОД' } as const
  await write((tx) =>
    tx.legalBasis.createMany({
      data: [
        { ...act, kind: 'regulation', title: regulation, number: '256-ОД' },
        { ...act, ...minutes },
      ],
    }),
  )
  const url = await aSigned(methodist, director)
  expect(valueOf((await methodist.get(url)).text, 'number')).toBe('257-ОД')
  const taken = await methodist.post(`${url}/registration`, on('16.10.2023', '256-од'), url)
  expect([taken.status, errorAt(taken, 'number')]).toEqual([
    422,
    'Номер 256-од в этом учебном году уже занят: Положение о системе наставничества от 13.10.2023 № 256-ОД. Следующий по порядку – 257-ОД',
  ])
  await write((tx) => tx.order.update({ where: { id: idIn(url) }, data: { kind: 'regulation' } }))
  await methodist.post(`${url}/registration`, on('13.10.2023', '256-ОД'), url).expect(303)
  expect(textOf(await methodist.get('/orders'))).not.toContain('Один номер')
})

test('a pattern without a place for the number is refused at its field', async () => {
  const methodist = await signIn('methodist')
  const centre = await read().organisation.findUniqueOrThrow({ where: { id: 1 } })
  const form = Object.fromEntries(Object.entries(centre).map(([name, value]) => [name, value === null ? '' : String(value)]))
  const wrong = await methodist.post('/organisation', { ...form, orderNumberPattern: '253/1' })
  expect([wrong.status, errorAt(wrong, 'orderNumberPattern'), wrong.text.includes('value="253/1"')]).toEqual([422, expect.stringContaining('{n}'), true])
  await methodist.post('/organisation', { ...form, orderNumberPattern: '{n}-ОД' }).expect(303)
  expect(await read().organisation.findUnique({ where: { id: 1 }, select: { orderNumberPattern: true } })).toEqual({ orderNumberPattern: '{n}-ОД' })
})

test('of two registrations with one number one is done, the other keeps what was typed', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const urls = [await aSigned(methodist, director), await aSigned(methodist, director, 'О кураторе')]
  const answers = await Promise.all(urls.map((url) => methodist.post(`${url}/registration`, on('16.10.2023', '17-ОД'), url)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const refused = answers.find(({ status }) => status === 422)
  expect(refused && [errorAt(refused, 'number'), valueOf(refused.text, 'number')]).toEqual([
    expect.stringMatching(/^Номер 17-ОД в этом учебном году уже занят: приказ «О .*куратор.*» от 16\.10\.2023\. Следующий по порядку – 18-ОД$/),
    '17-ОД',
  ])
  expect(await read().order.count({ where: { number: '17-ОД', status: 'registered' } })).toBe(1)
})

test('the same registration sent twice is done once', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const url = await aSigned(methodist, director)
  await Promise.all([1, 2].map(() => methodist.post(`${url}/registration`, on('16.10.2023', '17-ОД'), url).expect(303)))
  expect((await journalOf('order', idIn(url))).filter((action) => action === 'order.registered')).toHaveLength(1)
})

test('the register tells kind, signature, acquaintance and execution, is filtered and sorted', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const { pair, mentorPerson } = await aConsentedPair()
  const assignment = await draftOrder(methodist, [pair.id])
  await methodist.post(`${assignment}/submission`, {}, assignment)
  await approve(director, assignment)
  await methodist.post(`${assignment}/registration`, on('16.10.2023', '1000/1'), assignment).expect(303)
  await methodist.post(`${assignment}/acquaintances`, { personIds: [mentorPerson.id], acquaintedOn: '16.10.2023' }, assignment).expect(303)
  const curator = await aSigned(methodist, director)
  await methodist.post(`${curator}/registration`, on('16.10.2023', '99/1'), curator).expect(303)
  await methodist.post(`${curator}/execution`, { executedOn: '16.10.2023', executionNote: '' }, curator).expect(303)
  const page = textOf(await methodist.get('/orders'))
  expect(page).toContain('1000/1 16.10.2023 О закреплении пар и групп Плотникова Ольга Викторовна 1 1 из 2 — зарегистрирован без скана')
  expect(page).toContain('99/1 16.10.2023 О назначении куратора наставничества Плотникова Ольга Викторовна — — 16.10.2023 исполнен без скана')
  const numbers = async (query: string) =>
    [...(await director.get(`/orders?${query}`)).text.matchAll(/data-label="№"[^>]*>([^<]*)</g)].map(([, number]) => number)
  expect(await numbers('sort=number')).toEqual(['99/1', '1000/1'])
  expect(await numbers('sort=-number')).toEqual(['1000/1', '99/1'])
  expect(await numbers('kind=assignment')).toEqual(['1000/1'])
  expect(await numbers('kind=assignment&status=executed')).toEqual([])
  const own = textOf(await (await signIn('mentor', mentorPerson.id)).get('/orders'))
  expect([own.includes('1000/1'), own.includes('99/1'), own.includes('1 из 2'), own.includes('без скана')]).toEqual([true, false, false, false])

  const journal = await director.get('/orders/journal.docx?from=01.10.2023&to=31.10.2023').responseType('blob')
  const word = textOfDocx(journal.body as Buffer)
  expect(word.indexOf('99/1')).toBeGreaterThan(0)
  expect(word.indexOf('1000/1')).toBeGreaterThan(word.indexOf('99/1'))
  expect(word).toContain('1 из 2')
  expect([word.includes('—'), word.includes('–\n')]).toEqual([true, false])
  const pdf = await director.get('/orders/journal.pdf?from=2023-10-17&to=2023-10-31').responseType('blob')
  expect(contentOfPdf(pdf.body as Buffer).text).not.toContain('1000/1')
  const empty = await director.get('/orders/journal.pdf?from=01.07.2024&to=31.07.2024')
  expect([empty.status, errorAt(empty, 'to')]).toEqual([422, 'С 01.07.2024 по 31.07.2024 приказов нет. Измените дни'])
  const backwards = await director.get('/orders/journal.docx?from=31.10.2023&to=01.10.2023')
  expect([backwards.status, errorAt(backwards, 'to')]).toEqual([422, 'Последний день не может быть раньше первого'])
})

test('a day far from the signing or outside the school year is asked about once more, and kept when it is right', async () => {
  vi.setSystemTime(new Date('2024-09-10T10:00:00+05:00'))
  const methodist = await signIn('methodist')
  const url = await aSigned(methodist, await signIn('director'))
  const dated = (datedOn: string, more: object = {}) => methodist.post(`${url}/registration`, { number: '256', datedOn, ...more }, url)
  const outside = await dated('10.09.2024')
  expect([outside.status, errorAt(outside, 'confirmed')]).toEqual([422, expect.stringContaining('10 сентября 2024 г. не входит в 2023–2024 учебный год')])
  const long = await dated('16.10.2023')
  expect([long.status, errorAt(long, 'confirmed')]).toEqual([
    422,
    expect.stringContaining('подписал приказ 10 сентября 2024 г., а датируете вы его 16 октября 2023 г.'),
  ])
  expect([long.text.includes('value="16.10.2023"'), long.text.includes('value="256"')]).toEqual([true, true])
  expect((await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })).status).toBe('approved')
  expect(long.text).toMatch(/name="confirmed" value="16\.10\.2023"(?![^>]* checked)/)
  const slipped = await dated('16.10.2013', { confirmed: '16.10.2023' })
  expect([slipped.status, errorAt(slipped, 'confirmed')]).toEqual([422, expect.stringContaining('16 октября 2013 г.')])
  expect(slipped.text).toMatch(/name="confirmed" value="16\.10\.2013"(?![^>]* checked)/)
  const unnumbered = await dated('16.10.2023', { confirmed: '16.10.2023', number: '' })
  expect(unnumbered.text).toMatch(/name="confirmed" value="16\.10\.2023" checked/)
  await dated('16.10.2023', { confirmed: '16.10.2023' }).expect(303)
  expect(await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })).toMatchObject({ status: 'registered', datedOn: '2023-10-16' })
  const entry = await read().auditEntry.findFirstOrThrow({ where: { action: 'order.registered' } })
  expect(JSON.parse(entry.details)).toMatchObject({ confirmed: 'longBefore' })
})
