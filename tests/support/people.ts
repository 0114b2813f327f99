import request, { type Response } from 'supertest'
import type { Actor, Role, Year } from '../../src/app/actor.ts'
import { read, write } from '../../src/app/db.ts'
import { addUser } from '../../src/accounts/commands.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { setUpOrganisation } from '../../src/organisation/commands.ts'
import { setUpCode, theApp } from './app.ts'

export const password = 'синий трактор едет лесом'
const passwordHash = hashPassword(password)

export const centre = {
  code: setUpCode,
  fullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр»',
  shortName: 'МАОУ ДО «ЦОиПО»',
  city: 'г. Зареченск',
  directorPost: 'директор',
  directorName: 'Плотникова Ольга Викторовна',
  directorInitials: 'О. В. Плотникова',
  timeZone: 'Asia/Yekaterinburg',
  schoolYear: '2023-2024',
  name: 'Глинка Наталья Игоревна',
  login: 'glinka',
  password,
  repeated: password,
}

const names: Record<Role, string> = { methodist: centre.name, director: 'Плотникова Ольга Викторовна', mentor: 'Иванов Пётр Ильич' }

type Sent = { name: string; bytes: Buffer }

/** Sets the centre up and returns its methodist, for tests that act through commands. */
export async function aCentre(): Promise<Actor> {
  const userId = await setUpOrganisation(centre)
  return { userId, role: 'methodist', name: centre.name, personId: null, mustChangePassword: false }
}

/** The school year of the test's centre. */
export function theYear(): Promise<Year> {
  return read().schoolYear.findFirstOrThrow({ select: { id: true, name: true, startsOn: true, endsOn: true } })
}

/** An account of a role; a mentor is tied to `personId`. */
export async function anActor(role: Role, personId: number | null = null): Promise<Actor> {
  const login = role + (personId ?? '')
  const existing = await read().user.findUnique({ where: { login }, select: { id: true, name: true } })
  const name = existing?.name ?? names[role]
  const system = { userId: null, name: 'тест' } as const
  const userId = existing?.id ?? (await write(async (tx) => addUser(tx, system, { login, name, role, personId }, await passwordHash, false)))
  return { userId, role, name, personId, mustChangePassword: false }
}

export type Browser = Awaited<ReturnType<typeof signIn>>

/** Signs in as a role the way a person does and returns their browser: cookies are kept, forms come from this site. */
export async function signIn(role: Role, personId: number | null = null) {
  if ((await read().organisation.count()) === 0) await aCentre()
  const actor = await anActor(role, personId)
  const browser = aBrowser()
  await browser.post('/session', { login: role + (personId ?? ''), password }).expect(303)
  return { ...browser, actor }
}

/** A browser of somebody who has not signed in. */
export function aBrowser() {
  const agent = request.agent(theApp())
  const ours = { Host: 'nastavnik.test', 'Sec-Fetch-Site': 'same-origin' }
  return {
    get: (path: string) => agent.get(path).set(ours),
    post: (path: string, form: object = {}, from?: string) => {
      const sent = agent.post(path).set(ours).type('form')
      return (from ? sent.set('Referer', `http://nastavnik.test${from}`) : sent).send(form)
    },
    /** A multipart form with files: { field: { name, bytes } }, or several in one field. */
    send: (path: string, form: Record<string, string>, files: Record<string, Sent | Sent[]>) => {
      const sent = agent.post(path).set(ours)
      for (const [name, value] of Object.entries(form)) void sent.field(name, value)
      for (const [field, of] of Object.entries(files)) for (const { name, bytes } of [of].flat()) void sent.attach(field, bytes, name)
      return sent
    },
    /** The page a write leads to, with its message. */
    async follow(answer: Response) {
      return agent.get(answer.headers.location ?? '/').set(ours)
    },
  }
}
