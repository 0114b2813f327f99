import { addDays } from '../app/clock.ts'
import type { Term } from './facts.ts'

/** The same day `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return [digits(Math.floor(count / 12), 4), digits((count % 12) + 1, 2), digits(Math.min(date, last), 2)].join('-')
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** True when both last days are counted as working: 16.10–15.01 is three months. */
export function isShorterThan({ startsOn, endsOn }: Term, months: number): boolean {
  const full = addMonths(startsOn, months)
  return endsOn < full && addDays(endsOn, 1) < full
}

export function isLongerThan({ startsOn, endsOn }: Term, months: number): boolean {
  return endsOn >= addMonths(startsOn, months)
}

export function overlaps(one: { startsOn: string; until: string }, other: Term): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.until
}

/** The day `count` working days (Monday to Friday) after `day`. Public holidays are not known here. */
export function addWorkingDays(day: string, count: number): string {
  let result = day
  for (let left = count; left > 0;) {
    result = addDays(result, 1)
    const weekday = new Date(result + 'T00:00:00Z').getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return result
}
