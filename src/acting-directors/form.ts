import { z } from 'zod'
import { day, id, optionalText, text } from '../app/fields.ts'
import { problems } from './messages.ts'

export const actingForm = z
  .object({
    userId: id(problems.user),
    post: text(100),
    initials: text(60, problems.initials),
    startsOn: day(problems.startsOn),
    endsOn: day(problems.endsOn),
    basis: optionalText(200),
  })
  .refine((form) => form.startsOn <= form.endsOn, { path: ['endsOn'], message: problems.order })

export type ActingData = z.output<typeof actingForm>
