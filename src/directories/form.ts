import { z } from 'zod'
import { checkbox, optionalNumber, optionalOneOf, optionalText, text } from '../app/fields.ts'
import { directionKeys } from '../people/form.ts'
import { problems } from './messages.ts'

export const kindKeys = ['sites', 'courses'] as const
export type Kind = (typeof kindKeys)[number]

/** One form for both: a site has an address, a programme a direction and a length; what an entry has not stays empty. */
export const entryForm = z.object({
  name: text(200, problems.name).transform((value) => value.replace(/\s+/g, ' ')),
  address: optionalText(300),
  direction: optionalOneOf(directionKeys),
  years: optionalNumber(1, 12),
  merge: checkbox(),
})

export type EntryData = Omit<z.output<typeof entryForm>, 'merge'>
