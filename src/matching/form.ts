import { z } from 'zod'
import { id, optionalText, version } from '../app/fields.ts'

/** `version` is that of the decision shown, or empty when there was none. */
export const choiceForm = z.object({ mentorId: id(), note: optionalText(1000), version: version() })

export type ChoiceData = z.output<typeof choiceForm>
