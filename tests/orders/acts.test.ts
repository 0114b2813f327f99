import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { datingDays } from '../../src/orders/dating.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aConsentedPair, approve, draft, draftOrder, drafted, idIn, staff } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const anAct = (title: string, fields: { validFrom?: string; validTo?: string; citable?: boolean }) =>
  write((tx) => tx.legalBasis.create({ data: { level: 'local', title, position: 500, ...fields } }))

const term = { startsOn: '2023-09-01', endsOn: '2024-05-31', effectiveOn: null }

test.each([
  ['today', '2023-10-16', {}, '2023-10-16', '2023-10-16'],
  ['the day from which it works, when that is still to come', '2023-10-16', { effectiveOn: '2023-11-01' }, '2023-11-01', '2023-11-01'],
  ['today, when it works from an earlier day', '2023-10-16', { effectiveOn: '2023-10-01' }, '2023-10-16', '2023-10-16'],
  ['any day of a term that is over', '2026-11-01', { effectiveOn: '2023-11-01' }, '2023-09-01', '2024-05-31'],
])('a draft may come to be dated %s', (_case, today, fields, from, to) => {
  expect(datingDays({ ...term, ...fields }, today)).toEqual({ from, to })
})

test('acts of the order’s day are offered, though its term began under others; one no longer offered is refused', async () => {
  const { methodist } = await staff()
  const { pair } = await aConsentedPair()
  const old = await anAct('старым положением', { validTo: '2023-10-10' })
  const fresh = await anAct('новым положением', { validFrom: '2023-10-11' })
  const hidden = await anAct('внутренней памяткой', { citable: false })
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { startsOn: '2023-10-02' } }))
  const page = textOf(await methodist.get('/orders/new'))
  expect([page.includes(fresh.title), page.includes(old.title), page.includes(hidden.title)]).toEqual([true, false, false])
  const form = { ...draft, startsOn: '02.10.2023', pairIds: [pair.id] }
  const refused = await methodist.post('/orders', { ...form, basisIds: [old.id, fresh.id, hidden.id] })
  expect([refused.status, errorAt(refused, 'basisIds')]).toEqual([
    422,
    'На дату приказа не действует или не предлагается в приказы: Старым положением; Внутренней памяткой',
  ])
  expect(await read().order.count()).toBe(0)
  await methodist.post('/orders', { ...form, basisIds: [fresh.id] }).expect(303)
})

test('an order works from a later day: the acts of that day are offered', async () => {
  const { methodist } = await staff()
  const coming = await anAct('будущим положением', { validFrom: '2024-01-01' })
  const subject = { curatorName: 'Глинка Н. И.', basisIds: [coming.id], title: 'О кураторе', extraItems: '', version: '0' }
  expect((await methodist.post('/orders/new/curatorAppointment', subject)).status).toBe(422)
  const { pair } = await aConsentedPair()
  const ending = { pairIds: [pair.id], initiator: 'mutual', why: 'По соглашению', effectiveOn: '09.01.2024', basisIds: [coming.id] }
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'active' } }))
  expect(textOf(await methodist.get(await drafted(methodist, 'terminate', ending)))).toContain('будущим положением')
})

test('an offered act that ends some day says when', async () => {
  const { methodist } = await staff()
  await aConsentedPair()
  await anAct('временным порядком', { validTo: '2023-10-20' })
  for (const url of ['/orders/new', '/orders/new/curatorAppointment'])
    expect(textOf(await methodist.get(url))).toContain('временным порядком Действует по 20.10.2023: приказ с более поздней датой на него не сошлётся')
})

test('an act that ended before the director signed keeps the order from being signed', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aConsentedPair()
  const act = await anAct('временным порядком', {})
  const url = await draftOrder(methodist, [pair.id], { basisIds: [act.id] })
  await write((tx) => tx.legalBasis.update({ where: { id: act.id }, data: { validTo: '2023-10-15' } }))
  await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await methodist.get(url))).toContain('не действует на дату приказа: Временным порядком')
  expect((await read().order.findUniqueOrThrow({ where: { id: idIn(url) } })).status).toBe('draft')
  expect((await director.post(`${url}/approval`, { seen: 'x' }, url)).status).toBe(303)
})

test('acts are asked about once more by the date typed at registration; one that suits no date lets the order go back', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aConsentedPair()
  const act = await anAct('новым порядком', { validFrom: '2023-10-15' })
  const url = await draftOrder(methodist, [pair.id], { basisIds: [act.id] })
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  const early = await methodist.post(`${url}/registration`, { number: '255/1', datedOn: '14.10.2023' }, url)
  expect([early.status, errorAt(early, 'datedOn')]).toEqual([
    422,
    'На 14.10.2023 не действует: Новым порядком. Проверьте дату; если она верна, попросите директора вернуть приказ и уберите это из оснований',
  ])
  expect(early.text).toContain('value="255/1"')
  expect((await director.get(url)).text).not.toContain(`${url}/reopening`)
  await write((tx) => tx.legalBasis.update({ where: { id: act.id }, data: { validTo: '2023-10-11', validFrom: null } }))
  await director.post(`${url}/reopening`, { remark: 'Порядок утратил силу' }, url).expect(303)
  expect(await read().order.findUnique({ where: { id: idIn(url) }, select: { status: true, number: true } })).toEqual({ status: 'returned', number: null })
  expect((await journalOf('order', idIn(url))).at(-1)).toBe('order.returned')
})

test('an order that approves acts of the centre does not start with them as its grounds', async () => {
  const { methodist } = await staff()
  const own = await anAct('Положением о системе наставничества', {})
  const ticked = async (kind: string) => new RegExp(`name="basisIds" value="${own.id}" checked`).test((await methodist.get(`/orders/new/${kind}`)).text)
  expect([await ticked('curatorAppointment'), await ticked('regulation')]).toEqual([true, false])
})

test('after an order that approves the acts of the centre the next one still starts with them', async () => {
  const { methodist } = await staff()
  const act = await anAct('Положением о наставничестве', { validFrom: '2023-09-01' })
  await drafted(methodist, 'curatorAppointment', { curatorName: 'Глинка Н. И.', basisIds: [act.id] })
  await drafted(methodist, 'regulation', {})
  const page = await methodist.get('/orders/new/curatorAppointment')
  expect(page.text).toMatch(new RegExp(`name="basisIds" value="${act.id}" checked`))
})
