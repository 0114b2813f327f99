import type { Actor, Role } from '../app/actor.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { record } from '../journal/record.ts'
import { hashPassword, oneTimePassword, verifyPassword, weaknessOf } from './passwords.ts'
import { findCredentials } from './queries.ts'
import { problems, weaknesses } from './messages.ts'

type NewUser = { login: string; name: string; role: Role; personId: number | null; deputy?: boolean }
type Failure = { field: 'login' | 'personId' | 'current' | 'password'; message: string }

/** Checks login and password and notes the sign-in; null when they do not fit. */
export async function signIn(login: string, password: string): Promise<Actor | null> {
  const user = await findCredentials(login)
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) return null
  const actor = { userId: user.id, role: user.role, name: user.name, personId: user.personId, mustChangePassword: user.mustChangePassword }
  await write(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { lastSignedInAt: new Date() } })
    await record(tx, actor, 'user.signedIn', { kind: 'user', id: user.id })
  })
  return actor
}

/** Creates an account and returns its one-time password, which is stored nowhere in the clear. */
export async function createUser(actor: Actor, user: NewUser): Promise<{ id: number; password: string } | Failure> {
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  try {
    return await write(async (tx) => ({ id: await addUser(tx, actor, user, passwordHash, true), password }))
  } catch (error) {
    if (isTaken(error)) return takenField(error)
    throw error
  }
}

/** The step of creating an account, for commands that open one inside their own transaction. */
export async function addUser(
  tx: Tx,
  actor: Actor | { userId: null; name: string },
  user: NewUser,
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<number> {
  const { id } = await tx.user.create({ data: { ...user, passwordHash, mustChangePassword }, select: { id: true } })
  await record(tx, actor, 'user.created', { kind: 'user', id }, { role: user.role })
  return id
}

/** Gives a new one-time password; sessions of the account are ended by the caller. */
export async function resetPassword(actor: Actor, id: number): Promise<string> {
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  await write(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id, disabledAt: null }, data: { passwordHash, mustChangePassword: true } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'user.passwordReset', { kind: 'user', id })
  })
  return password
}

/** Changes one's own password; a failure names the field. */
export async function changePassword(actor: Actor, current: string, password: string): Promise<Failure | null> {
  const user = await write((tx) => tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { login: true, passwordHash: true } }))
  if (!(await verifyPassword(user.passwordHash, current))) return { field: 'current', message: problems.currentWrong }
  const weakness = weaknessOf(password, [actor.name, user.login])
  if (weakness) return { field: 'password', message: weaknesses[weakness] }
  const passwordHash = await hashPassword(password)
  await write(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash, mustChangePassword: false } })
    await record(tx, actor, 'user.passwordChanged', { kind: 'user', id: actor.userId })
  })
  return null
}

/** Closes an account: nobody can sign in with it, its history stays. */
export function disableUser(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    if (id === actor.userId) throw new RuleViolation([{ code: 'accounts.ownAccount' }])
    const user = await tx.user.findFirst({ where: { id, disabledAt: null }, select: { role: true } })
    if (!user) throw new NotFound()
    await tx.user.update({ where: { id }, data: { disabledAt: new Date() } })
    await record(tx, actor, 'user.disabled', { kind: 'user', id })
  })
}

/** Opens a closed account again. */
export function enableUser(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id, disabledAt: { not: null } }, data: { disabledAt: null } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'user.enabled', { kind: 'user', id })
  })
}

function takenField(error: unknown): Failure {
  const text = JSON.stringify(error, Object.getOwnPropertyNames(error))
  return text.includes('personId') ? { field: 'personId', message: problems.personTaken } : { field: 'login', message: problems.loginTaken }
}
