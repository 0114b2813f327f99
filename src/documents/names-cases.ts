import { incline } from 'lvovich'
import { type Gender, genderOf, initialsFirst } from './names.ts'

export const cases = ['genitive', 'dative', 'accusative', 'instrumental'] as const
export type Case = (typeof cases)[number]

/** What was written down by hand; it wins over everything that is computed. */
export type StoredForms = Partial<Record<Case, string | null>> & { readonly gender?: Gender | null }

export interface NamedPerson {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string | null
  readonly nameForms?: StoredForms | null
}

/** What a query selects so that a person can be named in a case. */
export const caseFields = {
  lastName: true,
  firstName: true,
  middleName: true,
  nameForms: { select: { gender: true, genitive: true, dative: true, accusative: true, instrumental: true } },
} as const

/** The person's full name in a case: the stored form, else the computed one; null when it is not certain: the text is then worded without cases (§4). */
export function nameIn(grammaticalCase: Case, person: NamedPerson): string | null {
  return person.nameForms?.[grammaticalCase] ?? (isCertain(person) ? proposedName(grammaticalCase, person) : null)
}

/** The best guess, to be looked at by a person before it is used: certain or not. */
export function proposedName(grammaticalCase: Case, person: NamedPerson): string {
  const gender = genderFor(person)
  const { lastName: last, firstName: first, middleName } = person
  const middle = middleName ?? ''
  const guessed = incline({ last, first, middle, ...(gender ? { gender } : {}) }, grammaticalCase)
  const parts =
    gender === 'female'
      ? [feminineLast(last, guessed.last ?? last), feminineFirst(grammaticalCase, first, guessed.first ?? first)]
      : [masculineLast(grammaticalCase, last, guessed.last ?? last), guessed.first ?? first]
  return [...parts, guessed.middle ?? middle].filter(Boolean).join(' ')
}

/** A name written in full, «Плотникова Ольга Викторовна», as a person; null when initials or one word are all there is. */
export function personNamed(fullName: string): NamedPerson | null {
  const [lastName, firstName, ...middle] = fullName.trim().split(/\s+/)
  if (!lastName || !firstName || /\./.test(fullName)) return null
  return { lastName, firstName, middleName: middle.join(' ') || null }
}

/** «О. В. Плотниковой» of a full name; null when it is not certain. */
export function initialsIn(grammaticalCase: Case, fullName: string): string | null {
  const person = personNamed(fullName)
  const declined = person && nameIn(grammaticalCase, person)
  return declined && initialsFirst(declined)
}

/** Male or female as written down, else by the patronymic. */
export function genderFor(person: NamedPerson): Gender | null {
  return person.nameForms?.gender ?? genderOf([person.lastName, person.firstName, person.middleName ?? ''].join(' '))
}

// Without a gender, with a vowel that only the family keeps or drops, or with a rare first name nobody but the person knows the form.
function isCertain(person: NamedPerson): boolean {
  const gender = genderFor(person)
  if (gender === null || /[^А-Яа-яЁё\s-]/.test(person.lastName + person.firstName)) return false
  if (gender === 'male') return !fleeting.test(person.lastName)
  return !/[бвгджзйклмнпрстфхцчшщь]$/i.test(person.firstName) || soft.has(person.firstName.toLocaleLowerCase('ru'))
}

// «Козёл», «Заяц», «Соловей»: the vowel may or may not be kept.
const fleeting = /(ец|[её]л|ей|яц|[её]к|ок|ень)$/i

/** Stems of surnames that lvovich declines with the vowel; to propose, not to decide. */
const stems: Record<string, string> = { заяц: 'Зайц', козёл: 'Козл', козел: 'Козл', соловей: 'Соловь' }
const endings: Record<string, Record<Case, string>> = {
  Зайц: { genitive: 'а', dative: 'у', accusative: 'а', instrumental: 'ем' },
  Козл: { genitive: 'а', dative: 'у', accusative: 'а', instrumental: 'ом' },
  Соловь: { genitive: 'я', dative: 'ю', accusative: 'я', instrumental: 'ём' },
}

function masculineLast(grammaticalCase: Case, last: string, declined: string): string {
  const stem = stems[last.toLocaleLowerCase('ru')]
  if (stem !== undefined) return stem + (endings[stem]?.[grammaticalCase] ?? '')
  // One syllable carries the stress: «Сычом», not «Сычем».
  return grammaticalCase === 'instrumental' && /^[^аеёиоуыэюя]+[аеёиоуыэюя][жшчщ]$/i.test(last) ? `${last}ом` : declined
}

// lvovich declines «Цой» of a woman; a woman's surname that ends in a consonant stays.
const feminineLast = (last: string, declined: string): string => (/[бвгджзйклмнпрстфхцчшщь]$/i.test(last) ? last : declined)

/** First names of women that end in a soft sign and decline for certain; lvovich leaves them as they are. */
const soft = new Set(['любовь', 'нинель', 'адель', 'рахиль', 'юдифь', 'эсфирь', 'руфь'])
const softEndings: Record<Case, string> = { genitive: 'и', dative: 'и', accusative: 'ь', instrumental: 'ью' }

function feminineFirst(grammaticalCase: Case, first: string, declined: string): string {
  if (soft.has(first.toLocaleLowerCase('ru'))) return first.slice(0, -1) + softEndings[grammaticalCase]
  return /[бвгджзйклмнпрстфхцчшщь]$/i.test(first) ? first : declined
}
