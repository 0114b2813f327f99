import { z } from 'zod'
import { oneOf, optionalDay, optionalText, text, version, wholeNumber } from '../app/fields.ts'
import { problems } from './messages.ts'

export const levelNames = ['federal', 'regional', 'municipal', 'local'] as const

export const legalBasisForm = z
  .object({
    title: text(800, problems.title),
    level: oneOf(levelNames),
    issuedOn: optionalDay(),
    number: optionalText(60),
    validFrom: optionalDay(),
    validTo: optionalDay(),
    position: wholeNumber(1, 9999),
    version: version(),
  })
  // A mix-up met in real regulations (domain §1.1).
  .refine((form) => !/358\.1/.test(form.title), { path: ['title'], message: problems.confusing })
  .refine((form) => form.validFrom === null || form.validTo === null || form.validFrom <= form.validTo, { path: ['validTo'], message: problems.order })

export type LegalBasisData = z.output<typeof legalBasisForm>
