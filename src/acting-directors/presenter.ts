import { act } from '../app/actions.ts'
import { words } from './messages.ts'
import type { listActing } from './queries.ts'

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
