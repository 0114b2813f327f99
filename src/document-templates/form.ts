import { z } from 'zod'
import { today } from '../app/clock.ts'
import { day, optionalText, version } from '../app/fields.ts'
import { problems } from './messages.ts'

export const uploadForm = z.object({ note: optionalText(300) })

/** From which day a file is in force. */
export const forceForm = z
  .object({ validFrom: day(), version: version() })
  .refine((form) => form.validFrom >= today(), { path: ['validFrom'], message: problems.past })
