import { expect, test } from 'vitest'
import { closeDatabase } from '../../src/app/db.ts'
import { cameFrom } from '../../src/app/errors.ts'
import { render } from '../../src/app/render.ts'
import { logged } from '../support/app.ts'
import { textOf } from '../support/page.ts'
import { aBrowser, signIn } from '../support/people.ts'

test('an unknown address gives a page with a way back', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.get('/no-such-page')
  expect(answer.status).toBe(404)
  expect(textOf(answer)).toContain('Страница не найдена')
})

test('a page of another role says so and does not sign out', async () => {
  const director = await signIn('director')
  const answer = await director.get('/accounts')
  expect([answer.status, textOf(answer).includes('не для вашей роли')]).toEqual([403, true])
  expect((await director.get('/')).status).toBe(200)
})

test('a failure shows a number that stands in the log, and no stack', async () => {
  const methodist = await signIn('methodist')
  await closeDatabase()
  const answer = await methodist.get('/school-years')
  const number = /Номер ошибки: (\d{6})/.exec(answer.text)?.[1]
  expect(answer.status).toBe(500)
  expect(logged.join()).toContain(`"number":"${number}"`)
  expect(answer.text).not.toMatch(/ at \w+ \(|node_modules/)
})

test('a misspelt value fails its page instead of printing nothing', async () => {
  const sent = render({ req: {}, status: () => ({}) } as never, '../tests/fixtures/misspelt', { person: { name: 'Ёлкина' } })
  await expect(sent).rejects.toThrow('a view prints undefined')
})

test('a too large form is refused with a sentence', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/school-years', { name: 'x'.repeat(400_000) })
  expect([answer.status, textOf(answer).includes('Слишком много текста')]).toEqual([413, true])
  expect(logged.join()).not.toContain('xxxx')
})

test('the version for people who see badly is kept in a cookie and works without scripts', async () => {
  await signIn('methodist')
  const visitor = aBrowser()
  const answer = await visitor.post('/low-vision', { on: 'on', size: 'x2', scheme: 'wb', spacing: 'wide' }, '/session')
  expect(answer.headers.location).toBe('/session')
  expect((await visitor.get('/session')).text).toMatch(/<html lang="ru" class="lv x2 wb[^"]*"/)
})

test('whoever is refused goes back to where they came from, but a page that does not open never sends to itself', () => {
  const from = (method: string, originalUrl: string) =>
    cameFrom({ method, originalUrl, get: (name: string) => (name === 'host' ? 'centre.ru' : 'http://centre.ru/pairs/1/end?why=2') } as never, '/pairs')
  expect(from('GET', '/pairs/1/end?why=2')).toBe('/pairs')
  expect(from('POST', '/pairs/1/end?why=2')).toBe('/pairs/1/end?why=2')
  expect(from('GET', '/pairs/2')).toBe('/pairs/1/end?why=2')
})
