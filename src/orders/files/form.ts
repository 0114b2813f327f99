import { z } from 'zod'
import { oneOf, optionalDay, optionalText, text } from '../../app/fields.ts'
import { fileProblems as problems } from './messages.ts'
import { bearsSignature, isEmpty, type Certificate } from './rules.ts'

export const fileKinds = ['scan', 'signed', 'signature', 'other'] as const

/** What the mark of an electronic signature says (§1.5); all of it may come later. */
const certificate = { certificate: optionalText(100), owner: optionalText(150), validFrom: optionalDay(), validTo: optionalDay() }

const isTerm = ({ validFrom, validTo }: Certificate) => validFrom === null || validTo === null || validFrom <= validTo
const term = { path: ['validTo'], message: problems.term }

export const fileForm = z
  .object({ kind: oneOf(fileKinds), ...certificate })
  .refine(isTerm, term)
  .refine((form) => bearsSignature(form.kind) || isEmpty(form), { path: ['kind'], message: problems.notSigned })

/** `seen` names the details that stood when the form was opened. */
export const certificateForm = z.object({ ...certificate, seen: text(64) }).refine(isTerm, term)
export const fileRemovalForm = z.object({ why: text(300, problems.why) })
