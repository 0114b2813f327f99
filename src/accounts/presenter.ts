import type { Actor } from '../app/actor.ts'
import { act } from '../app/actions.ts'
import { fullName, moment } from '../app/format.ts'
import { roleLabels, userWords as words } from './messages.ts'
import type { listPeopleWithoutAccount, listUsers } from './queries.ts'

type User = Awaited<ReturnType<typeof listUsers>>[number]

/** A line of the list of accounts with the acts that make sense on it. */
export function accountRow(user: User, actor: Actor) {
  const url = `/accounts/${user.id}`
  const password = act(words.resetPassword, url + '/password', { confirm: words.confirmReset })
  const closing = user.disabledAt
    ? act(words.enable, url + '/opening')
    : act(words.disable, url + '/closure', { tone: 'danger', confirm: words.confirmDisable })
  return {
    name: user.name,
    login: user.login,
    role: user.deputy ? words.deputy : roleLabels[user.role],
    signedIn: user.lastSignedInAt ? moment(user.lastSignedInAt) : words.never,
    status: user.disabledAt
      ? { label: words.closed, tone: 'plain' }
      : user.mustChangePassword
        ? { label: words.awaits, tone: 'wait' }
        : { label: words.works, tone: 'ok' },
    actions: user.id === actor.userId ? [] : user.disabledAt ? [closing] : [password, closing],
  }
}

/** Choices of the form for a new account. */
export function accountOptions(people: Awaited<ReturnType<typeof listPeopleWithoutAccount>>) {
  return {
    roles: Object.entries(roleLabels).map(([value, label]) => ({ value, label })),
    people: people.map((person) => ({ value: String(person.id), label: fullName(person) })),
  }
}
