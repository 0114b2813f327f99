import type { Request } from 'express'
import { z } from 'zod'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { countOf, type MinutesData, minutesForm } from './form.ts'
import { problems } from './messages.ts'

export type Shown = { values: Values; errors: Errors }

/** The posted form: data to keep, or the form to be shown again – with one question more when that was asked for (`extra`), or with what is wrong in it. */
export function postedMinutes(req: Pick<Request, 'body'>): { data: MinutesData; values: Values } | { again: Shown; extra: 0 | 1 } {
  const { values } = parseForm(req, z.unknown())
  if (values.more !== undefined) return { again: blank(values), extra: 1 }
  const form = parseForm(req, minutesForm(countOf(values)))
  return form.ok ? form : { again: form, extra: 0 }
}

/** The form of minutes whose number the body has already given. */
export function numberTaken({ data, values }: { data: MinutesData; values: Values }): Shown {
  return reject({ values }, { number: problems.numberTaken(data.number) })
}
