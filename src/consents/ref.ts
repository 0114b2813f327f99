import type { Request } from 'express'
import { yearOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import type { PaperRef } from './form.ts'
import { findConsent } from './queries.ts'
import { consentKinds } from './rules.ts'

/** The person and the kind in an address; NotFound for anything else. */
export function refOf(req: Request): PaperRef {
  const kind = consentKinds.find((known) => known === req.params.kind)
  const personId = Number(req.params.personId)
  if (!kind || !Number.isInteger(personId)) throw new NotFound()
  return { personId, kind }
}

/** The consent an address speaks of, as it stands now; null when nothing was written down yet. */
export async function currentOf(req: Request) {
  const { personId, kind } = refOf(req)
  return (await findConsent(personId, kind, yearOf(req).id)).current
}

/** A form that somebody else overtook: everything typed, with the version that stands now. */
export async function staleForm(req: Request, values: Values) {
  const version = String((await currentOf(req))?.version ?? 0)
  return reject({ values: { ...values, version } }, { form: formProblems.stale })
}
