import type { Request } from 'express'
import { z } from 'zod'

export type Values = Record<string, string | string[] | undefined>
export type Errors = Record<string, string>

/** A form that was filled in wrongly: what was typed and a sentence for each field ('form' for the whole). */
export type Rejected = { ok: false; values: Values; errors: Errors }
export type Form<T> = { ok: true; values: Values; data: T } | Rejected

/** Reads a posted form. Afterwards `req.body` is not touched again: pass on what the schema returned. */
export function parseForm<S extends z.ZodType>(req: Request, schema: S): Form<z.output<S>> {
  const values = typedValues(req.body)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, values, data: parsed.data }
  return { ok: false, values, errors: firstErrors(parsed.error) }
}

/** Turns an accepted form into a rejected one, for what only the database can tell (a taken name, a stale record). */
export function reject(form: { values: Values }, errors: Errors): Rejected {
  return { ok: false, values: form.values, errors }
}

/** A form shown for the first time. */
export function blank(values: Values = {}): { values: Values; errors: Errors } {
  return { values, errors: {} }
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
