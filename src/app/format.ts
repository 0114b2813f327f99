import { timeZone } from './clock.ts'
import { punctuated } from './punctuation.ts'

const nbsp = '\u00a0'
const plurals = new Intl.PluralRules('ru')
const longDays = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const decimals = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 })
const momentParts = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
const moments = new Map<string, Intl.DateTimeFormat>() // by time zone: making one costs more than a hundred uses of it

type Name = { lastName: string; firstName: string; middleName: string | null }

/** «03.10.2023» from YYYY-MM-DD. */
export function shortDate(day: string): string {
  return day.split('-').reverse().join('.')
}

/** «3 октября 2023 г.» from YYYY-MM-DD. */
export function longDate(day: string): string {
  return longDays.format(new Date(day + 'T00:00:00Z')).replaceAll(' ', nbsp)
}

/** «03.10.2023, 14:05» in the centre's time zone. */
export function moment(at: Date): string {
  const zone = timeZone()
  const format = moments.get(zone) ?? new Intl.DateTimeFormat('ru', { ...momentParts, timeZone: zone })
  moments.set(zone, format)
  return format.format(at)
}

/** «14:05» in the centre's time zone. */
export function clockTime(at: Date): string {
  return moment(at).slice(-5)
}

/** «5 пар», «1,5 часа»: the number with the right one of three forms; a fraction takes the second. */
export function counted(count: number, one: string, few: string, many: string): string {
  const rule = plurals.select(Math.round(count * 10) / 10)
  return `${decimals.format(count)}${nbsp}${rule === 'one' ? one : rule === 'many' ? many : few}`
}

/** «8,4»: at most one decimal. */
export function decimal(value: number): string {
  return decimals.format(value)
}

/** «7 из 9 – 77,8 %»: both numbers always stand beside the share (§6.2); below 5 no percentage is given (§6.4). */
export function share(part: number, whole: number, leastForPercent = 5): string {
  const numbers = `${part} из ${whole}`
  return whole < Math.max(1, leastForPercent) ? numbers : `${numbers} – ${decimals.format((part / whole) * 100)}${nbsp}%`
}

/** «Иванов Пётр Ильич». */
export function fullName(person: Name): string {
  return [person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')
}

/** «П. И. Иванов», for signatures. */
export function initialsFirst(person: Name): string {
  const initials = [person.firstName, person.middleName].filter(Boolean).map((part) => `${part?.[0] ?? ''}.`)
  return [...initials, person.lastName].join(nbsp)
}

/** «+7 912 345-67-89» from +79123456789. */
export function phone(number: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number)
  return parts ? `+7${nbsp}${parts[1]}${nbsp}${parts[2]}-${parts[3]}-${parts[4]}` : number
}

/** The lines of a text without empty ones: lists are kept «one a line». */
export function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** «1,4 МБ». */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${decimals.format(Math.max(0.1, bytes / 1024))}${nbsp}КБ`
  return `${decimals.format(bytes / 1024 / 1024)}${nbsp}МБ`
}

/** A name in quotation marks; marks inside it become the inner ones: «Театр-студия „Маска“». */
export function quoted(name: string): string {
  return punctuated(`«${name}»`)
}
