import { searchKey } from '../app/search-key.ts'
import { inCyrillic, isPatronymic, isPlainlySurname, looksLikeSurname, type NameForms, nameForms, type PersonName, surnameStart } from './names-forms.ts'

/** Somebody's name in a text: the words as they stand there, and who of the base may be meant. */
export type Mention = { text: string; personIds: number[] }

/** `named`: surname with first name or initials. `bare`: a surname alone or with one initial, which may be anybody's. */
export type Found = { named: Mention[]; bare: Mention[] }

export type Nameable = PersonName & { id: number }

type Token = { key: string; text: string; start: number; end: number; initial: boolean; capital: boolean }
type Reading = { text: string; tokens: Token[]; places: Map<string, number[]> }
type Meeting = { at: number; last: number; sure: boolean }

// Initials stand before words, so that «М.» is not taken for a word.
const pattern = /(?<![\p{L}\p{M}])\p{Lu}\.(?:-\p{Lu}\.)?|\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*/gu

/** Beginnings of the surnames that a text may name: only words that stand beside a capital or look like a surname. */
export function surnameStarts(text: string): string[] {
  const reading = readText(text)
  const isCandidate = (token: Token, at: number) =>
    token.capital && !token.initial && token.key.length > 1 && (looksLikeSurname(token.key) || [neighbour(reading, at, 1), neighbour(reading, at, -1)].some((other) => other?.capital))
  return [...new Set(reading.tokens.filter(isCandidate).map((token) => surnameStart(token.key)))]
}

/**
 * Finds people in a text in any grammatical case, ё as е: «Ёлкиной Марии», «Мария Олеговна Ёлкина», «М. О. Ёлкина», «Ёлкина М. О.».
 * Somebody with the same surname and first name but another patronymic is somebody else.
 */
export function findNames(text: string, people: readonly Nameable[]): Found {
  const reading = readText(text)
  const meetings = people.flatMap((person) => meetingsOf(reading, person).map((meeting) => ({ ...meeting, person })))
  const named = new Map<number, Mention>()
  const bare = new Map<string, Mention>()
  for (const { at, last, person } of meetings.filter(({ sure }) => sure)) note(named, at, wordsOf(reading, at, last), person.id)
  for (const { at, person } of meetings.filter(({ at, sure }) => !sure && !named.has(at))) note(bare, reading.tokens[at]?.key ?? '', wordsOf(reading, at, at), person.id)
  return { named: [...named].sort(([one], [other]) => one - other).map(([, mention]) => mention), bare: [...bare.values()] }
}

// Soft hyphens, zero-width signs and stress marks are not seen by a reader and would hide a name.
function readText(raw: string): Reading {
  const text = raw.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u0300\u0301]/g, '')
  const tokens = [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ key: searchKey(inCyrillic(word)), text: word, start: index, end: index + word.length, initial: word.includes('.'), capital: /^\p{Lu}/u.test(word) }))
  const places = new Map<string, number[]>()
  for (const [at, { key, capital }] of tokens.entries()) if (capital) places.set(key, [...(places.get(key) ?? []), at])
  return { text, tokens, places }
}

function meetingsOf(reading: Reading, person: Nameable): Meeting[] {
  const forms = nameForms(person)
  const places = new Set(forms.last.flatMap((half) => [...half].flatMap((form) => reading.places.get(form) ?? [])))
  return [...places].flatMap((at): Meeting[] => {
    const last = fullNameEnd(reading, at, forms) ?? initialsEnd(reading, at, person)
    if (last !== null) return [{ at, last, sure: true }]
    return isSomebodyElse(reading, at, forms) || !(isPlainlySurname(person.lastName) || oneInitial(reading, at, person)) ? [] : [{ at, last: at, sure: false }]
  })
}

// The other end of «Ёлкина Мария (Олеговна)» or «Мария (Олеговна) Ёлкина» when the names fit, else null.
function fullNameEnd(reading: Reading, at: number, { first, middle }: NameForms): number | null {
  const [after, afterNext] = [neighbour(reading, at, 1), neighbour(reading, at, 2)]
  if (after && first.has(after.key)) {
    if (!afterNext || !isPatronymic(afterNext.key)) return at + 1
    return !middle || middle.has(afterNext.key) ? at + 2 : null
  }
  const [before, beforeThat] = [neighbour(reading, at, -1), neighbour(reading, at, -2)]
  if (before && first.has(before.key)) return at - 1
  const between = before !== null && isPatronymic(before.key) && (!middle || middle.has(before.key))
  return between && beforeThat && first.has(beforeThat.key) ? at - 2 : null
}

// The other end of «Ёлкина М. О.» or «М. О. Ёлкина»; one initial is enough only for a person without a patronymic.
function initialsEnd(reading: Reading, at: number, person: PersonName): number | null {
  const fits = (token: Token | null | undefined, name: string | null) => token?.initial === true && name !== null && sameLetter(token, name)
  const [after, afterNext, before, beforeThat] = [1, 2, -1, -2].map((step) => neighbour(reading, at, step))
  if (person.middleName === null) return fits(after, person.firstName) && !afterNext?.initial ? at + 1 : fits(before, person.firstName) && !beforeThat?.initial ? at - 1 : null
  if (fits(after, person.firstName) && fits(afterNext, person.middleName)) return at + 2
  return fits(beforeThat, person.firstName) && fits(before, person.middleName) ? at - 2 : null
}

function oneInitial(reading: Reading, at: number, person: PersonName): boolean {
  return [neighbour(reading, at, 1), neighbour(reading, at, -1)].some((token) => token?.initial === true && sameLetter(token, person.firstName))
}

// «Ёлкина А. П.» or «Ёлкина Мария Петровна» is not Мария Олеговна, so the surname is no warning about her either.
function isSomebodyElse(reading: Reading, at: number, { first }: NameForms): boolean {
  const [after, afterNext, before, beforeThat] = [1, 2, -1, -2].map((step) => neighbour(reading, at, step))
  const initials = (after?.initial && afterNext?.initial) || (before?.initial && beforeThat?.initial)
  const patronymic = [after, afterNext, before].some((token) => token && isPatronymic(token.key))
  return Boolean(initials) || patronymic || Boolean(after && first.has(after.key))
}

const sameLetter = (initial: Token, name: string) => initial.key[0] === searchKey(name)[0]

// The word so many steps away, when only spaces stand between.
function neighbour({ text, tokens }: Reading, at: number, step: number): Token | null {
  const [from, to] = step > 0 ? [at, at + step] : [at + step, at]
  for (let place = from; place < to; place += 1) {
    const [one, other] = [tokens[place], tokens[place + 1]]
    if (!one || !other || !/^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(one.end, other.start))) return null
  }
  const found = tokens[at + step]
  return found?.capital ? found : null
}

function wordsOf({ text, tokens }: Reading, at: number, last: number): string {
  const [from, to] = [tokens[Math.min(at, last)], tokens[Math.max(at, last)]]
  return from && to ? text.slice(from.start, to.end).replace(/\s+/g, ' ') : ''
}

function note<K>(mentions: Map<K, Mention>, key: K, text: string, personId: number): void {
  const mention = mentions.get(key) ?? { text, personIds: [] }
  if (!mention.personIds.includes(personId)) mention.personIds.push(personId)
  mentions.set(key, mention)
}
