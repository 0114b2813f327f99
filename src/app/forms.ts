import type { Request } from 'express'
import { z } from 'zod'

export type Values = Record<string, string | string[] | undefined>
export type Errors = Record<string, string>

/** A form that was filled in wrongly: what was typed and a sentence for each field ('form' for the whole). */
export type Rejected = { ok: false; values: Values; errors: Errors }
export type Form<T> = { ok: true; values: Values; data: T } | Rejected

/** Reads a posted form. Afterwards `req.body` is not touched again: pass on what the schema returned. */
export function parseForm<S extends z.ZodType>(req: Pick<Request, 'body' | 'refusal'>, schema: S): Form<z.output<S>> {
  const values = typedValues(req.body)
  if (req.refusal !== undefined) return { ok: false, values, errors: { form: req.refusal } }
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, values, data: parsed.data }
  return { ok: false, values, errors: inOrder(firstErrors(parsed.error), values) }
}

/** Turns an accepted form into a rejected one, for what only the database can tell (a taken name, a stale record). */
export function reject(form: { values: Values }, errors: Errors): Rejected {
  return { ok: false, values: form.values, errors: inOrder(errors, form.values) }
}

/** A form shown for the first time. */
export function blank(values: Values = {}): { values: Values; errors: Errors } {
  return { values, errors: {} }
}

// A browser posts fields as they stand on the page, so the summary of errors lists them so; what was not posted comes last.
function inOrder(errors: Errors, values: Values): Errors {
  const names = Object.keys(values)
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => place(one) - place(other)))
}

function typedValues(body: unknown): Values {
  const values: Values = {}
  if (body === null || typeof body !== 'object') return values
  for (const [name, value] of Object.entries(body))
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((part): part is string => typeof part === 'string')
  return values
}

function firstErrors(error: z.ZodError): Errors {
  const errors: Errors = {}
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? 'form')
    errors[name] ??= issue.message
  }
  return errors
}
