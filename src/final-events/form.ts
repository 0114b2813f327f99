import { z } from 'zod'
import { day, ids, oneOf, optionalText, text, version } from '../app/fields.ts'
import { eventKinds } from './messages.ts'

export const finalEventForm = z.object({
  title: text(200),
  kind: oneOf(eventKinds),
  heldOn: day(),
  place: optionalText(200),
  description: optionalText(3000),
  protocolNumber: optionalText(30),
  version: version(),
})

export const practicesForm = z.object({ chosen: ids() })

export type FinalEventData = z.output<typeof finalEventForm>
