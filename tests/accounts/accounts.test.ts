import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { read } from '../../src/app/db.ts'
import { SessionStore } from '../../src/app/sessions.ts'
import { theDataFolder } from '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, anActor, password, signIn } from '../support/people.ts'

test('a methodist creates an account and its one-time password must be changed at first sign-in', async () => {
  const methodist = await signIn('methodist')
  const created = await methodist.post('/accounts', { name: 'Плотникова Ольга Викторовна', login: 'Plotnikova', role: 'director' })
  const page = textOf(await methodist.follow(created))
  const oneTime = /Одноразовый пароль: (\S+?)\. /.exec(page)?.[1] ?? ''
  expect(oneTime).toMatch(/^(\w{4}-){3}\w{4}$/)
  expect(textOf(await methodist.get('/accounts'))).not.toContain(oneTime)

  const director = aBrowser()
  const entered = await director.post('/session', { login: 'plotnikova', password: oneTime })
  expect(entered.headers.location).toBe('/password')
  expect((await director.get('/')).headers.location).toBe('/password')
  const weak = await director.post('/password', { current: oneTime, password: 'Plotnikova1975', repeated: 'Plotnikova1975' })
  expect([weak.status, errorAt(weak, 'password')]).toEqual([422, 'Такой пароль легко подобрать. Возьмите фразу из трёх-четырёх не связанных слов'])
  await director.post('/password', { current: oneTime, password: 'ромашка бежит за паровозом', repeated: 'ромашка бежит за паровозом' }).expect(303)
  expect((await director.get('/')).status).toBe(200)

  const user = await read().user.findUniqueOrThrow({ where: { login: 'plotnikova' } })
  expect([user.mustChangePassword, user.passwordHash.startsWith('$argon2id$')]).toEqual([false, true])
  expect(await journalOf('user', user.id)).toEqual(['user.created', 'user.signedIn', 'user.passwordChanged'])
})

test.each(['йцукенгшщзхъ', 'наставник2026', 'Plotnikova1975', 'плотникова1975', 'password123456', 'короткий'])(
  '«%s» is refused as a password',
  async (weak) => {
    const { weaknessOf } = await import('../../src/accounts/passwords.ts')
    expect(weaknessOf(weak, ['Плотникова Ольга Викторовна', 'plotnikova'])).not.toBeNull()
  },
)

test('a taken login is told at its field and nothing is created', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/accounts', { name: 'Другая Анна', login: 'glinka', role: 'director' })
  expect([answer.status, errorAt(answer, 'login')]).toEqual([422, 'Такой логин уже есть. Возьмите другой'])
  expect(answer.text).toContain('Другая Анна')
  expect(await read().user.count({ where: { name: 'Другая Анна' } })).toBe(0)
})

test('guessing a password is braked for the login', async () => {
  await aCentre()
  await anActor('director')
  const guesser = aBrowser()
  for (let attempt = 0; attempt < 10; attempt += 1) await guesser.post('/session', { login: 'director', password: 'guess' }).expect(422)
  const right = await guesser.post('/session', { login: 'director', password })
  expect([right.status, textOf(right).includes('Подождите 15 минут')]).toEqual([429, true])
})

test('a restart does not lift the brake; a quarter of an hour does', () => {
  vi.setSystemTime('2023-10-16T10:00:00+05:00')
  const file = path.join(theDataFolder(), 'brake.sqlite')
  const before = new SessionStore(file)
  before.addFailure('director')
  before.close()
  const after = new SessionStore(file)
  vi.setSystemTime('2023-10-16T10:14:00+05:00')
  expect([after.recentFailures('director'), after.recentFailures('glinka')]).toEqual([1, 0])
  vi.setSystemTime('2023-10-16T10:16:00+05:00')
  expect(after.recentFailures('director')).toBe(0)
  after.close()
  rmSync(file)
})

test('a new one-time password ends the old one and the open sessions', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const page = textOf(await methodist.follow(await methodist.post(`/accounts/${director.actor.userId}/password`)))
  const oneTime = /Одноразовый пароль: (\S+?)\. /.exec(page)?.[1] ?? ''
  expect((await director.get('/')).headers.location).toBe('/site')
  expect((await aBrowser().post('/session', { login: 'director', password })).status).toBe(422)
  expect((await aBrowser().post('/session', { login: 'director', password: oneTime })).headers.location).toBe('/password')
  expect(await journalOf('user', director.actor.userId)).toEqual(['user.created', 'user.signedIn', 'user.passwordReset', 'user.signedIn'])
})

test('a disabled account is signed out everywhere at once and may be opened again', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  await methodist.post(`/accounts/${director.actor.userId}/closure`).expect(303)
  expect((await director.get('/')).headers.location).toBe('/site')
  expect((await aBrowser().post('/session', { login: 'director', password })).status).toBe(422)
  await methodist.post(`/accounts/${director.actor.userId}/opening`).expect(303)
  await aBrowser().post('/session', { login: 'director', password }).expect(303)
  expect(await journalOf('user', director.actor.userId)).toEqual(['user.created', 'user.signedIn', 'user.disabled', 'user.enabled', 'user.signedIn'])
})

test('nobody can disable their own account', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post(`/accounts/${methodist.actor.userId}/closure`, {}, '/accounts')
  expect(answer.headers.location).toBe('/accounts')
  expect(textOf(await methodist.follow(answer))).toContain('Свою учётную запись отключить нельзя')
  expect(await read().user.count({ where: { disabledAt: { not: null } } })).toBe(0)
})

test('signing in gives a new session id and signing out ends it on the server', async () => {
  await aCentre()
  await anActor('director')
  const browser = aBrowser()
  const before = (await browser.get('/accounts')).headers['set-cookie']?.[0]
  const entered = await browser.post('/session', { login: 'director', password })
  expect(entered.headers['set-cookie']?.[0]).not.toBe(before)
  await browser.post('/session/removal').expect(303)
  expect((await browser.get('/')).headers.location).toBe('/site')
})
