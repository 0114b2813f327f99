let zone = 'Asia/Yekaterinburg'
// Making a formatter takes a hundred times as long as using it, and every page asks what day it is.
let days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

/** Sets the centre's time zone, in which days begin and moments are shown. */
export function setTimeZone(name: string): void {
  zone = name
  days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
}

export function timeZone(): string {
  return zone
}

/** True for a name the platform knows, such as «Asia/Yekaterinburg». */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('ru', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The centre's day now, as YYYY-MM-DD. */
export function today(): string {
  return dayOf(new Date())
}

/** The centre's day at a moment, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return days.format(moment)
}

/** The day `days` later (earlier when negative). Days are YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const date = new Date(day + 'T00:00:00Z')
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The same day `years` later (earlier when negative); 29 February becomes 28 in a common year. */
export function addYears(day: string, years: number): string {
  const moved = String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4)
  return new Date(moved + 'T00:00:00Z').toISOString().startsWith(moved) ? moved : moved.slice(0, 8) + '28'
}

/** Full years between two days: an age, a length of service. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
