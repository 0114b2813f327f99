import { punctuated } from '../app/punctuation.ts'

const nbsp = '\u00a0'

/** Name of the program in the properties of a file. */
export const product = 'Наставник'

const counted = 'ч|мин|лет|год|года|рабочих|дней|дня|часов|часа|месяц[а-яё]*'
const months = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'

// A number must not be torn from its sign, a surname from its initials (§1.5).
const glue: readonly (readonly [RegExp, string])[] = [
  [/№ ?(?=\S)/g, `№${nbsp}`],
  [/(\d) (?=(?:г|гг|руб|ч|мин|мм)\.)/g, `$1${nbsp}`],
  [new RegExp(`(\\d) (?=(?:${counted}|${months})(?![а-яё]))`, 'g'), `$1${nbsp}`],
  [/(\d[А-Яа-я]?) (?=класс)/g, `$1${nbsp}`],
  [/(?<![А-Яа-яЁё])((?:г|п|пп|ст|ч|кл)\.) (?=[А-ЯЁ\d])/g, `$1${nbsp}`],
  [/(?<![А-Яа-яЁё])([А-ЯЁ]\.) ?(?=[А-ЯЁ](?:\.|[а-яё]))/g, `$1${nbsp}`],
  [/([А-ЯЁ][а-яё]+) (?=[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?(?![А-Яа-яЁё]))/g, `$1${nbsp}`],
  [/ ([–—]) /g, `${nbsp}$1 `],
  [/([А-ЯЁ]{2,}) (?=ДО(?![А-Яа-яЁё]))/g, `$1${nbsp}`],
  [/([А-ЯЁ]{2,}) (?=«[^»\s]+»)/g, `$1${nbsp}`],
]

/** Puts non-breaking spaces where a Russian document must not break a line (§1.5), and the one spelling of years and of inner quotation marks. */
export function typeset(text: string): string {
  return glue.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), punctuated(text))
}

/** The same text with ordinary spaces, for comparison and search. */
export function plain(text: string): string {
  return text.replaceAll(nbsp, ' ')
}

/** Letters of a Russian list, without those that are taken for others. */
export const russian: readonly string[] = [...'абвгдежзиклмнопрстуфхцчшщэюя']
