import { z } from 'zod'
import { ids, optionalOneOf, optionalText, version } from '../app/fields.ts'

export const nameForm = z.object({
  gender: optionalOneOf(['male', 'female']),
  genitive: optionalText(150),
  dative: optionalText(150),
  accusative: optionalText(150),
  instrumental: optionalText(150),
  version: version(),
})

export const acceptanceForm = z.object({ person: ids() })

export type NameFormsData = z.output<typeof nameForm>
