import { searchKey } from '../app/search-key.ts'

export type Name = { lastName: string; firstName: string; middleName: string | null }

/**
 * How two names may be one (§8.7), the surest first: letter by letter with ё beside е; but for hyphens; a missing
 * patronymic; parts in each other's place; initials; one surname of two; one letter of difference.
 */
export type NameLikeness = 'same' | 'hyphen' | 'noMiddle' | 'swapped' | 'initials' | 'doubleSurname' | 'typo'

/** A name as it is compared: made once a person, because a person is compared with many. */
export type NameParts = { key: string; last: string; surnames: string[]; given: string[] }

/** «Иванова-Петрова Анна» → surnames «иванова», «петрова», given «анна». `nameKey` spares the making when it is at hand. */
export function namePartsOf(name: Name, nameKey?: string): NameParts {
  const key = nameKey ?? searchKey(name.lastName, name.firstName, name.middleName)
  const last = /^[\p{L}-]+$/u.test(name.lastName) ? (key.split(' ', 1)[0] ?? '') : searchKey(name.lastName)
  const given = key.slice(last.length).split(' ').filter(Boolean)
  return { key, last, surnames: last.split(/[- ]/), given }
}

/** How the two names may be one, or null. */
export function nameLikeness(one: NameParts, other: NameParts): NameLikeness | null {
  if (one.key === other.key) return 'same'
  if (one.key.replaceAll('-', ' ') === other.key.replaceAll('-', ' ')) return 'hyphen'
  if (one.given.length === 0 || other.given.length === 0) return null
  const given = givenLikeness(one.given, other.given)
  if (one.last === other.last) return given ?? (oneGivenDiffers(one.given, other.given) ? 'typo' : null)
  if (isSwapped(one, other) || isSwapped(other, one)) return 'swapped'
  if (given === null) return null
  if (isPartOf(one.surnames, other.surnames) || isPartOf(other.surnames, one.surnames)) return given === 'initials' ? null : 'doubleSurname'
  return isOneSlip(one.last, other.last) ? 'typo' : null
}

/** True when one letter is wrong, missing, extra or in its neighbour's place (Damerau–Levenshtein 1). */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

function givenLikeness(one: string[], other: string[]): 'same' | 'noMiddle' | 'initials' | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (!short.every((word, index) => fits(word, long[index] ?? ''))) return null
  if (short.some((word, index) => word !== long[index])) return 'initials'
  return short.length < long.length ? 'noMiddle' : 'same'
}

function fits(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}

function oneGivenDiffers(one: string[], other: string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const wrong = short.flatMap((word, index) => (fits(word, long[index] ?? '') ? [] : [[word, long[index] ?? ''] as const]))
  const [only] = wrong
  return wrong.length === 1 && only !== undefined && isOneSlip(...only)
}

// «Пётр | Иванов» for «Иванов | Пётр | Ильич», and «Пётр | Ильич | Иванов» typed into the three fields.
function isSwapped(one: NameParts, other: NameParts): boolean {
  const words = [one.last, ...one.given]
  const [first = '', ...middle] = other.given
  const asGiven = one.given.filter((word) => word !== other.last)
  if (!one.given.includes(other.last) || one.last !== first) return false
  return words.length <= 3 && (asGiven.length === 0 || middle.length === 0 || asGiven.join(' ') === middle.join(' '))
}

function isPartOf(short: string[], long: string[]): boolean {
  return short.every((part) => part.length > 2 && long.includes(part))
}
