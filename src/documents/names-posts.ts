import type { Case, StoredForms } from './names-cases.ts'

/** The post in a case: the stored form, else the one of a usual post; null when it is not certain (§4). Only the words that decline change. */
export function postIn(grammaticalCase: Case, post: string, stored: StoredForms | null = null): string | null {
  const written = post.trim().replace(/\s+/g, ' ')
  return stored?.[grammaticalCase] ?? acting(written) ?? usual(grammaticalCase, written)
}

/** With a capital, as a post stands at the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
}

/** Heads of posts; what follows them («дополнительного образования», «по учебной работе») does not change. */
const heads =
  /^(директор|педагог|методист|инструктор|организатор|психолог|логопед|дефектолог|концертмейстер|заместитель|руководитель|учитель|преподаватель|воспитатель|начальник|тренер|библиотекарь|секретарь|специалист|лаборант|техник|инженер|администратор|бухгалтер|советник|куратор|студент|мастер)$/i
const adjectives = /^(старший|младший|главный|ведущий|социальный|музыкальный|художественный|заведующий|исполняющий|вожатый)$/i
const feminine = /^(заведующая|исполняющая|старшая|вожатая)$/i

const endings: Record<'hard' | 'soft' | 'ый' | 'ий' | 'ая' | 'ущая', Record<Case, string>> = {
  hard: { genitive: 'а', dative: 'у', accusative: 'а', instrumental: 'ом' },
  soft: { genitive: 'я', dative: 'ю', accusative: 'я', instrumental: 'ем' },
  ый: { genitive: 'ого', dative: 'ому', accusative: 'ого', instrumental: 'ым' },
  ий: { genitive: 'его', dative: 'ему', accusative: 'его', instrumental: 'им' },
  ая: { genitive: 'ой', dative: 'ой', accusative: 'ую', instrumental: 'ой' },
  ущая: { genitive: 'ей', dative: 'ей', accusative: 'ую', instrumental: 'ей' },
}

// «И. о. директора» stands so in every case.
function acting(post: string): string | null {
  const [, rest] = /^и\.\s?о\.\s?(\S.*)$/i.exec(post) ?? []
  return rest === undefined ? null : `${post.slice(0, 1)}. о. ${usual('genitive', rest) ?? rest}`
}

function usual(grammaticalCase: Case, post: string): string | null {
  const words = post.split(' ')
  const place = words.findIndex((word) => isHead(word))
  const changed = words.slice(0, place + 1).map((word) => inflect(grammaticalCase, word))
  return place < 0 || changed.includes(null) ? null : [...changed, ...words.slice(place + 1)].join(' ')
}

// A noun ends the words that decline; an adjective does when it is a post by itself.
function isHead(word: string): boolean {
  return word.split('-').every((half) => heads.test(half)) || /^(заведующ|исполняющ|вожат)(ий|ый|ая)$/i.test(word)
}

/** «педагог-организатор» declines in both halves. */
function inflect(grammaticalCase: Case, word: string): string | null {
  if (heads.test(word.split('-').at(-1) ?? ''))
    return word
      .split('-')
      .map((half) => noun(grammaticalCase, half))
      .join('-')
  if (feminine.test(word)) return word.slice(0, -2) + endings[/[щш]ая$/i.test(word) ? 'ущая' : 'ая'][grammaticalCase]
  if (adjectives.test(word)) return word.slice(0, -2) + endings[word.endsWith('ый') ? 'ый' : 'ий'][grammaticalCase]
  return null
}

function noun(grammaticalCase: Case, word: string): string {
  return word.endsWith('ь') ? word.slice(0, -1) + endings.soft[grammaticalCase] : word + endings.hard[grammaticalCase]
}

/** The best guess, to be looked at by a person before it is used: its first words as they usually decline. */
export function proposedPost(grammaticalCase: Case, post: string): string {
  const written = post.trim().replace(/\s+/g, ' ')
  const words = written.split(' ')
  const head = words.findIndex((word) => !/(ый|ий|ой|ая|яя)$/i.test(word))
  const declined = (word: string, index: number) => (index <= (head < 0 ? words.length : head) ? guess(grammaticalCase, word) : word)
  return postIn(grammaticalCase, written) ?? words.map(declined).join(' ')
}

const guessed: readonly [ending: RegExp, cut: number, forms: Record<Case, string>][] = [
  [/([щшжч]ая)$/i, 2, endings['ущая']],
  [/ая$/i, 2, endings['ая']],
  [/([щшжч]ий)$/i, 2, endings['ий']],
  [/([гкх]ий)$/i, 2, { genitive: 'ого', dative: 'ому', accusative: 'ого', instrumental: 'им' }],
  [/(ый|ой)$/i, 2, endings['ый']],
  [/ь$/i, 1, endings.soft],
  [/[гкхжшчщ]а$/i, 1, { genitive: 'и', dative: 'е', accusative: 'у', instrumental: 'ой' }],
  [/а$/i, 1, { genitive: 'ы', dative: 'е', accusative: 'у', instrumental: 'ой' }],
  [/[бвгджзклмнпрстфхцчшщ]$/i, 0, endings.hard],
]

function guess(grammaticalCase: Case, word: string): string {
  const [, cut = 0, forms] = guessed.find(([ending]) => ending.test(word)) ?? []
  return forms ? word.slice(0, word.length - cut) + forms[grammaticalCase] : word
}
