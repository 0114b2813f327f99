import type { Request } from 'express'
import { z } from 'zod'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { countOf, minutesForm } from './form.ts'
import { problems } from './messages.ts'
import { numbersOf } from './queries.ts'

type Data = z.output<ReturnType<typeof minutesForm>>
type Shown = { values: Values; errors: Errors }

/**
 * The posted form: data to keep, or the form to be shown again – with one question more when that was asked for (`extra`), or with
 * what is wrong in it. A number the body already has in the year is an error at its field.
 */
export async function postedMinutes(
  req: Pick<Request, 'body'>,
  schoolYearId: number,
  exceptId = 0,
): Promise<{ data: Data; values: Values } | { again: Shown; extra: 0 | 1 }> {
  const { values } = parseForm(req, z.unknown())
  if (values.more !== undefined) return { again: blank(values), extra: 1 }
  const form = parseForm(req, minutesForm(countOf(values)))
  if (!form.ok) return { again: form, extra: 0 }
  const { body, number } = form.data
  const taken = await numbersOf(schoolYearId, body, exceptId)
  return taken.includes(number) ? { again: reject(form, { number: problems.numberTaken(number) }), extra: 0 } : form
}
