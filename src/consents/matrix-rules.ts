import type { ConsentKind } from '../generated/prisma/enums.ts'
import { type Ages, type ConsentFacts, consentKinds, type ConsentState, consentState, isEnding, requiredConsents, signersOf } from './rules.ts'

/** The day for which states are told, and the centre's bounds of age. */
export type Bounds = { day: string; ages: Ages }

/** A kind of consent that concerns a person, and where it stands; what is not owed is given by choice. */
export type Standing = { kind: ConsentKind; owed: boolean } & ConsentState

export const askedStates = ['absent', 'issued', 'unsigned', 'received', 'ending', 'expired', 'withdrawn'] as const
export const askedSigners = ['self', 'representative', 'both', 'unknown'] as const
export type AskedState = (typeof askedStates)[number]
export type AskedSigners = (typeof askedSigners)[number]

/** What consents the matrix is asked for; an empty one asks for all. */
export type Asked = { kind?: string | undefined; state?: string | undefined; missing?: boolean | undefined }

/** The owed consents of a person and the distribution, which is never owed, in their order. */
export function standings(facts: ConsentFacts, { day, ages }: Bounds): Standing[] {
  const owed = requiredConsents(facts)
  return consentKinds
    .filter((kind) => kind === 'dataDistribution' || owed.includes(kind))
    .map((kind) => ({ kind, owed: owed.includes(kind), ...consentState(facts, kind, day, ages) }))
}

/** Whether some consent of the person is what is asked for. Nobody lacks what is given by choice, unless its kind is asked for by name. */
export function fits(facts: ConsentFacts, { kind, state, missing }: Asked, bounds: Bounds): boolean {
  if (!kind && !state && !missing) return true
  return standings(facts, bounds)
    .filter((one) => !kind || one.kind === kind)
    .filter((one) => !missing || (one.owed && one.status !== 'received'))
    .some((one) => !state || (state === 'ending' ? isEnding(one, bounds.day) : one.status === state && (state !== 'absent' || one.owed || one.kind === kind)))
}

/** Who signs for the person as of the day; nobody can tell for a student without a date of birth. */
export function whoSigns(facts: ConsentFacts, { day, ages }: Bounds): AskedSigners {
  if (facts.kind === 'student' && facts.birthOn === null) return 'unknown'
  const [first = 'self', second] = signersOf(facts, day, ages)
  return second ? 'both' : first
}

/** How many consents of a kind these people owe, how many came in, how many blanks are out. Of the distribution everybody is asked, nobody owes. */
export type KindCount = { kind: ConsentKind; asked: number; received: number; issued: number; missing: number }

/** Counts of every kind that concerns anybody of these people. */
export function countsOf(people: readonly ConsentFacts[], bounds: Bounds): KindCount[] {
  const all = people.flatMap((facts) => standings(facts, bounds))
  return consentKinds.flatMap((kind) => {
    const own = all.filter((one) => one.kind === kind)
    const of = (status: ConsentState['status']) => own.filter((one) => one.status === status).length
    const missing = own.filter((one) => one.owed && one.status !== 'received').length
    return own.length > 0 ? [{ kind, asked: own.length, received: of('received'), issued: of('issued'), missing }] : []
  })
}
