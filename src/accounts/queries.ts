import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Prisma } from '../generated/prisma/client.ts'

const row = {
  id: true,
  name: true,
  login: true,
  role: true,
  deputy: true,
  personId: true,
  mustChangePassword: true,
  lastSignedInAt: true,
  disabledAt: true,
} as const

/** Every account, the working ones first. */
export function listUsers() {
  return read().user.findMany({ select: row, orderBy: [{ disabledAt: 'asc' }, { role: 'asc' }, { name: 'asc' }] })
}

export async function findUser(id: number) {
  const user = await read().user.findUnique({ where: { id }, select: row })
  if (!user) throw new NotFound()
  return user
}

/** What signing in needs to know of a login; null when nobody has it or the account is closed. */
export function findCredentials(login: string) {
  return read().user.findFirst({
    where: { login, disabledAt: null },
    select: { id: true, passwordHash: true, role: true, name: true, personId: true, mustChangePassword: true },
  })
}

/** Names of those who work as methodists now, for people who are asked whom they answer. */
export async function methodistNames(): Promise<string[]> {
  const users = await read().user.findMany({ where: { role: 'methodist', disabledAt: null }, select: { name: true }, orderBy: { name: 'asc' } })
  return [...new Set(users.map(({ name }) => name))]
}

export async function anyUser(): Promise<boolean> {
  return (await read().user.findFirst({ select: { id: true } })) !== null
}

const lacksOne = { user: null, leftOn: null, mentorProfiles: { some: { status: { in: ['candidate', 'inBank', 'paused'] } } } } satisfies Prisma.PersonWhereInput

/** People of the current banks who may get a mentor's account. */
export function listPeopleWithoutAccount() {
  return read().person.findMany({
    where: lacksOne,
    select: { id: true, lastName: true, firstName: true, middleName: true },
    orderBy: { nameKey: 'asc' },
  })
}

/** Whether a person is one of them. */
export async function lacksAccount(personId: number): Promise<boolean> {
  return (await read().person.count({ where: { id: personId, ...lacksOne } })) > 0
}
