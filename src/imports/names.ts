import { hasCyrillic, inCyrillic, latinIn } from '../app/alphabets.ts'
import type { Cell } from '../app/spreadsheets/read.ts'
import { broken, found, guessed, isBlank, isCellError, textOf, type Parsed, type Problem } from './value.ts'
import { patronymic, patronymicEnd } from './value-words.ts'

export interface FullName {
  lastName: string
  firstName: string
  middleName: string | null
}

/**
 * One part of a name. Case is kept (фон Берг) unless all is in capitals. Latin letters that look
 * Cyrillic are replaced, or the person would never be found; the change is pointed out.
 */
export function parseName(cell: Cell): Parsed<string> {
  const text = textOf(cell)
    .replace(/\s*[-‐‑–—]\s*/g, '-')
    .replace(/^[-,.;\s]+|[-,;\s]+$/g, '')
  if (isBlank(text)) return { value: null }
  if (isCellError(text)) return broken('cellError', { text })
  if (/\d/.test(text)) return broken('nameDigits', { text })
  if (/(^|\s)\p{L}\.|^\p{L}$/u.test(text)) return broken('nameInitials', { text })
  if (!/^[\p{L}\p{M}'’ʼ. -]+$/u.test(text) || text.length > 100) return broken('nameMarks', { text: text.slice(0, 100) })
  return oneAlphabet(recased(text))
}

/** The whole name in one cell: surname first, as lists have it, unless a patronymic in the middle shows otherwise. */
export function parseFullName(cell: Cell): Parsed<FullName> {
  const whole = parseName(typeof cell === 'string' ? cell.replace(/,/g, ' ') : cell)
  if (whole.value === undefined) return { problem: whole.problem }
  if (whole.value === null) return { value: null }
  const words = whole.value.split(' ')
  const names = inOrder(joinEnding(words), whole.value)
  return whole.problem !== undefined && names.problem === undefined ? { ...names, problem: whole.problem } : names
}

function inOrder(words: string[], text: string): Parsed<FullName> {
  const [first = '', second, third] = words
  if (second === undefined) return broken('fullNameOneWord', { text })
  if (words.length > 3) return broken('fullNameUnclear', { text })
  if (third === undefined) return found({ lastName: first, firstName: second, middleName: null })
  if (patronymic.test(second) && !patronymic.test(third)) {
    const lastName = third
    return guessed({ lastName, firstName: first, middleName: second }, 'fullNameReordered', { text, lastName })
  }
  return found({ lastName: first, firstName: second, middleName: third })
}

/** «Вагиф оглы» is one patronymic. */
function joinEnding(words: string[]): string[] {
  const [ending] = words.slice(-1)
  if (words.length < 4 || ending === undefined || !patronymicEnd.test(ending)) return words
  return [...words.slice(0, -2), words.slice(-2).join(' ')]
}

function recased(text: string): string {
  const shouted = text.length > 1 && text === text.toLocaleUpperCase('ru') && text !== text.toLocaleLowerCase('ru')
  if (!shouted) return text
  return text.toLocaleLowerCase('ru').replace(/(^|[\s'’ʼ-])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase('ru')
  })
}

function oneAlphabet(text: string): Parsed<string> {
  const letters = latinIn(text)
  if (letters === '') return found(text)
  if (!hasCyrillic(text)) return guessed(text, 'nameLatin', { text })
  const value = inCyrillic(text)
  const params = { text, letters }
  const problem: Problem = { code: 'nameMixedAlphabets', params }
  return latinIn(value) !== '' ? { problem } : guessed(value, 'nameLookAlikes', { ...params, value })
}
