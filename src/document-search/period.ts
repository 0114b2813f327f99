import { z } from 'zod'
import { addDays } from '../app/clock.ts'
import { optionalDay, optionalText } from '../app/fields.ts'
import { monthStems } from './messages.ts'

type Period = { first: string; last: string }

/** A day, a month («октябрь 2023», «10.2023») or a year, as its first and last day; null when nothing is typed. */
export function optionalPeriod() {
  return optionalText(40).transform((typed, ctx): Period | null => {
    if (typed === null) return null
    const whole = monthOf(typed) ?? yearOf(typed)
    if (whole) return whole
    const day = optionalDay().safeParse(typed)
    for (const { message } of day.error?.issues ?? []) ctx.addIssue({ code: 'custom', message })
    return day.data ? { first: day.data, last: day.data } : z.NEVER
  })
}

function monthOf(typed: string): Period | null {
  const [, digits, letters, year] = /^(?:(\d{1,2})[./]|(\p{L}{3,})\.?\s+)(\d{4})\P{L}*\p{L}{0,4}\.?$/u.exec(typed) ?? []
  const stem = letters?.toLocaleLowerCase('ru') ?? ''
  const month = digits ? Number(digits) : monthStems.findIndex((one) => stem.startsWith(one)) + 1
  if (!year || month < 1 || month > 12) return null
  const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${pad(month + 1)}-01`
  return { first: `${year}-${pad(month)}-01`, last: addDays(next, -1) }
}

function yearOf(typed: string): Period | null {
  return /^\d{4}$/.test(typed) ? { first: `${typed}-01-01`, last: `${typed}-12-31` } : null
}

const pad = (month: number): string => String(month).padStart(2, '0')
