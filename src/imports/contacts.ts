import type { Cell } from '../app/spreadsheets/read.ts'
import { broken, found, guessed, isBlank, isCellError, textOf, type Parsed } from './value.ts'
import { extensionWord } from './value-words.ts'

/** «+79123456789» from any Russian spelling. Of several numbers the first is taken, and that is pointed out. */
export function parsePhone(cell: Cell): Parsed<string> {
  const text = typeof cell === 'number' ? cell.toFixed(0) : textOf(cell)
  if (isBlank(text)) return { value: null }
  if (isCellError(text)) return broken('cellError', { text })
  const numbers = split(text)
  const [number] = numbers
  if (number === undefined) return broken('phoneUnreadable', { text })
  const value = normalised(number)
  if (value === null) {
    const short = number.replace(/\D/g, '').length
    return broken(short >= 5 && short <= 7 ? 'phoneNoCode' : 'phoneUnreadable', { text })
  }
  return numbers.length > 1 ? guessed(value, 'phoneSeveral', { text, value }) : found(value)
}

/** An address in lower case. Only plain addresses pass: this text goes to the mail program. */
export function parseEmail(cell: Cell): Parsed<string> {
  const text = textOf(cell)
  if (isBlank(text)) return { value: null }
  const value = text
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/[.;,]$/, '')
  const plain = /^[a-z0-9][a-z0-9._%+-]{0,63}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,24}$/
  return plain.test(value) && !value.includes('..') ? found(value) : broken('emailUnreadable', { text })
}

function split(text: string): string[] {
  return text
    .split(/[;,\n]|\s\/\s|\/(?=[+78])/)
    .map((part) => part.replace(extensionWord, '').trim())
    .filter((part) => part.replace(/\D/g, '').length >= 5)
}

function normalised(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  if (/^[78][3-9]\d{9}$/.test(digits)) return `+7${digits.slice(1)}`
  // No code begins with 89: such ten digits are a mobile number that has lost one.
  if (/^(?!89)[3-9]\d{9}$/.test(digits)) return `+7${digits}`
  return /^\+(?!7)\d{10,15}$/.test(text.replace(/[^\d+]/g, '')) ? `+${digits}` : null
}
