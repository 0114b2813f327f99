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

/** The same form of a group that is there already: `seen` is the stamp it was opened with. */
export const changeForm = groupForm.extend({ seen: text(2000) })

export type GroupData = z.output<typeof groupForm>
