import { act } from '../app/actions.ts'
import type { Values } from '../app/forms.ts'
import { initialsFirst } from '../documents/names.ts'
import { words } from './messages.ts'
import type { listActing, listDeputies } from './queries.ts'

type Period = Awaited<ReturnType<typeof listActing>>[number]

/** A line of the list; `day` is today. */
export function actingRow({ id, user, post, initials, startsOn, endsOn, basis }: Period, day: string, keeps: boolean) {
  const isNow = startsOn <= day && day <= endsOn
  return {
    name: user.name,
    signature: `${post} ${initials}`,
    term: words.term(startsOn, endsOn),
    basis,
    status: isNow ? { label: words.now, tone: 'ok' } : { label: endsOn < day ? words.past : words.future, tone: 'plain' },
    actions: keeps ? [act(words.remove, `/acting-directors/${id}/removal`, { tone: 'danger', confirm: words.confirmRemove })] : [],
  }
}

/** A new period as it is first shown: the only deputy is already chosen, with the signature that the name gives. */
export function firstPeriod(deputies: Awaited<ReturnType<typeof listDeputies>>): Values {
  const [only, second] = deputies
  return only && !second ? { post: words.post, userId: String(only.id), initials: initialsFirst(only.name) } : { post: words.post }
}
