import { hasCyrillic, inCyrillic } from '../app/alphabets.ts'
import { searchKey } from '../app/search-key.ts'

/** A word or an initial of a text; `key` is its search key. */
export type Token = { key: string; text: string; start: number; end: number; initial: boolean; capital: boolean }

/** A text cut into words; `places` tells where a capitalised word stands, by its key. */
export type Reading = { text: string; tokens: Token[]; places: Map<string, number[]> }

/** Capitalised words next to a place, null where something else than spaces stands between. */
export type Around = { after: Token | null; afterNext: Token | null; before: Token | null; beforeThat: Token | null }

// Initials stand before words, so that «М.» is not taken for a word.
const pattern = /(?<![\p{L}\p{M}])\p{Lu}\.(?:-\p{Lu}\.)?|\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*/gu

/** Cuts a text into words. Soft hyphens, zero-width signs and stress marks are not seen by a reader and would hide a name. */
export function readText(raw: string): Reading {
  const text = raw.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u0300\u0301]/g, '')
  const tokens = [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    key: searchKey(hasCyrillic(word) ? inCyrillic(word) : word),
    text: word,
    start: index,
    end: index + word.length,
    initial: word.includes('.'),
    capital: /^\p{Lu}/u.test(word),
  }))
  const places = new Map<string, number[]>()
  for (const [at, { key, capital }] of tokens.entries()) if (capital) places.set(key, [...(places.get(key) ?? []), at])
  return { text, tokens, places }
}

export function aroundOf(reading: Reading, at: number): Around {
  const after = touching(reading, at, at + 1)
  const before = touching(reading, at - 1, at)
  return {
    after: capitalAt(reading, after, at + 1),
    afterNext: capitalAt(reading, after && touching(reading, at + 1, at + 2), at + 2),
    before: capitalAt(reading, before, at - 1),
    beforeThat: capitalAt(reading, before && touching(reading, at - 2, at - 1), at - 2),
  }
}

/** The words from one place to another, in either direction. */
export function wordsOf({ text, tokens }: Reading, at: number, last: number): string {
  const [from, to] = [tokens[Math.min(at, last)], tokens[Math.max(at, last)]]
  return from && to ? text.slice(from.start, to.end).replace(/\s+/g, ' ') : ''
}

function touching({ text, tokens }: Reading, at: number, next: number): boolean {
  const [one, other] = [tokens[at], tokens[next]]
  return one !== undefined && other !== undefined && /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(one.end, other.start))
}

function capitalAt({ tokens }: Reading, touches: boolean, at: number): Token | null {
  const token = tokens[at]
  return touches && token?.capital ? token : null
}
