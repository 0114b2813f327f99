import { z } from 'zod'
import { id, text } from '../app/fields.ts'
import { problems } from './messages.ts'

export const schoolYearName = text(9)
  .transform((value) => value.replace(/[–—/]/, '-'))
  .pipe(
    z.string().refine((value) => {
      const parts = /^(20\d\d)-(20\d\d)$/.exec(value)
      return parts !== null && Number(parts[2]) === Number(parts[1]) + 1
    }, problems.name),
  )

export const schoolYearForm = z.object({ name: schoolYearName })
export const reopeningForm = z.object({ why: text(500, problems.why) })
export const chosenYearForm = z.object({ id: id() })
