import { shortDate } from '../app/format.ts'
import { levels, words } from './messages.ts'
import type { listLegalBases } from './queries.ts'
import { inForce } from './rules.ts'

type Act = Awaited<ReturnType<typeof listLegalBases>>[number]

/** A line of the register. */
export function actRow(act: Act, day: string) {
  const expired = act.validTo !== null && act.validTo < day
  return {
    id: act.id,
    title: act.title,
    level: levels[act.level],
    term: words.term(act.validFrom, act.validTo),
    status: inForce(act, day) ? { label: words.inForce, tone: 'ok' } : { label: expired ? words.expired : words.future, tone: 'plain' },
  }
}

/** An act as the form shows it. */
export function actValues(act: Act) {
  const day = (value: string | null) => (value === null ? '' : shortDate(value))
  const { title, level, number, position, version } = act
  return {
    title,
    level,
    number: number ?? '',
    issuedOn: day(act.issuedOn),
    validFrom: day(act.validFrom),
    validTo: day(act.validTo),
    position: String(position),
    version: String(version),
  }
}

export const levelOptions = Object.entries(levels).map(([value, label]) => ({ value, label }))
