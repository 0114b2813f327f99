import { z } from 'zod'
import { day, ids, oneOf, optionalText, text, version } from '../app/fields.ts'
import { problems } from './messages.ts'

export const kindKeys = ['session', 'consultation', 'exchange', 'course'] as const

const mostHours = 500

// Half hours are usual: «1,5».
const hours = optionalText(20).transform((value, ctx) => {
  if (value === null) return null
  const number = Number(value.replace(',', '.'))
  if (/^\d+([.,]\d)?$/.test(value) && number > 0 && number <= mostHours) return number
  ctx.addIssue({ code: 'custom', message: problems.hours })
  return z.NEVER
})

export const trainingForm = z.object({
  kind: oneOf(kindKeys),
  title: text(300, problems.title),
  heldOn: day(),
  hours,
  place: optionalText(200),
  description: optionalText(3000),
  version: version(),
})

export const attendanceForm = z.object({ personIds: ids(), version: version() })
export const materialsForm = z.object({ materialIds: ids() })

export type TrainingData = z.output<typeof trainingForm>
