import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import { cyrillic, latin, ownWords, sounds } from './words.ts'

// OWASP's minimum for argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, centre: ownWords },
  graphs: common.adjacencyGraphs,
})

export type Weakness = 'password.tooShort' | 'password.tooLong' | 'password.guessable'

/** Hash of a password by argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

const nobody = hash('nobody has this password', cost)

/** Checks a password. Takes as long for a login that does not exist (`stored` null), so that logins cannot be probed. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password)
  return stored !== null && matches
}

/**
 * Why a password may not be used, or null. At least 12 characters, no composition rules, not guessable
 * (ASVS 6.2.1–6.2.11), also when it is a Latin word typed in the Russian layout or the person's own name.
 */
export function weaknessOf(password: string, own: string[]): Weakness | null {
  if ([...password].length < 12) return 'password.tooShort'
  if (password.length > 128) return 'password.tooLong'
  const inputs = own.flatMap((word) => word.toLocaleLowerCase('ru').split(/\s+/)).flatMap((word) => [word, transliterate(word)])
  const guesses = [password, retyped(password)].map((text) => judge.check(text.toLocaleLowerCase('ru'), inputs).score)
  return Math.min(...guesses) < 3 || inputs.some((word) => word.length > 3 && onlyAddsDigits(password, word)) ? 'password.guessable' : null
}

/** A password to be used once: four groups of letters and digits that are hard to misread on paper. */
export function oneTimePassword(): string {
  const signs = 'abcdefghkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

function retyped(text: string): string {
  return [...text.toLocaleLowerCase('ru')].map((sign) => (cyrillic.includes(sign) ? (latin[cyrillic.indexOf(sign)] ?? sign) : sign)).join('')
}

function onlyAddsDigits(password: string, word: string): boolean {
  return password.toLocaleLowerCase('ru').replace(/[\d\W_]+/g, '') === word
}

/** «Плотникова» → «plotnikova»: for logins proposed from names and for judging passwords. */
export function transliterate(text: string): string {
  return [...text.toLocaleLowerCase('ru')].map((sign) => sounds[sign] ?? sign).join('')
}
