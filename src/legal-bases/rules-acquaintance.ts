import { today } from '../app/clock.ts'
import { type Ages, signersOf } from '../consents/rules.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'

type Known = { kind: PersonKind; birthOn: string | null; acquaintedOn: string | null }

/** Who signs the sheet (§1.4): the person, the representative of a younger child, or both; judged by the age on the day of the signature. */
export function signerOf(reader: Known, ages: Ages): 'self' | 'representative' | 'both' {
  const signers = signersOf(reader, reader.acquaintedOn ?? today(), ages)
  return signers.length > 1 ? 'both' : (signers[0] ?? 'self')
}

type Act = { issuedOn: string | null; validFrom: string | null; validTo: string | null }
export type DayFault = { code: 'before' | 'beforeForce' | 'after'; day: string }

/** Why nobody could sign an act on a day, or null: there was no act yet, or no longer. Between its date and its first day in force people do read it. */
export function dayFault({ issuedOn, validFrom, validTo }: Act, day: string): DayFault | null {
  if (issuedOn !== null && day < issuedOn) return { code: 'before', day: issuedOn }
  if (issuedOn === null && validFrom !== null && day < validFrom) return { code: 'beforeForce', day: validFrom }
  return validTo !== null && day > validTo ? { code: 'after', day: validTo } : null
}
