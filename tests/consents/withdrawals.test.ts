import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aStudent } from '../support/factories.ts'
import { errorAt, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-20T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

async function aSignedChild() {
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12' })
  await aMentee(child.id)
  const schoolYearId = (await theYear()).id
  const signed = { personId: child.id, schoolYearId, receivedOn: '2023-10-02', signedByRepresentative: true } as const
  await write(async (tx) => {
    await tx.consent.create({ data: { ...signed, kind: 'dataDistribution', allowed: 'name' } })
    await tx.consent.create({ data: { ...signed, kind: 'dataProcessing' } })
  })
  return { child, schoolYearId }
}

test('the days of the law follow the day that was typed, before anything is written and after a wrong day', async () => {
  const methodist = await signIn('methodist')
  const { child } = await aSignedChild()
  const url = `/consents/${child.id}/dataDistribution/withdrawal`
  expect(textOf(await methodist.get(url))).toContain('требование поступило 20 октября 2023 г., то есть до 25 октября 2023 г.')
  const counted = await methodist.get(`${url}?withdrawnOn=09.10.2023&withdrawnWhy=${encodeURIComponent('переезд')}&version=0`)
  expect(textOf(counted)).toContain('требование поступило 9 октября 2023 г., то есть до 12 октября 2023 г. Этот срок уже прошёл')
  for (const kept of ['value="09.10.2023"', 'переезд']) expect(counted.text).toContain(kept)
  const future = await methodist.post(url, { withdrawnOn: '21.10.2023', version: '0' })
  expect([future.status, errorAt(future, 'withdrawnOn')]).toEqual([422, 'Эта дата ещё не наступила. Введите день, когда поступил отзыв'])
  expect(textOf(future)).toContain('до 25 октября 2023 г.')
  const long = await methodist.post(url, { withdrawnOn: '16.10.2023', withdrawnWhy: 'х'.repeat(301), version: '0' })
  expect([long.status, textOf(long).includes('до 19 октября 2023 г.')]).toEqual([422, true])
  const stale = await methodist.post(url, { withdrawnOn: '16.10.2023', version: '7' })
  expect([stale.status, textOf(stale).includes('до 19 октября 2023 г.')]).toEqual([409, true])
})

test('whoever withdraws a consent a second time is led to its page instead of going round', async () => {
  const methodist = await signIn('methodist')
  const { child } = await aSignedChild()
  const base = `/consents/${child.id}/dataDistribution`
  const sent = { withdrawnOn: '16.10.2023', version: '0' }
  await methodist.post(`${base}/withdrawal`, sent, `${base}/withdrawal`).expect(303)
  const again = await methodist.post(`${base}/withdrawal`, sent, `${base}/withdrawal`)
  expect(again.headers.location).toBe(base)
  expect(textOf(await methodist.follow(again))).toContain('Отозвать можно только полученное согласие, а это уже отозвано')
  expect((await methodist.get(`${base}/withdrawal`)).headers.location).toBe(base)
})

test('what stays open to everybody after a withdrawal waits on the home page until the name is gone from it', async () => {
  const methodist = await signIn('methodist')
  const { child, schoolYearId } = await aSignedChild()
  const published = { schoolYearId, publishedAt: new Date('2023-10-10'), kind: 'practice' } as const
  const { material, act } = await write(async (tx) => ({
    material: await tx.material.create({ data: { ...published, title: 'Практика', titleKey: 'практика', result: 'Робота собрали с Ёлкиной Марией.' } }),
    act: await tx.legalBasis.create({ data: { level: 'local', published: true, position: 1, title: 'Приказ о поощрении Ёлкиной Марии Олеговны' } }),
  }))
  await write((tx) => tx.material.create({ data: { ...published, title: 'Другая', titleKey: 'другая', result: 'Ёлкин день в центре.' } }))
  expect(textOf(await methodist.get('/'))).not.toContain('Прекратить публикацию')
  const withdraw = (kind: string) => methodist.post(`/consents/${child.id}/${kind}/withdrawal`, { withdrawnOn: '19.10.2023', version: '0' }).expect(303)
  const processing = textOf(await methodist.get(`/consents/${child.id}/dataProcessing/withdrawal`))
  expect(processing).toContain('Согласие на распространение действует отдельно')
  await withdraw('dataDistribution')
  const home = await methodist.get('/')
  expect(textOf(home)).toContain('Прекратить публикацию: согласие отозвано Ёлкина Мария Олеговна, «Практика» до 24.10.2023')
  for (const url of [`/library/${material.id}`, `/legal-bases/${act.id}`]) expect(home.text).toContain(`href="${url}"`)
  expect(textOf(home)).not.toContain('«Другая»')
  const due = textOf(await methodist.get('/personal-data'))
  for (const todo of ['Убрать имя из материала копилки «Практика»', 'Убрать имя из локального акта «Приказ о поощрении']) expect(due).toContain(todo)
  await withdraw('dataProcessing')
  expect(textOf(await methodist.get('/')).match(/Прекратить публикацию/g)).toHaveLength(2)
  await write(async (tx) => {
    await tx.material.update({ where: { id: material.id }, data: { result: 'Робота собрали вместе.' } })
    await tx.legalBasis.update({ where: { id: act.id }, data: { published: false } })
  })
  expect(textOf(await methodist.get('/'))).not.toContain('Прекратить публикацию')
})
