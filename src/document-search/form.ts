import { z } from 'zod'
import { optionalDay, optionalOneOf, optionalText } from '../app/fields.ts'
import { problems } from './messages.ts'

export const documentKinds = ['order', 'consent', 'localAct', 'programme', 'mentorReport', 'monitoringReport', 'minutes', 'finalEvent', 'award'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const searchForm = z
  .object({ number: optionalText(40), person: optionalText(100), kind: optionalOneOf(documentKinds), from: optionalDay(), to: optionalDay() })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: problems.order })

export type Search = z.output<typeof searchForm>
