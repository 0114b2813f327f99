import { fullYears } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import type { PersonData } from './data.ts'

export type NameProblem = { code: 'digits' } | { code: 'signs' } | { code: 'latin'; letters: string }

/** What is wrong with a part of a name, or null. Latin letters among Russian ones look alike and spoil search. */
export function nameProblem(value: string): NameProblem | null {
  if (/\p{N}/u.test(value)) return { code: 'digits' }
  if (!/^[\p{L}\p{M}'’ʼ\- .()]+$/u.test(value)) return { code: 'signs' }
  const latin = [...new Set(value.match(/\p{Script=Latin}/gu) ?? [])]
  return latin.length > 0 && /\p{Script=Cyrillic}/u.test(value) ? { code: 'latin', letters: latin.join(', ') } : null
}

export const youngestStudent = 5
export const oldestStudent = 21

type Known = { nameKey: string; birthOn: string | null; post: string | null }

/** Two records of one name are the same person unless their birth dates or, failing these, their posts differ. */
export function isPossibleDuplicate(one: Known, other: Known): boolean {
  if (one.nameKey !== other.nameKey) return false
  if (one.birthOn && other.birthOn) return one.birthOn === other.birthOn
  if (one.post && other.post) return one.post.toLocaleLowerCase('ru') === other.post.toLocaleLowerCase('ru')
  return true
}

/** Young specialist: up to three years of teaching (domain §6.2), counted on to `day` from the day the figure was true. */
export function isYoungSpecialist(person: { teachingYears: number | null; yearsAsOfOn: string | null }, day: string): boolean {
  if (person.teachingYears === null) return false
  const since = person.yearsAsOfOn ? Math.max(0, fullYears(person.yearsAsOfOn, day)) : 0
  return person.teachingYears + since <= 3
}

export type LeavingPair = { id: number; topic: string; startsOn: string }

/** What is decided of pairs when somebody leaves: ids of those that end and of those that go on. */
export type PairDecisions = { leftOn: string; endedPairs: number[]; keptPairs: number[] }

/** Every active pair of a person who leaves needs a decision; none ends before it began. */
export function missingForLeaving(pairs: LeavingPair[], { leftOn, endedPairs, keptPairs }: PairDecisions): Reason[] {
  return pairs.flatMap(({ id, topic, startsOn }) => {
    const told = { params: { topic }, url: `/pairs/${id}` }
    if (!endedPairs.includes(id) && !keptPairs.includes(id)) return [{ code: 'people.pairUndecided', ...told }]
    return endedPairs.includes(id) && leftOn < startsOn ? [{ code: 'people.pairNotBegun', ...told }] : []
  })
}

export type RemovalFacts = { signedOrders: number; profiles: number; papers: number }

/** Only a person entered by mistake is deleted (§8.4 B14). */
export function missingForRemoval({ signedOrders, profiles, papers }: RemovalFacts): Reason[] {
  const reasons: Reason[] = []
  if (signedOrders > 0) reasons.push({ code: 'people.inOrders' })
  else if (profiles > 0) reasons.push({ code: 'people.inBanks' })
  if (papers > 0) reasons.push({ code: 'people.hasPapers' })
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
