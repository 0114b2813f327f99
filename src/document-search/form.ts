import { z } from 'zod'
import { optionalOneOf, optionalText } from '../app/fields.ts'
import { problems } from './messages.ts'
import { optionalPeriod } from './period.ts'

export const documentKinds = ['order', 'consent', 'localAct', 'programme', 'mentorReport', 'monitoringReport', 'minutes', 'finalEvent', 'award'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Days, months or years; a month or a year alone is searched from its first day to its last. */
export const searchForm = z
  .object({ number: optionalText(40), person: optionalText(100), kind: optionalOneOf(documentKinds), from: optionalPeriod(), to: optionalPeriod() })
  .refine(({ from, to }) => !from || !to || from.first <= to.last, { path: ['to'], message: problems.order })
  .transform(({ from, to, ...asked }) => {
    const span = from && from.first < from.last ? from.last : null
    return { ...asked, from: from?.first ?? null, to: to?.last ?? span }
  })

export type Search = z.output<typeof searchForm>
