import { z } from 'zod'
import { checkbox, oneOf, optionalDay, optionalOneOf, optionalText, text, version, wholeNumber } from '../app/fields.ts'
import { readers } from './messages-acquaintance.ts'
import { problems } from './messages.ts'

export const levelNames = ['federal', 'regional', 'municipal', 'local'] as const
export const kindNames = ['law', 'decree', 'directive', 'order', 'letter', 'regulation', 'roadmap', 'minutes', 'other'] as const

const base = {
  title: text(800, problems.title),
  level: oneOf(levelNames),
  issuedOn: optionalDay(),
  number: optionalText(60),
  validFrom: optionalDay(),
  validTo: optionalDay(),
  position: wholeNumber(1, 9999),
  version: version(),
}
const details = {
  kind: optionalOneOf(kindNames),
  issuer: optionalText(200),
  adopted: optionalText(300),
  agreed: optionalText(300),
  citable: checkbox(),
  url: optionalText(300).pipe(z.url({ protocol: /^https?$/, error: problems.url }).nullable()),
}

export const legalBasisForm = z
  .object({ ...base, ...details })
  // A mix-up met in real regulations (domain §1.1).
  .refine((form) => !/358\.1/.test(form.title), { path: ['title'], message: problems.confusing })
  .refine((form) => form.validFrom === null || form.validTo === null || form.validFrom <= form.validTo, { path: ['validTo'], message: problems.order })

/** An act to keep; what says how it was adopted may be left for later. */
export type LegalBasisData = z.output<z.ZodObject<typeof base>> & Partial<z.output<z.ZodObject<typeof details>>>

const readerNames = Object.keys(readers) as [keyof typeof readers, ...(keyof typeof readers)[]]

export const sheetForm = z.object({ who: oneOf(readerNames), format: oneOf(['docx', 'pdf']) })
