import { expect, test } from 'vitest'
import type { Actor, Role } from '../src/app/actor.ts'
import type { Page } from '../src/app/pages.ts'
import { features } from '../src/features.ts'
import './support/app.ts'
import { aBrowser, aCentre, signIn } from './support/people.ts'
import request from 'supertest'
import { theApp } from './support/app.ts'

const roles: (Role | null)[] = [null, 'methodist', 'director', 'mentor']
const all = features.flatMap((feature) => feature.list)
const nobody = 987_654_321

const address = (page: Page) => page.path.replace(/:(token)/g, 'unknown').replace(/:\w+/g, String(nobody))
const actor = (role: Role): Actor => ({ userId: 1, role, name: 'Кто-то', personId: null, mustChangePassword: false })
const answers = { allow: 'да', signIn: 'вход', forbid: '–' } as const

test('the access matrix is the document docs/access.md', async () => {
  const lines = all.map((page) => {
    const cells = roles.map((role) => answers[page.policy.allows(role === null ? null : actor(role))])
    return `| ${page.method} | ${page.path} | ${cells.join(' | ')} |`
  })
  const head = [
    '# Who may open what',
    '',
    'Written by `tests/access.test.ts` from the route table; a change here is a change of rights and is reviewed as one.',
    '“да” – may open, “вход” – asked to sign in, “–” – refused. What a role may open still shows only its own records.',
    '',
    '| method | page | nobody | methodist | director | mentor |',
    '| --- | --- | --- | --- | --- | --- |',
  ]
  await expect([...head, ...lines, ''].join('\n')).toMatchFileSnapshot('../docs/access.md')
})

test('no page is declared twice', () => {
  const pages = all.map((page) => `${page.method} ${page.path}`)
  expect(pages.filter((page, index) => pages.indexOf(page) !== index)).toEqual([])
})

test.each(roles)('every page answers %s as the matrix says', async (role) => {
  if (role === null) await aCentre()
  const browser = role === null ? aBrowser() : await signIn(role)
  const wrong: string[] = []
  for (const page of all.filter((page) => page.path !== '/session/removal')) {
    const answer = page.method === 'GET' ? await browser.get(address(page)) : await browser.post(address(page))
    const said = answer.status === 303 && answer.headers.location === '/session' && role === null ? 'signIn' : answer.status === 403 ? 'forbid' : 'allow'
    const expected = page.policy.allows(role === null ? null : actor(role))
    if (said !== expected || answer.status >= 500) wrong.push(`${page.method} ${page.path}: ${answer.status}, expected ${expected}`)
  }
  expect(wrong).toEqual([])
})

const isByLink = (path: string) => /^\/[sc]\//.test(path)

const origins = [
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
  ['a page without an origin', {}],
  ['an origin that hides', { Origin: 'null' }],
  ['another origin', { Origin: 'http://evil.test' }],
] as const

test.each(origins)('every write that %s asks for is refused', async (_name, headers) => {
  await aCentre()
  const passed = []
  for (const page of all.filter((page) => page.method === 'POST')) {
    const { status } = await request(theApp()).post(address(page)).set(headers).type('form').send({})
    if (status !== 403) passed.push(page.path)
  }
  // A page behind a secret link sends no referrer, hence no origin over plain http; there is no session for another site to use.
  const hides = 'Origin' in headers && headers.Origin === 'null'
  expect(passed).toEqual(hides ? all.filter((page) => page.method === 'POST' && isByLink(page.path)).map((page) => page.path) : [])
})

test('every page, refusals and failures included, carries the security headers', async () => {
  const methodist = await signIn('methodist')
  for (const path of [...all.filter((page) => page.method === 'GET').map(address), '/no-such-page']) {
    const { headers } = await methodist.get(path)
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe(isByLink(path) ? 'no-referrer' : 'same-origin')
    expect(headers['cache-control'], path).toBe('no-store')
  }
})
