import type { Reason } from '../app/errors.ts'

/** The next number: one more than the greatest whole one, «1» for the first. */
export function nextNumber(taken: readonly string[]): string {
  return String(Math.max(0, ...taken.map((number) => Number(/^\d{1,6}/.exec(number)?.[0] ?? 0))) + 1)
}

/** Why minutes may not be removed: a signed paper is evidence. */
export function blocksRemoval(minutes: { fileId: number | null }): Reason[] {
  return minutes.fileId === null ? [] : [{ code: 'minutes.signed' }]
}
