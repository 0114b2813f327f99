import { z } from 'zod'
import { day, ids, oneOf, text, version } from '../../app/fields.ts'
import { today } from '../../app/clock.ts'
import { problems } from '../messages/campaigns.ts'

const closesOn = day(problems.closesOn).refine((value) => value >= today(), problems.dayPassed)

export const campaignForm = z
  .object({ template: text(20, problems.template), title: text(200), closesOn, who: oneOf(['all', 'ready', 'chosen'], problems.whom), chosen: ids() })
  .refine((form) => form.who !== 'chosen' || form.chosen.length > 0, { path: ['chosen'], message: problems.chosen })

export const campaignChangeForm = z.object({ title: text(200), closesOn, version: version() })

export const peopleForm = z.object({ chosen: ids().refine((chosen) => chosen.length > 0, problems.chosen) })

export const declineForm = z.object({ reason: text(300, problems.reason), version: version() })

/** The page sends the version of the answers it was shown with. */
export const settlementForm = z.object({ version: version() })

const seen = z.record(z.string(), z.string())

/** The transfer page sends the fields ticked, and what the card said of each when the page was shown. */
export const transferForm = z.object({
  version: version(),
  taken: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string())),
  seen: text(100_000).transform((json, ctx) => {
    const parsed = seen.safeParse(jsonIn(json))
    if (parsed.success) return parsed.data
    ctx.addIssue({ code: 'custom', message: problems.chosen })
    return z.NEVER
  }),
})

/** Answers ticked for a transfer in bulk: «12.3» is the answers 12 as their third version. */
export const bulkForm = z.object({
  chosen: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().regex(/^\d{1,12}\.\d{1,9}$/)))
    .transform((all) => all.map((one) => ({ id: Number(one.split('.')[0]), version: Number(one.split('.')[1]) })))
    .refine((all) => all.length > 0, problems.chosen),
})

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
