import type { Reason } from '../app/errors.ts'

export const daysToUndo = 30

/** Merges made before this moment cannot be taken back any more. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - daysToUndo * 24 * 3600_000)
}

export type MergeFacts = {
  anonymised: boolean
  accounts: { id: number; login: string }[]
  /** Pairs in which one of the two mentors the other. */
  facing: { id: number; topic: string }[]
  /** Orders signed by the director and not registered yet whose frozen text names the record to be removed. */
  unregistered: { id: number; title: string }[]
  /** Kinds of papers that one record withdrew while the other's are in force. */
  disputed: { personId: number; kind: string; year: string }[]
}

/** Why two records cannot be made one now. */
export function missingForMerge({ anonymised, accounts, facing, unregistered, disputed }: MergeFacts): Reason[] {
  const reasons: Reason[] = []
  if (anonymised) reasons.push({ code: 'duplicates.anonymised' })
  if (accounts.length > 1) reasons.push({ code: 'duplicates.twoAccounts', params: { logins: accounts.map(({ login }) => login).join(', ') }, url: '/accounts' })
  for (const { id, topic } of facing) reasons.push({ code: 'duplicates.facing', params: { topic }, url: `/pairs/${id}` })
  for (const { id, title } of unregistered) reasons.push({ code: 'duplicates.unregistered', params: { title }, url: `/orders/${id}` })
  for (const { personId, kind, year } of disputed) reasons.push({ code: 'duplicates.disputed', params: { kind, year }, url: `/consents/${personId}/${kind}` })
  return reasons
}

export type UndoFacts = { createdAt: Date; now: Date; forgotten: boolean; undone: boolean; keptGone: boolean; later: boolean }

/** Why a merge cannot be taken back. Merges of one record are taken back from the last one. */
export function missingForUndo({ createdAt, now, forgotten, undone, keptGone, later }: UndoFacts): Reason[] {
  if (undone) return [{ code: 'duplicates.undone' }]
  // Whoever was made anonymous took what was kept of the merge along: the term has nothing to do with it.
  if (keptGone) return [{ code: 'duplicates.keptGone' }]
  if (forgotten || createdAt < forgottenBefore(now)) return [{ code: 'duplicates.tooLate' }]
  return later ? [{ code: 'duplicates.laterMerge' }] : []
}
