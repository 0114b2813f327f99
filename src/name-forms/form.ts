import { z } from 'zod'
import { ids, keys, optionalOneOf, optionalText, version } from '../app/fields.ts'

export const postForm = z.object({
  genitive: optionalText(150),
  dative: optionalText(150),
  accusative: optionalText(150),
  instrumental: optionalText(150),
  version: version(),
})

export const nameForm = postForm.extend({ gender: optionalOneOf(['male', 'female']) })

export const postAcceptanceForm = z.object({ post: keys() })

export const acceptanceForm = z.object({ person: ids() })

export type NameFormsData = z.output<typeof nameForm>
export type PostFormsData = z.output<typeof postForm>
