import { z } from 'zod'
import { day, optionalNumber, optionalText, text, version } from '../app/fields.ts'
import { problems } from './messages.ts'

const count = () => optionalNumber(0, 100_000)

export const headcountForm = z
  .object({ asOfOn: day(), teachers: count(), youngSpecialists: count(), students10to19: count(), students15to19: count(), partners: count() })
  .refine(({ asOfOn: _asOfOn, ...counts }) => Object.values(counts).some((value) => value !== null), { path: ['teachers'], message: problems.nothing })

export const reportForm = z.object({
  strengths: optionalText(4000),
  weaknesses: optionalText(4000),
  opportunities: optionalText(4000),
  threats: optionalText(4000),
  conclusions: optionalText(6000),
  nextTasks: optionalText(4000),
  version: version(),
})

export const remarkForm = z.object({ remark: text(2000, problems.remark) })

export type HeadcountData = z.output<typeof headcountForm>
export type ReportData = z.output<typeof reportForm>
