import { z } from 'zod'
import { day, ids, many, oneOf, optionalText, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import { categories } from '../consents/rules.ts'
import { problems } from './messages.ts'

const forms = ['paper', 'scan'] as const

const receipt = z.object({
  receivedOn: day().refine((value) => value <= today(), problems.future),
  form: oneOf(forms),
  storagePlace: optionalText(200),
  version: version(),
})

type Stored = Pick<z.output<typeof receipt>, 'form' | 'storagePlace'>
const isKept = ({ form, storagePlace }: Stored) => form !== 'paper' || storagePlace !== null
const whereKept = { path: ['storagePlace'], message: problems.storagePlace }

/** Ticked sheets of a batch, confirmed together. */
export const acceptanceForm = receipt
  .extend({ sheets: ids().catch([]) })
  .refine((form) => form.sheets.length > 0, { path: ['sheets'], message: problems.nothing })
  .refine(isKept, whereKept)

/** One sheet of a consent to distribution with what is allowed by it. */
export const distributionForm = receipt
  .extend({ allowed: many(categories) })
  .refine((form) => form.allowed.length > 0, { path: ['allowed'], message: problems.allowed })
  .refine(isKept, whereKept)

export type AcceptanceData = z.output<typeof receipt> & { sheets: number[]; allowed: z.output<typeof distributionForm>['allowed'] }

export const rejectionForm = z.object({ sheets: ids().catch([]), version: version() })

/** The version of the batch as the person saw it. */
export const pageForm = z.object({ version: version() })

export const choiceForm = z.object({ choice: z.string(problems.choose).min(1, problems.choose).max(80), version: version() })
