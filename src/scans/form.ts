import { z } from 'zod'
import { day, ids, many, oneOf, optionalText, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import { categories } from '../consents/rules.ts'
import { problems } from './messages.ts'

const forms = ['paper', 'scan'] as const

export const acceptanceForm = z
  .object({
    sheets: ids().catch([]),
    receivedOn: day().refine((value) => value <= today(), problems.future),
    form: oneOf(forms),
    storagePlace: optionalText(200),
    allowed: many(categories),
    version: version(),
  })
  .refine((form) => form.sheets.length > 0, { path: ['sheets'], message: problems.nothing })
  .refine((form) => form.form !== 'paper' || form.storagePlace !== null, { path: ['storagePlace'], message: problems.storagePlace })

export type AcceptanceData = z.output<typeof acceptanceForm>

export const rejectionForm = z.object({ sheets: ids().catch([]), version: version() })

export const choiceForm = z.object({ choice: z.string(problems.choose).min(1, problems.choose).max(80), version: version() })
