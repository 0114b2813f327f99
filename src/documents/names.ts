import { incline } from 'lvovich'

const nbsp = '\u00a0'

type Case = 'dative' | 'genitive'
type Gender = 'male' | 'female'

interface Name {
  readonly last: string
  readonly first: string
  readonly middle: string | null
}

/** «Плотникова Ольга Викторовна» → «О. В. Плотникова», as in signatures and grifs (§1.5); never breaks across lines. */
export function initialsFirst(fullName: string): string {
  const { last, initials } = parts(fullName)
  return [...initials, last].join(nbsp)
}

/** «Плотникова Ольга Викторовна» → «Плотникова О. В.», as in lists. */
export function initialsLast(fullName: string): string {
  const { last, initials } = parts(fullName)
  return [last, ...initials].join(nbsp)
}

/** The full name in the dative, or null when it is not certain: the caller then words the text without cases (§4). */
export function dative(fullName: string): string | null {
  return declined(fullName, 'dative')
}

/** The full name in the genitive, or null when it is not certain (§4). */
export function genitive(fullName: string): string | null {
  return declined(fullName, 'genitive')
}

/** Whether a patronymic tells the gender; lvovich alone is wrong about one in eleven hard names (libraries §2.4). */
export function genderOf(fullName: string): Gender | null {
  const middle = fullName.trim().split(/\s+/).slice(2).join(' ').toLocaleLowerCase('ru')
  if (/(ович|евич|ич|оглы|улы)$/.test(middle)) return 'male'
  if (/(овна|евна|ична|инична|кызы|гызы)$/.test(middle)) return 'female'
  return null
}

function declined(fullName: string, grammaticalCase: Case): string | null {
  const gender = genderOf(fullName)
  const name = split(fullName)
  if (!gender || !name?.middle || (gender === 'male' && fleeting.test(name.last))) return null
  const { last, first, middle } = incline({ last: name.last, first: name.first, middle: name.middle, gender }, grammaticalCase)
  if (!last || !first || !middle) return null
  return gender === 'male' ? `${last} ${first} ${middle}` : `${feminineLast(name.last, last)} ${feminineFirst(name.first, first)} ${middle}`
}

// «Козёл», «Заяц», «Соловей»: the vowel may or may not be kept, only the family knows.
const fleeting = /(ец|[её]л|ей|яц|[её]к|ок|ень)$/i

// lvovich declines «Цой» of a woman; a woman's surname that ends in a consonant stays.
const feminineLast = (last: string, declinedLast: string): string => (/[бвгджзйклмнпрстфхцчшщ]$/i.test(last) ? last : declinedLast)

// «Любовь», «Нинель», «Адель»
const feminineFirst = (first: string, declinedFirst: string): string => (first.endsWith('ь') ? `${first.slice(0, -1)}и` : declinedFirst)

function split(fullName: string): Name | null {
  const [last, first, ...middle] = fullName.trim().split(/\s+/)
  return last && first ? { last, first, middle: middle.length ? middle.join(' ') : null } : null
}

/** Surname and initials; understands «Плотникова О.В.» and «О. В. Плотникова» as they are often typed. */
function parts(fullName: string): { last: string; initials: string[] } {
  const words = fullName
    .trim()
    .replace(/\.(?=[А-ЯЁA-Z])/g, '. ')
    .split(/\s+/)
  const written = words.filter((word) => /^[А-ЯЁA-Z]\.(?:-[А-ЯЁA-Z]\.)?$/.test(word))
  if (written.length) return { last: words.filter((word) => !written.includes(word)).join(' '), initials: written }
  const [last = '', ...given] = words
  return { last, initials: given.filter((word) => /^[А-ЯЁA-Z]/.test(word)).map(initial) }
}

// «Анна-Мария» → «А.-М.»
function initial(word: string): string {
  return word
    .split('-')
    .map((half) => `${half.charAt(0).toLocaleUpperCase('ru')}.`)
    .join('-')
}
