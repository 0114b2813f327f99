import type { Cell } from '../app/spreadsheets/read.ts'
import { broken, found, isCellError, textOf, type Parsed } from './value.ts'
import { dateTail, monthNominative, monthWords } from './value-words.ts'

/** Serial numbers Excel gives to the days of 1920 to 2099. */
const SERIALS = { from: 7_306, to: 73_050 }
const EXCEL_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
const EARLIEST = '1920-01-01'

export interface Ages {
  from: number
  to: number
}

/** «YYYY-MM-DD» of a day that is not in the future, however it is written. `today` is such a text too. */
export function parsePastDay(cell: Cell, today: string): Parsed<string> {
  const day = parseDay(cell, today)
  if (typeof day.value !== 'string') return day
  if (day.value > today) return broken('dayFuture', { text: shown(cell) })
  return day
}

/** A day of birth whose owner is now of a believable age for the list. */
export function parseBirthDay(cell: Cell, today: string, ages: Ages): Parsed<string> {
  const day = parsePastDay(cell, today)
  if (typeof day.value !== 'string') return day
  const age = ageOn(day.value, today)
  if (age >= ages.from && age <= ages.to) return day
  return broken('ageOutside', { text: shown(cell), age: String(age), from: String(ages.from), to: String(ages.to) })
}

/** Any day, the future included (a category lasts until one). Only real days of the calendar pass. */
export function parseDay(cell: Cell, today: string): Parsed<string> {
  const text = textOf(cell)
  if (text === '' || /^[-—–]+$/.test(text)) return { value: null }
  if (isCellError(text)) return broken('cellError', { text })
  if (cell instanceof Date) return inCentury(cell.toISOString().slice(0, 10), text)
  const clean = text.toLowerCase().replace(dateTail, '')
  if (/^\d+(\.0+)?$/.test(clean)) return fromNumber(Number(clean), text)
  const parts = partsOf(clean, Number(today.slice(0, 4)))
  if (parts === null) return broken('dayUnreadable', { text })
  const day = isoDay(...parts)
  return day === null ? broken('dayImpossible', { text }) : inCentury(day, text)
}

/** Full years lived on a day. */
export function ageOn(birthOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return day.slice(5) < birthOn.slice(5) ? years - 1 : years
}

function fromNumber(serial: number, text: string): Parsed<string> {
  if (serial >= 1900 && serial <= 2100) return broken('dayYearOnly', { text })
  if (serial < SERIALS.from || serial > SERIALS.to) return broken('dayUnreadable', { text })
  return found(new Date(EXCEL_ZERO + serial * DAY_MS).toISOString().slice(0, 10))
}

/** Year, month, day as written: «9.5.91», «1991-05-09T…», «9 мая 1991». */
function partsOf(text: string, thisYear: number): [number, number, number] | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})([t ].*)?$/.exec(text)
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const usual = /^(\d{1,2})\s*[-./,]\s*(\d{1,2})\s*[-./,]\s*(\d{4}|\d{2})( \d{1,2}:[\d:]+)?$/.exec(text)
  if (usual) return [fullYear(usual[3] ?? '', thisYear), Number(usual[2]), Number(usual[1])]
  const worded = /^(\d{1,2})\s+([а-яё]{3,8})\.?\s+(\d{4})$/.exec(text)
  const month = monthOf(worded?.[2] ?? '')
  return worded && month > 0 ? [Number(worded[3]), month, Number(worded[1])] : null
}

function monthOf(word: string): number {
  const start = word.slice(0, 3)
  return monthWords.indexOf(monthNominative[start] ?? start) + 1
}

/** Two digits mean the latest such year that has already begun. */
function fullYear(text: string, thisYear: number): number {
  const year = Number(text)
  if (text.length === 4) return year
  return 2000 + year > thisYear ? 1900 + year : 2000 + year
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

function inCentury(day: string, text: string): Parsed<string> {
  return day < EARLIEST || day > '2099-12-31' ? broken('dayTooEarly', { text }) : found(day)
}

function shown(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10).split('-').reverse().join('.') : textOf(cell)
}
