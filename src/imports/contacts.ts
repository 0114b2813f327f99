import type { Cell } from '../app/spreadsheets/read.ts'
import { broken, firstOf, firstUnknown, found, guessed, isBlank, isCellError, textOf, type Parsed, upTo } from './value.ts'
import { namedIn } from './parents.ts'
import { extensionWord, parentName } from './value-words.ts'

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

/** A parent; of two in one cell this is the first (`takeSecondParent` takes the other), of more the rest are pointed out. */
export function parseRepresentative(cell: Cell): Parsed<string> {
  const names = namedIn(cell)
  const first = upTo(150)(names[0] ?? firstOf(cell))
  return first.value && names.length > 2 ? guessed(first.value, 'representativeSeveral', { value: names.slice(0, 2).join(', ') }) : first
}

export const parseRelation = (cell: Cell) => upTo(60)(firstOf(cell))
export const parseParentPhone = (cell: Cell) => parsePhone(firstUnknown(cell) ? null : cell)
export const parseParentEmail = (cell: Cell) => parseEmail(firstOf(cell))

/** What one cell of contacts holds: the person's own, and of a child the first parent's. */
export type Contacts = {
  phone: string | null
  email: string | null
  representative: string | null
  representativeRelation: string | null
  representativePhone: string | null
  representativeEmail: string | null
}

/** «+7 912 345-67-89; a@mail.ru», «Иванова Анна Петровна (мать) 8 912 345-67-89»: the cell of the official tables (§3.1). */
export function parseContacts(cell: Cell): Parsed<Contacts> {
  const text = textOf(cell)
  if (isBlank(text)) return { value: null }
  if (isCellError(text)) return broken('cellError', { text })
  const raw = typeof cell === 'string' ? cell : text
  const parts = raw.split(/[;\n]/).map((part) => partOf(textOf(part)))
  const parent = parts.find(({ name }) => name !== null)
  const own = parts.filter(({ name }) => name === null)
  const value = {
    phone: own.find(({ phone }) => phone !== null)?.phone ?? null,
    email: own.find(({ email }) => email !== null)?.email ?? null,
    representative: parent?.name ?? null,
    representativeRelation: parent?.relation ?? null,
    representativePhone: parent?.phone ?? null,
    representativeEmail: parent?.email ?? null,
  }
  return Object.values(value).some((one) => one !== null) ? found(value) : broken('phoneUnreadable', { text })
}

function partOf(text: string) {
  const email = /[^\s,;()]+@[^\s,;()]+/.exec(text)?.[0] ?? ''
  const number = /[+(]?\d[\d\s()\u00a0-]{4,}\d/.exec(text.replace(email, ' '))?.[0] ?? ''
  const rest = text.replace(email, ' ').replace(number, ' ')
  const relation = /\(([^)\d]{2,60})\)/.exec(rest)?.[1] ?? null
  const name = parentName.exec(rest.replace(/\([^)]*\)/g, ' '))?.[0] ?? null
  return { name, relation, phone: parsePhone(number).value ?? null, email: parseEmail(email).value ?? null }
}
