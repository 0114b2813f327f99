import type { Reason } from '../app/errors.ts'
import type { PairStatus, PersonKind } from '../generated/prisma/enums.ts'

/** Pairs that take a mentor's place: formed ones count before the order is signed, or a mentor would be promised twice. */
export const currentPairs = ['draft', 'agreed', 'active'] as const satisfies readonly PairStatus[]

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const partsOfDay = ['morning', 'day', 'evening'] as const

export type ConsentFacts = { personId: number; personKind: PersonKind; hasDataConsent: boolean }

/** A child enters a bank only with a consent to data processing on file (§8.4 B2). */
export function missingConsent({ personId, personKind, hasDataConsent }: ConsentFacts): Reason[] {
  if (personKind !== 'student' || hasDataConsent) return []
  return [{ code: 'banks.noDataConsent', url: `/consents?person=${personId}` }]
}
