import { z } from 'zod'
import { checkbox, day, ids, optionalDay, optionalText, text, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import { problems } from './messages.ts'

export const orderForm = z
  .object({
    title: text(250),
    pairIds: ids().refine((chosen) => chosen.length > 0, problems.pairs),
    basisIds: ids(),
    citesRoadmap: checkbox(),
    startsOn: day(),
    endsOn: day(),
    programmesDueOn: optionalDay(),
    reportsDueOn: optionalDay(),
    curatorName: optionalText(150),
    extraItems: optionalText(3000),
    version: version(),
  })
  .refine((form) => form.startsOn <= form.endsOn, { path: ['endsOn'], message: problems.term })
  .refine((form) => form.programmesDueOn === null || form.programmesDueOn >= form.startsOn, { path: ['programmesDueOn'], message: problems.due })
  .refine((form) => form.reportsDueOn === null || form.reportsDueOn >= form.startsOn, { path: ['reportsDueOn'], message: problems.due })

export type OrderData = z.output<typeof orderForm>

/** Which content the director read: its fingerprint. */
export const approvalForm = z.object({ seen: text(64) })
export const returnForm = z.object({ remark: text(1000, problems.remark) })

/** «№ 253/1» and «253/1» are the same number. */
const orderNumber = text(40, problems.number)
  .transform((value) => value.replace(/^№\s*/, '').replace(/\s+/g, ' '))
  .pipe(z.string().min(1, problems.number))

/** `confirmed`: the day for which it was said that it is no slip of the hand, though it looks like one. */
export const registrationForm = z.object({
  number: orderNumber,
  datedOn: day().refine((value) => value <= today(), problems.future),
  confirmed: optionalDay(),
})
