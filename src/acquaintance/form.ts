import { z } from 'zod'
import { checkbox, day, ids } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import { problems } from './messages.ts'

const signedOn = day().refine((value) => value <= today(), problems.future)
const chosen = ids().refine((people) => people.length > 0, problems.nobodyChosen)

/** People who signed on one day; `all` are those whom the list found, on its other pages too. */
export const marksForm = z
  .object({ personIds: ids(), all: checkbox(), acquaintedOn: signedOn })
  .refine((form) => form.all || form.personIds.length > 0, { path: ['personIds'], message: problems.nobody })
export const correctionForm = z.object({ personIds: chosen, acquaintedOn: signedOn })
export const undoingForm = z.object({ personIds: chosen })
