import { z } from 'zod'
import { optionalId, optionalOneOf, text } from '../app/fields.ts'
import { directionKeys } from '../people/form.ts'
import { problems } from './messages.ts'

export const groupForm = z.object({
  name: text(150, problems.name),
  direction: optionalOneOf(directionKeys),
  leaderId: optionalId(),
  siteId: optionalId(),
  courseId: optionalId(),
})

export type GroupData = z.output<typeof groupForm>
