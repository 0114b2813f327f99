import { once } from 'node:events'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { removeOldViews } from '../../src/personal-data/commands/expiry.ts'
import { storeFile } from '../../src/app/uploads.ts'
import { theApp } from '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { password, signIn, theYear } from '../support/people.ts'

afterEach(() => void vi.useRealTimers())

/** Lines of the access journal, oldest first; the queue of writes is waited for. */
async function lines() {
  await write(() => Promise.resolve())
  return (await read().cardView.findMany({ orderBy: { id: 'asc' } })).map(({ personId, userName, page }) => `${userName} ${page} ${personId}`)
}

test('who opens the card of a child leaves one line, of an adult none', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const child = await aStudent()
  const grown = await aStudent('Взрослов Олег Ильич', { birthOn: '2001-01-10' })
  const teacher = await aTeacher()
  for (const person of [child, grown, teacher]) await methodist.get(`/people/${person.id}`).expect(200)
  await methodist.get(`/people/${child.id}`)
  await director.get(`/people/${child.id}`)
  await methodist.get(`/people/${child.id}/edit`)
  await methodist.get(`/consents/${child.id}/dataProcessing`)
  await methodist.get('/people/export?kind=student')
  await methodist.get('/people/99999')
  expect(await lines()).toEqual([
    `Глинка Наталья Игоревна card ${child.id}`,
    `Плотникова Ольга Викторовна card ${child.id}`,
    `Глинка Наталья Игоревна form ${child.id}`,
    `Глинка Наталья Игоревна consent ${child.id}`,
    `Глинка Наталья Игоревна export ${child.id}`,
  ])
  vi.setSystemTime(Date.now() + 31 * 60_000)
  await methodist.get(`/people/${child.id}`)
  expect(await lines()).toHaveLength(6)
})

test('the methodist finds lines by child, by account, by page and by day', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const mentorPerson = await aTeacher('Иванов Пётр Ильич')
  const pair = await aPair((await aMentor(mentorPerson.id)).id, [(await aMentee(child.id)).id], { status: 'active', form: 'teacherStudent' })
  const mentor = await signIn('mentor', mentorPerson.id)
  await mentor.get(`/pairs/${pair.id}`).expect(200)
  await methodist.get(`/people/${child.id}`)
  await lines()
  const all = textOf(await methodist.get('/personal-data/views'))
  expect(all).toContain('Иванов Пётр Ильич Ёлкина Мария Олеговна контакты на странице пары')
  expect(all).toContain('Показано: 2')
  expect(textOf(await methodist.get('/personal-data/views?q=елкина&page=card'))).toContain('Показано: 1')
  expect(textOf(await methodist.get(`/personal-data/views?user=${mentor.actor.userId}`))).toContain('Показано: 1')
  expect(textOf(await methodist.get('/personal-data/views?to=01.01.2020'))).toContain('Таких записей нет')
  await mentor.get('/personal-data/views').expect(403)
})

test('lines cannot be changed or removed while they are kept, and go when their term is over', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  const other = await aStudent('Другой Пётр Ильич')
  await methodist.get(`/people/${child.id}`)
  await lines()
  await expect(write((tx) => tx.cardView.updateMany({ data: { userName: 'Никто' } }))).rejects.toThrow()
  await expect(write((tx) => tx.cardView.deleteMany())).rejects.toThrow()
  // Merging two records of one child takes the lines along.
  await write((tx) => tx.cardView.updateMany({ data: { personId: other.id } }))
  const old = await write((tx) =>
    tx.cardView.create({ data: { personId: child.id, userId: 1, userName: 'Глинка', page: 'card', createdAt: new Date('2020-01-01') } }),
  )
  expect(await removeOldViews()).toBe(1)
  expect(await read().cardView.count()).toBe(1)
  expect(await journalOf('cardView', old.id)).toEqual(['cardView.expired'])
  // A child entered by mistake goes with its lines.
  await methodist.post(`/people/${other.id}/removal`).expect(303)
  expect(await read().person.count({ where: { id: other.id } })).toBe(0)
  expect(await read().cardView.count()).toBe(0)
})

test('a reader who leaves in the middle of a file has seen it', async () => {
  await signIn('methodist')
  const child = await aStudent()
  const { id: schoolYearId } = await theYear()
  const scanId = await write((tx) => storeFile(tx, null, { name: 'скан.pdf', mime: 'application/pdf', bytes: Buffer.alloc(15_000_000, '%PDF-1.4 ') }))
  await write((tx) => tx.consent.create({ data: { schoolYearId, personId: child.id, kind: 'dataProcessing', receivedOn: '2023-10-12', scanId } }))
  const server = theApp().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const body = new URLSearchParams({ login: 'methodist', password })
  const signed = await fetch(`http://127.0.0.1:${port}/session`, { method: 'POST', body, redirect: 'manual', headers: { 'Sec-Fetch-Site': 'same-origin' } })
  const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? ''
  const asked = get({ host: '127.0.0.1', port, path: `/consents/${child.id}/dataProcessing/scan`, headers: { cookie } })
  const status = await new Promise((resolve) => asked.once('response', ({ statusCode }) => resolve(statusCode)))
  expect(status).toBe(200)
  asked.destroy()
  await expect.poll(() => read().cardView.count()).toBe(1)
  server.close()
})
