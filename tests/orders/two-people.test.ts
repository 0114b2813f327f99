import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { approve, aWorkingPair, drafted, idIn, seenIn, staff } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2024-01-15T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const extension = { newEndsOn: '20.06.2024', effectiveOn: '16.01.2024' }
const orderOf = (url: string) => read().order.findUniqueOrThrow({ where: { id: idIn(url) }, include: { changes: true } })
const steps = async (url: string, action: string) => (await journalOf('order', idIn(url))).filter((one) => one === action).length

test('an amendment sent twice at once goes to the director once, and a second press says the same', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const url = await drafted(methodist, 'extend', { ...extension, pairIds: [pair.id] })
  const second = await signIn('methodist')
  const before = (await orderOf(url)).version
  await Promise.all([methodist, second].map((browser) => browser.post(`${url}/submission`, {}, url)))
  const told = [await methodist.get(url), await second.get(url)].map(textOf)
  for (const text of told) expect(text).toContain('Приказ отправлен директору')
  expect([await orderOf(url), await steps(url, 'order.submitted')]).toMatchObject([{ status: 'submitted', version: before + 1 }, 1])
})

test('what the director read is signed, not what the methodist added meanwhile', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const url = await drafted(methodist, 'extend', { ...extension, pairIds: [pair.id] })
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await director.get(url))
  await methodist.post(`${url}/withdrawal`, {}, url)
  await methodist.post(`${url}/changes/retopic`, { pairId: pair.id, newTopic: 'Самоанализ', effectiveOn: '16.01.2024' }, url).expect(303)
  await methodist.post(`${url}/submission`, {}, url)
  const answer = await director.follow(await director.post(`${url}/approval`, { seen }, url))
  expect(textOf(answer)).toContain('содержание приказа изменилось')
  expect(await orderOf(url)).toMatchObject({ status: 'submitted', snapshot: null })
  expect(textOf(await director.get(url))).toContain('Самоанализ')
  await approve(director, url)
  expect([(await orderOf(url)).status, await steps(url, 'order.approved')]).toEqual(['approved', 1])
})

test('a second press of «Утвердить» and of «Зарегистрировать» finds the work done', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const url = await drafted(methodist, 'extend', { ...extension, pairIds: [pair.id] })
  await methodist.post(`${url}/submission`, {}, url)
  const seen = seenIn(await director.get(url))
  for (let press = 1; press <= 2; press++) {
    const answer = await director.follow(await director.post(`${url}/approval`, { seen }, url))
    expect(textOf(answer)).toContain('Приказ утверждён')
  }
  const other = await director.follow(await director.post(`${url}/approval`, { seen: 'ab' }, url))
  expect(textOf(other)).toContain('состояние изменилось')
  for (let press = 1; press <= 2; press++)
    expect((await methodist.post(`${url}/registration`, { number: '12', datedOn: '15.01.2024' }, url)).headers.location).toBe(url)
  expect([await steps(url, 'order.approved'), await steps(url, 'order.registered')]).toEqual([1, 1])
})

test('of two orders registered at once under one number one is; the other says that it is taken and changes nothing', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const ending = { pairIds: [pair.id], initiator: 'mutual', why: 'По соглашению', effectiveOn: '15.01.2024' }
  const urls = [await drafted(methodist, 'terminate', ending), await drafted(methodist, 'curatorAppointment', { curatorName: 'методист Глинка Н. И.' })]
  for (const url of urls) {
    await methodist.post(`${url}/submission`, {}, url)
    await approve(director, url)
  }
  const second = await signIn('methodist')
  const number = { number: '12', datedOn: '15.01.2024' }
  const answers = await Promise.all(urls.map((url, index) => (index === 0 ? methodist : second).post(`${url}/registration`, number, url)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(answers.map(textOf).join(' ')).toContain('Номер 12 в этом учебном году уже занят: приказ «О приказе» от 15.01.2024.')
  const numbered = await read().order.findMany({ where: { number: '12' } })
  expect(numbered.map(({ status }) => status)).toEqual(['registered'])
  const { status } = await read().pair.findUniqueOrThrow({ where: { id: pair.id } })
  expect(status).toBe(numbered[0]?.kind === 'termination' ? 'terminated' : 'active')
})

test('one order registered twice at once takes effect once', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const url = await drafted(methodist, 'extend', { ...extension, pairIds: [pair.id] })
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  const second = await signIn('methodist')
  await Promise.all([
    methodist.post(`${url}/registration`, { number: '12', datedOn: '15.01.2024' }, url),
    second.post(`${url}/registration`, { number: '13', datedOn: '15.01.2024' }, url),
  ])
  const order = await orderOf(url)
  expect([order.status, order.number === '12' || order.number === '13', await steps(url, 'order.registered')]).toEqual(['registered', true, 1])
  expect((await journalOf('pair', pair.id)).filter((one) => one === 'pair.changedByOrder')).toHaveLength(1)
  expect(JSON.parse(order.changes[0]?.before ?? '')).toEqual({ was: '25.05.2024', endsOn: '2024-05-25' })
})
