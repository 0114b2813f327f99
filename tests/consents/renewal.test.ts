import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { hasDistribution } from '../../src/consents/queries.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const paper = { form: 'paper', storagePlace: 'дело 05-12', signedBySelf: 'on' }

async function anEndingConsent() {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const mentee = await aTeacher('Белов Олег Ильич')
  await aPair((await aMentor(teacher.id)).id, [(await aMentee(mentee.id)).id], { status: 'agreed' })
  const url = `/consents/${teacher.id}/extraDuties`
  await methodist.send(`${url}/receipt`, { ...paper, receivedOn: '02.10.2023', validUntil: '31.10.2023', version: '0' }, {}).expect(303)
  return { methodist, teacher, url }
}

const rowsOf = (personId: number) =>
  read().consent.findMany({ where: { personId, kind: 'extraDuties' }, select: { id: true, receivedOn: true, validUntil: true, withdrawnOn: true, blankIssuedOn: true }, orderBy: { id: 'asc' } }) // prettier-ignore

test('a consent that ends is renewed by another paper: the earlier one counts to its last day and stays for its orders', async () => {
  const { methodist, teacher, url } = await anEndingConsent()
  const list = await methodist.get('/consents?scope=current&state=ending')
  expect(list.text).toMatch(/<option value="ending" selected>/)
  const printed = await methodist.post('/consents/blanks', { personIds: [teacher.id], kinds: 'ending', format: 'pdf' })
  await methodist.get(printed.headers.location ?? '').expect(200)
  expect(textOf(await methodist.get('/consents'))).toContain('действует по 31.10.2023')
  expect(textOf(await methodist.get(url))).toContain('Записать новое согласие')
  const form = await methodist.get(`${url}?renewal=1`)
  expect(textOf(form)).toContain('Получено новое согласие')
  const wrong = await methodist.send(`${url}/receipt`, { ...paper, storagePlace: '', receivedOn: '16.10.2023', renewal: 'on', version: '1' }, {})
  expect([wrong.status, textOf(wrong).includes('Получено новое согласие')]).toEqual([422, true])
  const renewal = { ...paper, receivedOn: '16.10.2023', renewal: 'on', version: '1' }
  await methodist.send(`${url}/receipt`, renewal, {}).expect(303)
  expect((await methodist.send(`${url}/receipt`, renewal, {})).status).toBe(409)
  const rows = await rowsOf(teacher.id)
  expect(rows).toEqual([
    expect.objectContaining({ receivedOn: '2023-10-02', validUntil: '2023-10-31' }),
    expect.objectContaining({ receivedOn: '2023-10-16', validUntil: null, blankIssuedOn: '2023-10-16' }),
  ])
  expect(await journalOf('consent', rows[1]!.id)).toEqual(['consent.blankIssued', 'consent.received'])
  expect(textOf(await methodist.get(url))).toContain('Прежнее согласие получено 02.10.2023, действует по 31.10.2023')
  expect(textOf(await methodist.get('/consents?scope=current&state=ending'))).toContain('Под условия никто не подходит')
  await methodist.post(`${url}/withdrawal`, { withdrawnOn: '16.10.2023', version: '1' }).expect(303)
  expect((await rowsOf(teacher.id)).map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2023-10-16', '2023-10-16'])
  expect(textOf(await methodist.get('/consents'))).toContain('отозвано 16.10.2023')
})

test('consents that ended are marked again in the list, each by a paper of its own', async () => {
  const { teacher, url } = await anEndingConsent()
  vi.setSystemTime(new Date('2023-11-16T10:00:00+05:00'))
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get(url))).toContain('истекло 31.10.2023')
  const papers = [`${teacher.id}:extraDuties`]
  const asked = await methodist.get(`/consents/receipts/new?personIds=${teacher.id}&kinds=ending`)
  expect(asked.text).toContain(`value="${papers[0]}"`)
  expect(textOf(asked)).toContain('Прежнее согласие действует по 31.10.2023: отметьте, если пришло новое')
  const answer = await methodist.post('/consents/receipts', { papers, receivedOn: '15.11.2023', storagePlace: 'дело 1' })
  expect(textOf(await methodist.follow(answer))).toContain('Отмечено: 1 согласие.')
  expect((await rowsOf(teacher.id)).map(({ receivedOn }) => receivedOn)).toEqual(['2023-10-02', '2023-11-15'])
})

test('a blank that renews a consent to distribution hides nobody before the last day of the consent', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  await aMentor(teacher.id)
  const year = (await theYear()).id
  const row = { personId: teacher.id, schoolYearId: year, kind: 'dataDistribution', receivedOn: '2023-10-02', validUntil: '2023-10-31', allowed: 'name', signedBySelf: true } as const // prettier-ignore
  await write((tx) => tx.consent.create({ data: row }))
  await methodist.post('/consents/blanks', { personIds: [teacher.id], kinds: 'dataDistribution', format: 'pdf' }).expect(303)
  expect([...(await hasDistribution([teacher.id], 'name', year))]).toEqual([teacher.id])
  vi.setSystemTime(new Date('2023-11-01T10:00:00+05:00'))
  expect([...(await hasDistribution([teacher.id], 'name', year))]).toEqual([])
})
