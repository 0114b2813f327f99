import { z } from 'zod'
import { checkbox, day, ids, oneOf, text, version } from '../../app/fields.ts'
import { today } from '../../app/clock.ts'
import { problems } from '../messages/campaigns.ts'

const closesOn = day(problems.closesOn).refine((value) => value >= today(), problems.dayPassed)

export const campaignForm = z
  .object({ template: text(20, problems.template), title: text(200), closesOn, who: oneOf(['all', 'ready', 'chosen'], problems.whom), chosen: ids() })
  .refine((form) => form.who !== 'chosen' || form.chosen.length > 0, { path: ['chosen'], message: problems.chosen })

export const campaignChangeForm = z.object({ title: text(200), closesOn, version: version() })

export const peopleForm = z.object({ chosen: ids().refine((chosen) => chosen.length > 0, problems.chosen) })

export const declineForm = z.object({ reason: text(300, problems.reason), version: version() })

/** The transfer page sends the versions it was shown with; an empty one means there was no card. */
export const transferForm = z.object({ version: version(), profileVersion: version(), updatePerson: checkbox() })
