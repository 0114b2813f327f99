import { incline } from 'lvovich'
import { searchKey } from '../app/search-key.ts'
import { genderOf } from '../documents/names.ts'

/** A person's name as the base keeps it. */
export type PersonName = { lastName: string; firstName: string; middleName: string | null }

/** Spellings of one person's name in every case, as search keys. A surname of two words or halves may stand whole only. */
export type NameForms = { last: ReadonlySet<string>[]; first: ReadonlySet<string>; middle: ReadonlySet<string> | null }

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

/** Every form of a person's name: by endings always, by lvovich too when the patronymic tells the gender. */
export function nameForms(person: PersonName): NameForms {
  const gender = genderOf([person.lastName, person.firstName, person.middleName ?? ''].join(' '))
  const name = { last: person.lastName, first: person.firstName, middle: person.middleName ?? '' }
  const declined = gender ? cases.map((grammaticalCase) => incline({ ...name, gender }, grammaticalCase)) : []
  const forms = (nominative: string, others: (string | null | undefined)[]) => new Set([...byEndings(searchKey(nominative)), ...others.filter(Boolean).map((form) => searchKey(form))])
  const last = forms(person.lastName, declined.map((form) => form.last))
  return {
    last: person.lastName.includes(' ') ? [last, ...searchKey(person.lastName).split(' ').filter((word) => word.length > 2).map(byEndings)] : [last],
    first: forms(person.firstName, declined.map((form) => form.first)),
    middle: person.middleName ? forms(person.middleName, declined.map((form) => form.middle)) : null,
  }
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
  return /(ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая|енко|чук|щук|юк|нук|ян|дзе|швили|ых|ович|евич)$/.test(searchKey(lastName)) && searchKey(lastName).length > 3
}

/** A word that may be a form of such a surname. */
export function looksLikeSurname(wordKey: string): boolean {
  return /(ов|ев|ин|ын|ск|цк|енко|чук|щук|юк|нук|ян|дзе|швили|ых|ович|евич)[а-я]{0,3}$/.test(wordKey)
}

/** A patronymic in any case. */
export function isPatronymic(wordKey: string): boolean {
  return /(ович|евич|ьич|мич|овн|евн|ичн)[а-я]{0,3}$/.test(wordKey)
}

const lookalikes: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' }

/** A word typed with Latin letters that look Russian, in Russian letters. */
export function inCyrillic(word: string): string {
  return /\p{Script=Cyrillic}/u.test(word) ? word.replace(/[A-Za-z]/g, (letter) => lookalikes[letter] ?? letter) : word
}
