import { z } from 'zod'
import { formProblems as problem } from './messages.ts'

// A field arrives as a string, as several strings when its name stands twice, or not at all.
const single = z
  .unknown()
  .default('')
  .transform((value) => {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value
    return typeof last === 'string' ? last.trim() : ''
  })
const several = z
  .unknown()
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]).filter((part): part is string => typeof part === 'string' && part !== ''))

const numeric = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, problem.notOffered)
  .transform(Number)

const tooLong = (most: number) => ({ error: (issue: { input?: unknown }) => problem.tooLong(most, String(issue.input).length) })
const orNull = (value: string) => (value === '' ? null : value)

/** A line or several that must be filled in. */
export function text(most = 300, missing: string = problem.required) {
  return single.pipe(z.string().min(1, missing).max(most, tooLong(most)))
}

/** Text or null. */
export function optionalText(most = 300) {
  return single.pipe(z.string().max(most, tooLong(most))).transform(orNull)
}

/** A day typed as ДД.ММ.ГГГГ or chosen as YYYY-MM-DD; gives YYYY-MM-DD. */
export function day(missing: string = problem.required) {
  return single.pipe(z.string().min(1, missing)).transform(toDay)
}

/** A day or null. */
export function optionalDay() {
  return single.transform((value, ctx) => (value === '' ? null : toDay(value, ctx)))
}

/** A whole number within bounds, both included; `outside` says why these bounds when it is not plain. */
export function wholeNumber(least: number, most: number, outside: string = problem.between(least, most)) {
  return single.pipe(z.string().min(1, problem.required)).transform((value, ctx) => toNumber(value, { least, most, outside }, ctx))
}

/** A whole number within bounds, or null. */
export function optionalNumber(least: number, most: number, outside: string = problem.between(least, most)) {
  return single.transform((value, ctx) => (value === '' ? null : toNumber(value, { least, most, outside }, ctx)))
}

/** One of the offered values. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T, missing: string = problem.choose) {
  return single.pipe(z.enum(values, missing))
}

/** One of the offered values, or null. */
export function optionalOneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return single.transform(orNull).pipe(z.enum(values, problem.notOffered).nullable())
}

/** Any of the offered values, each once. */
export function many<const T extends readonly [string, ...string[]]>(values: T) {
  return several.pipe(z.array(z.enum(values, problem.notOffered))).transform((chosen) => [...new Set(chosen)])
}

/** Ids of chosen records, each once. */
export function ids() {
  return several.pipe(z.array(numeric)).transform((chosen) => [...new Set(chosen)])
}

/** Keys of chosen records that have a text for an id, each once. */
export function keys() {
  return several.transform((chosen) => [...new Set(chosen)])
}

/** The id of one chosen record. */
export function id(missing: string = problem.choose) {
  return single.pipe(z.string().min(1, missing)).pipe(numeric)
}

/** The id of a chosen record, or null. */
export function optionalId() {
  return single.transform(orNull).pipe(numeric.nullable())
}

/** Texts of a field whose name stands in several rows, in their order, empty ones included. */
export function rows(most = 300) {
  return z
    .unknown()
    .default([])
    .transform((value) => (Array.isArray(value) ? value : [value]).map((part) => String(part).trim()))
    .pipe(z.array(z.string().max(most, tooLong(most))))
}

/** A tick. */
export function checkbox() {
  return single.transform((value) => value !== '')
}

/** An e-mail address or null. */
export function email() {
  return single.transform(orNull).pipe(z.email(problem.email).nullable())
}

/** A Russian phone in any usual spelling, as +7XXXXXXXXXX, or null. */
export function phone() {
  return single.transform((value, ctx) => {
    if (value === '') return null
    const digits = value.replace(/\D/g, '').replace(/^[78](?=\d{10}$)/, '')
    if (digits.length === 10 && /^[\d\s()+.\p{Pd}]+$/u.test(value)) return '+7' + digits
    ctx.addIssue({ code: 'custom', message: problem.phone })
    return z.NEVER
  })
}

/** The version of the record the form was opened with. */
export function version() {
  return single.transform((value) => (/^\d{1,9}$/.test(value) ? Number(value) : -1))
}

type Context = { addIssue: (issue: { code: 'custom'; message: string }) => void }

function toDay(value: string, ctx: Context): string {
  const typed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(value)
  const chosen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!typed && !chosen) return invalid(ctx, problem.date)
  const day = typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : value
  const date = new Date(day + 'T00:00:00Z')
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  return exists && day > '1900' ? day : invalid(ctx, problem.dateMissing)
}

function toNumber(value: string, { least, most, outside }: { least: number; most: number; outside: string }, ctx: Context): number {
  if (!/^-?\d+$/.test(value)) return invalid(ctx, problem.wholeNumber)
  const number = Number(value)
  return number >= least && number <= most ? number : invalid(ctx, outside)
}

function invalid(ctx: Context, message: string): never {
  ctx.addIssue({ code: 'custom', message })
  return z.NEVER
}
