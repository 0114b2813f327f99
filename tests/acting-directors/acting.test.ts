import { expect, test } from 'vitest'
import { signatureFor } from '../../src/acting-directors/queries.ts'
import { addUser } from '../../src/accounts/commands.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { addDays, today } from '../../src/app/clock.ts'
import { read, write } from '../../src/app/db.ts'
import { shortDate } from '../../src/app/format.ts'
import { advance, available } from '../../src/app/workflow.ts'
import type { OrderStatus } from '../../src/generated/prisma/enums.ts'
import { type OrderFacts, orderWorkflow } from '../../src/orders/rules.ts'
import { readSnapshot } from '../../src/orders/snapshot.ts'
import { textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, password, signIn } from '../support/people.ts'

const submitted = 'submitted' as OrderStatus
const facts: OrderFacts = { missing: [], prohibited: [], uncitable: [], sameContent: true }

async function aDeputy() {
  const passwordHash = await hashPassword(password)
  const user = { login: 'deputy', name: 'Орлова Юлия Павловна', role: 'director', personId: null, deputy: true } as const
  const id = await write((tx) => addUser(tx, { userId: null, name: 'тест' }, user, passwordHash, false))
  const browser = aBrowser()
  await browser.post('/session', { login: 'deputy', password }).expect(303)
  return { id, browser, actor: { userId: id, role: 'director', name: user.name, personId: null, mustChangePassword: false } as const }
}

const deputyPost = { post: 'И. о. директора', initials: 'Ю. П. Орлова' }

const period = (userId: number, from: string, to: string) => ({
  userId: String(userId),
  post: 'И. о. директора',
  initials: 'Ю. П. Орлова',
  startsOn: shortDate(from),
  endsOn: shortDate(to),
  basis: 'приказ от 20.10.2023 № 12-к',
})

test('a methodist notes the days; overlapping days and a wrong order of days come back with everything typed', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/acting-directors'))).toContain('создайте учётную запись заместителя')
  const { id } = await aDeputy()
  const first = await methodist.get('/acting-directors')
  expect(first.text).toMatch(new RegExp(`<option value="${id}" selected>Орлова Юлия Павловна`))
  expect(first.text).toMatch(/name="initials"[^>]* value="Ю.\sП.\sОрлова"/)
  const backwards = await methodist.post('/acting-directors', period(id, today(), addDays(today(), -1)))
  expect([backwards.status, errorAt(backwards, 'endsOn'), backwards.text.includes('Ю. П. Орлова')]).toEqual([
    422,
    'Последний день не может быть раньше первого',
    true,
  ])
  const answer = await methodist.post('/acting-directors', period(id, today(), addDays(today(), 7)))
  expect(textOf(await methodist.follow(answer))).toContain('исполняет обязанности сегодня')
  const again = await methodist.post('/acting-directors', period(id, addDays(today(), 7), addDays(today(), 9)))
  expect([again.status, errorAt(again, 'startsOn')]).toEqual([422, expect.stringContaining('В эти дни обязанности уже исполняет Орлова')])
  const row = await read().actingDirector.findFirstOrThrow()
  expect(await journalOf('acting', row.id)).toEqual(['acting.added'])
  await methodist.post(`/acting-directors/${row.id}/removal`).expect(303)
  expect([await read().actingDirector.count(), await journalOf('acting', row.id)]).toEqual([0, ['acting.added', 'acting.removed']])
})

test('only a deputy may be chosen, only a methodist chooses', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const { id } = await aDeputy()
  const refused = await methodist.post('/acting-directors', period(director.actor.userId, today(), today()))
  expect([refused.status, errorAt(refused, 'userId')]).toEqual([422, expect.stringContaining('Выберите, кто исполняет обязанности')])
  expect((await director.post('/acting-directors', period(id, today(), today()))).status).toBe(403)
  expect(await read().actingDirector.count()).toBe(0)
})

