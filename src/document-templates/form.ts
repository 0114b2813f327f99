import { z } from 'zod'
import { today } from '../app/clock.ts'
import { checkbox, day, optionalText, version } from '../app/fields.ts'
import { problems } from './messages.ts'

export const uploadForm = z.object({ note: optionalText(300) })

/** From which day a file is in force, and whether it may lack what the document must say. */
export const forceForm = z
  .object({ validFrom: day(), incomplete: checkbox(), version: version() })
  .refine((form) => form.validFrom >= today(), { path: ['validFrom'], message: problems.past })
