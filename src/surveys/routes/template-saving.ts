import type { Request, Response } from 'express'
import { RuleViolation, sentenceOf, StaleRecord } from '../../app/errors.ts'
import { type Errors, reject, type Values } from '../../app/forms.ts'
import { formProblems } from '../../app/messages.ts'
import { templateUrl } from '../presenter/template-questions.ts'
import { findEdition } from '../queries/editions.ts'
import { tellSaved } from './templates.ts'

type Refused = { values: Values; errors: Errors; status: 409 | 422 }

/** The template of an address in its last edition, with its questions. Throws NotFound. */
export const templateOf = (req: Request) => findEdition(String(req.params.key), null)

/** Saves a form of the editor, or gives it back with everything typed: stale as 409, a condition it would break as 422 at the field to blame. */
export async function saveOr(save: () => Promise<void>, values: Values, { version }: { version: number }): Promise<Refused | null> {
  try {
    await save()
    return null
  } catch (error) {
    if (error instanceof StaleRecord) return { ...reject({ values: { ...values, version: String(version) } }, { form: formProblems.stale }), status: 409 }
    if (error instanceof RuleViolation) return { ...reject({ values }, atFields(error)), status: 422 }
    throw error
  }
}

// Several conditions may hang on one field: all are told.
function atFields({ reasons }: RuleViolation): Errors {
  const errors: Errors = {}
  for (const reason of reasons) {
    const field = String(reason.params?.field ?? 'form')
    errors[field] = [errors[field], sentenceOf(reason)].filter(Boolean).join(' ')
  }
  return errors
}

/** Back to the template after a change; `at` is the id of what was moved, so that the page opens there. */
export async function done(req: Request, res: Response, { key, edition }: { key: string; edition: number }, at: string | null = null): Promise<void> {
  await tellSaved(req, key, edition)
  res.redirect(303, at === null ? templateUrl(key) : `${templateUrl(key)}?at=${at}#${at}`)
}