test('a deputy signs in the days of acting and on no other day', async () => {
  await signIn('methodist')
  const { id, actor } = await aDeputy()
  const idle = { ...actor, acting: null }
  expect(available(orderWorkflow, submitted, facts, idle).map(({ blockedBy }) => blockedBy)).toEqual([[{ code: 'app.notActing' }], [{ code: 'app.notActing' }]])
  expect(() => advance(orderWorkflow, 'approve', submitted, facts, idle)).toThrow()
  const acting = { ...actor, acting: { post: 'И. о. директора', initials: 'Ю. П. Орлова' } }
  expect(advance(orderWorkflow, 'approve', submitted, facts, acting)).toBe('approved')
  expect(await signatureFor(acting)).toEqual(acting.acting)
  await write((tx) => tx.actingDirector.create({ data: { userId: id, post: 'И. о. директора', initials: 'Ю. П. Орлова', startsOn: today(), endsOn: today() } }))
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  expect([(await signatureFor(methodist.actor)).initials, (await signatureFor(director.actor)).initials]).toEqual(['Ю. П. Орлова', 'О. В. Плотникова'])
})

test('a deputy signs an order under the own post and name; the day after the period nothing is signed', async () => {
  const methodist = await signIn('methodist')
  const { id, browser } = await aDeputy()
  const drafted = await methodist.post('/orders/new/curatorAppointment', { title: 'О назначении куратора', curatorName: 'Глинка Н. И.', version: '0' })
  const url = drafted.headers.location ?? ''
  const orderId = Number(url.split('/')[2])
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  await write((tx) => tx.actingDirector.create({ data: { ...deputyPost, userId: id, startsOn: today(), endsOn: today() } }))
  const seen = /name="seen" value="(\w+)"/.exec((await browser.get(url)).text)?.[1] ?? ''
  await write((tx) => tx.actingDirector.updateMany({ data: { startsOn: addDays(today(), -2), endsOn: addDays(today(), -1) } }))
  const idle = await browser.get('/approvals')
  expect(textOf(idle)).toContain('Сегодня вы не исполняете обязанности директора')
  expect(idle.text).not.toContain('name="chosen"')
  expect(textOf(await browser.get(url))).not.toContain('Вернуть с замечанием')
  const home = textOf(await browser.get('/'))
  expect(home).toContain('Сегодня вы не исполняете обязанности директора')
  expect([home.includes('Приказ ждёт подписи директора'), home.includes('Подписать приказ')]).toEqual([true, false])
  for (const [path, form] of [
    [`${url}/approval`, { seen }],
    [`${url}/return`, { remark: 'Нет' }],
    ['/approvals', { chosen: `${orderId}.${seen}` }],
  ] as const)
    expect(textOf(await browser.follow(await browser.post(path, form, url)))).toContain('Сегодня вы не исполняете обязанности директора')
  const found = () => read().order.findUniqueOrThrow({ where: { id: orderId }, select: { status: true, snapshot: true, decidedById: true } })
  expect(await found()).toEqual({ status: 'submitted', snapshot: null, decidedById: null })
  await write((tx) => tx.actingDirector.updateMany({ data: { endsOn: today() } }))
  expect(textOf(await browser.get('/'))).toContain('Подписать приказ')
  await browser.post(`${url}/approval`, { seen }, url).expect(303)
  const signed = await found()
  expect([signed.status, signed.decidedById]).toEqual(['approved', id])
  expect(readSnapshot(signed.snapshot ?? '')).toMatchObject({
    approvedBy: 'Орлова Юлия Павловна',
    content: { directorPost: 'И. о. директора', directorInitials: 'Ю. П. Орлова' },
  })
  const word = textOfDocx((await methodist.get(`${url}/document.docx`).responseType('blob')).body as Buffer)
  expect([word.includes('И. о. директора'), word.includes('Ю. П. Орлова'), word.includes('Плотникова')]).toEqual([true, true, false])
  await write((tx) => tx.actingDirector.updateMany({ data: { startsOn: today() } }))
  const dated = (day: string) => methodist.post(`${url}/registration`, { number: '31', datedOn: shortDate(day), confirmed: shortDate(day) }, url)
  expect(errorAt(await dated(addDays(today(), -1)), 'datedOn')).toContain('подписан исполняющим обязанности директора')
  expect((await dated(today())).status).toBe(303)
  const entry = await read().auditEntry.findFirstOrThrow({ where: { subjectKind: 'order', subjectId: orderId, action: 'order.approved' } })
  expect([entry.actorId, entry.actorName]).toEqual([id, 'Орлова Юлия Павловна'])
})
