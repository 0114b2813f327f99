import { incline } from 'lvovich'
import { searchKey } from '../app/search-key.ts'
import { genderOf } from '../documents/names.ts'

/** A person's name as the base keeps it. */
export type PersonName = { lastName: string; firstName: string; middleName: string | null }

type Ending = readonly [nominative: RegExp, cut: number, endings: string]

// What follows the stem in any case, the plural («Ивановы Пётр и Анна») included. Fleeting vowels (Заяц – Зайца) have
// rows of their own, because lvovich keeps the vowel.
const declension: readonly Ending[] = [
  [/(ий|ый|ой)$/, 2, 'ий ый ой ого его ому ему ым им ом ем ие ые ых их ыми ими'],
  [/(ая|яя)$/, 2, 'ая яя ой ей ую юю ою ею ие ые ых их ыми ими'],
  [/[ая]$/, 1, 'а я ы и е у ю ой ей ою ею ых ыми'],
  [/й$/, 1, 'й я ю ем е и'],
  [/ь$/, 1, 'ь я ю ем е и ью'],
  [/[бвгджзклмнпрстфхцчшщ]$/, 0, 'а у ом ем е ым им ы и ых ыми'],
  [/ец$/, 2, 'ца цу цом цем це йца йцу йцом йцем йце ьца ьцу ьцом ьцем ьце'],
  [/яц$/, 2, 'йца йцу йцем йце'],
  [/(ел|ол)$/, 2, 'ла лу лом ле'],
  [/(ок|ек)$/, 2, 'ка ку ком ке ька ьку ьком ьке'],
  [/ень$/, 3, 'ня ню нем не'],
  [/ей$/, 2, 'ья ью ьем ье'],
  [/^лев$/, 2, 'ьва ьву ьвом ьве'],
]

const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const

/** Male or female by the patronymic, null when it does not tell. */
export type Gender = ReturnType<typeof genderOf>
export type NamePart = 'last' | 'first' | 'middle'

export function genderOfName(person: PersonName): Gender {
  return genderOf([person.lastName, person.firstName, person.middleName ?? ''].join(' '))
}

const known = new Map<string, ReadonlySet<string>>()
const mostKnown = 20_000

/** Every form of a part of a name, as search keys: by endings always, by lvovich too when the gender is known. Names repeat, so forms are kept. */
export function formsOf(part: NamePart, name: string, gender: Gender): ReadonlySet<string> {
  const key = [part, gender, name].join('|')
  const ready = known.get(key)
  if (ready) return ready
  if (known.size >= mostKnown) known.clear()
  const forms = new Set([
    ...byEndings(searchKey(name)),
    ...separateHalves(part, name),
    ...(gender ? cases.map((grammaticalCase) => searchKey(incline({ [part]: name, gender }, grammaticalCase)[part])) : []),
  ])
  forms.delete('')
  known.set(key, forms)
  return forms
}

// A surname of two words («Мамедов Оглы») may be met by either.
function separateHalves(part: NamePart, name: string): string[] {
  if (part !== 'last' || !name.includes(' ')) return []
  return searchKey(name)
    .split(' ')
    .filter((word) => word.length > 2)
    .flatMap((word) => [...byEndings(word)])
}

// «Римский-Корсаков»: both halves decline, or only the second one.
function byEndings(key: string): Set<string> {
  const halves = key.split('-').map(halfForms)
  return new Set(halves.reduce<string[]>((starts, half) => starts.flatMap((start) => half.map((form) => (start ? `${start}-${form}` : form))), ['']))
}

function halfForms(key: string): string[] {
  const fitting = declension.filter(([nominative]) => nominative.test(key))
  return [key, ...fitting.flatMap(([, cut, endings]) => endings.split(' ').map((ending) => key.slice(0, key.length - cut) + ending))]
}

/** Beginnings of surnames that a word of a text may be a form of, for a search in the sorted names of the base. */
export function surnameStart(wordKey: string): string {
  const half = wordKey.split('-')[0] ?? wordKey
  const fleeting = half.search(/[йь]ц/)
  const kept = Math.max(2, half.length - (half.length > 8 ? 4 : 3))
  return half.slice(0, fleeting > 0 ? Math.min(fleeting, kept) : kept)
}

/** A surname that is hardly another word: «Ёлкина», not «Роза» or «Мороз». */
export function isPlainlySurname(lastName: string): boolean {
  return (
    /(ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|енко|чук|щук|юк|нук|ян|дзе|швили|ых|ович|евич)$/.test(searchKey(lastName)) &&
    searchKey(lastName).length > 3
  )
}

/** A word that may be a form of such a surname. */
export function looksLikeSurname(wordKey: string): boolean {
  return /(ов|ев|ин|ын|ск|цк|енко|чук|щук|юк|нук|ян|дзе|швили|ых|ович|евич)[а-я]{0,3}$/.test(wordKey)
}

/** A patronymic in any case. */
export function isPatronymic(wordKey: string): boolean {
  return /(ович|евич|ьич|мич|овн|евн|ичн)[а-я]{0,3}$/.test(wordKey)
}
