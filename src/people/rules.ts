import { fullYears } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import { hasCyrillic, inCyrillic, latinIn } from '../app/alphabets.ts'
import { searchKey } from '../app/search-key.ts'
import type { PersonData } from './data.ts'

export type NameProblem = { code: 'digits' } | { code: 'signs' } | { code: 'latin'; letters: string }

/** What is wrong with a part of a name, or null. Latin letters among Russian ones look alike and spoil search. */
export function nameProblem(value: string): NameProblem | null {
  if (/\p{N}/u.test(value)) return { code: 'digits' }
  if (!/^[\p{L}\p{M}'’ʼ\- .()]+$/u.test(value)) return { code: 'signs' }
  const letters = latinIn(value)
  return letters !== '' && hasCyrillic(value) ? { code: 'latin', letters } : null
}

export const youngestStudent = 5
export const oldestStudent = 21

type Known = { nameKey: string; birthOn: string | null }

/** Two records of one name are likely one person unless their birth dates differ; a post changes, so it tells nothing. */
export function isPossibleDuplicate(one: Known, other: Known): boolean {
  if (one.nameKey !== other.nameKey) return false
  return one.birthOn === null || other.birthOn === null || one.birthOn === other.birthOn
}

/** A grade with its letter in Russian, whichever layout it was typed in. */
export function gradeSpelling(value: string): string {
  return /^\d{1,2}\s*[A-Z]$/i.test(value) ? inCyrillic(value.toUpperCase()) : value
}

/** Latin letters inside Russian words («Cтанция»), comma-separated, or null; «IT-куб» is two words and fine. */
export function latinInside(value: string): string | null {
  const mixed = (value.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => latinIn(word) !== '' && hasCyrillic(word))
  return latinIn(mixed.join('')) || null
}

/** Years of service on `day`, counted on from the day the figure was true. */
export function yearsOn(years: number, asOfOn: string | null, day: string): number {
  return years + (asOfOn === null ? 0 : Math.max(0, fullYears(asOfOn, day)))
}

/** Young specialist: up to three years of teaching on `day` (domain §6.2). */
export function isYoungSpecialist(person: { teachingYears: number | null; yearsAsOfOn: string | null }, day: string): boolean {
  return person.teachingYears !== null && yearsOn(person.teachingYears, person.yearsAsOfOn, day) <= 3
}

/** A category that ends within this many days is pointed out: an application takes about that long. */
export const soonDays = 180

/** Whether a category granted for a term still stands on `day`; `days` are those left (or gone, when expired). */
export function categoryExpiry(untilOn: string, day: string): { state: 'valid' | 'soon' | 'expired'; days: number } {
  const days = Math.round((Date.parse(untilOn) - Date.parse(day)) / 86_400_000)
  return { state: days < 0 ? 'expired' : days <= soonDays ? 'soon' : 'valid', days: Math.abs(days) }
}

/** `byOrder`: an order in force assigned the pair. `draft`: an order that nobody registered yet changes it, or ends it. */
export type LeavingPair = { id: number; topic: string; startsOn: string; byOrder: boolean; draft: { orderId: number; ends: boolean } | null }

/** What is decided of pairs when somebody leaves: ids of those that end and of those that go on. */
/** `leftOn` null: the day is not known yet. */
export type PairDecisions = { leftOn: string | null; endedPairs: number[]; keptPairs: number[] }

/** Every active pair of a person who leaves needs a decision; none ends before it began, nor while another draft changes it. */
export function missingForLeaving(pairs: LeavingPair[], { leftOn, endedPairs, keptPairs }: PairDecisions): Reason[] {
  return pairs.flatMap(({ id, topic, startsOn, draft }) => {
    const told = { params: { topic }, url: `/pairs/${id}` }
    if (!endedPairs.includes(id)) return keptPairs.includes(id) ? [] : [{ code: 'people.pairUndecided', ...told }]
    if (draft !== null && !draft.ends) return [{ code: 'people.pairBeingChanged', params: { topic }, url: `/orders/${draft.orderId}` }]
    return leftOn !== null && leftOn < startsOn ? [{ code: 'people.pairNotBegun', ...told }] : []
  })
}

export type RemovalFacts = { signedOrders: number; profiles: number; papers: number; actsRead: number }

/** Only a person entered by mistake is deleted (§8.4 B14). */
export function missingForRemoval({ signedOrders, profiles, papers, actsRead }: RemovalFacts): Reason[] {
  const reasons: Reason[] = []
  if (signedOrders > 0) reasons.push({ code: 'people.inOrders' })
  else if (profiles > 0) reasons.push({ code: 'people.inBanks' })
  if (papers > 0) reasons.push({ code: 'people.hasPapers' })
  if (actsRead > 0) reasons.push({ code: 'people.hasReadActs', url: '#acts' })
  return reasons
}

type Keyed = Pick<PersonData, 'lastName' | 'firstName' | 'middleName' | 'post' | 'department' | 'organisation' | 'school' | 'grade'>

/** What a person is found and sorted by: the name, and what tells namesakes apart in a list. */
export function keysOf(person: Keyed): { nameKey: string; detailsKey: string } {
  return {
    nameKey: searchKey(person.lastName, person.firstName, person.middleName),
    detailsKey: searchKey(person.post, person.department, person.organisation, person.school, person.grade),
  }
}
