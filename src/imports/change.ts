import { searchKey } from '../app/search-key.ts'
import type { Scalars } from './person-rows.ts'

/** fill: only what is empty; update: also what is written otherwise. */
export type Mode = 'fill' | 'update'

/** Columns to write and what stands in them now; null: nothing. */
export type Change = { to: Scalars; from: Scalars }

/** What of `told` is news for a record. Null in `told` says nothing and never empties a column. */
export function changeOf(have: Record<string, unknown>, told: Scalars, mode: Mode): Change {
  const change: Change = { to: {}, from: {} }
  for (const [name, value] of Object.entries(told)) {
    const stands = have[name] ?? null
    const now = stands === '' ? null : stands
    if (value === null || (now !== null && (mode === 'fill' || isSame(now, value)))) continue
    change.to[name] = value
    change.from[name] = typeof stands === 'string' || typeof stands === 'number' ? stands : null
  }
  return change
}

/** What a list of choices lacks: filling touches only an empty one, updating lets it grow. */
export function missingOf<T>(have: T[], told: T[], mode: Mode): T[] {
  if (mode === 'fill' && have.length > 0) return []
  return told.filter((one) => !have.includes(one))
}

/** Texts that differ only in case, ё or marks say the same; addresses and numbers are compared letter by letter. */
function isSame(now: unknown, value: string | number): boolean {
  if (now === value) return true
  const words = typeof now === 'string' && typeof value === 'string' && /\p{L}/u.test(value) && !value.includes('@')
  return words && searchKey(now) === searchKey(value)
}
