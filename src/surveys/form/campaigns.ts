import { z } from 'zod'
import { checkbox, day, ids, many, oneOf, optionalDay, optionalId, optionalOneOf, optionalText, text, version } from '../../app/fields.ts'
import { today } from '../../app/clock.ts'
import { problems } from '../messages/campaigns.ts'
import type { AudienceFilter } from '../queries/audience.ts'
import { mayBeAnonymous } from '../rules/campaigns.ts'

const directionKeys = ['technical', 'science', 'sport', 'art', 'tourism', 'social'] as const
const formKeys = ['teacherTeacher', 'teacherStudent', 'studentStudent'] as const
const closesOn = day(problems.closesOn).refine((value) => value >= today(), problems.dayPassed)

const period = { title: text(200), opensOn: optionalDay(), closesOn }
const inOrder = ({ opensOn, closesOn }: { opensOn: string | null; closesOn: string }) => opensOn === null || opensOn <= closesOn
const order = { path: ['opensOn'], message: problems.daysOrder }

const choosing = {
  chosen: ids(),
  directions: many(directionKeys),
  groups: ids(),
  standing: optionalOneOf(['mentors', 'candidates', 'mentees', 'withoutPair']),
  form: optionalOneOf(formKeys),
}

// The fields of the filter travel together.
function withFilter<T extends AudienceFilter>({ directions, groups, standing, form, ...rest }: T) {
  return { ...rest, filter: { directions, groups, standing, form } }
}

const hasFilter = ({ who, filter }: { who: string; filter: AudienceFilter }) =>
  who !== 'filter' || filter.directions.length + filter.groups.length > 0 || filter.standing !== null || filter.form !== null

export const campaignForm = z
  .object({
    ...period,
    template: text(20, problems.template),
    anonymous: optionalOneOf(['no', 'yes']).transform((value) => value === 'yes'),
    who: oneOf(['all', 'ready', 'filter', 'chosen', 'later'], problems.whom),
    ...choosing,
  })
  .transform(withFilter)
  .refine(hasFilter, { path: ['directions'], message: problems.filter })
  .refine((form) => form.who !== 'chosen' || form.chosen.length > 0, { path: ['chosen'], message: problems.chosen })
  .refine((form) => !form.anonymous || mayBeAnonymous({ key: form.template }), { path: ['anonymous'], message: problems.needsNames })
  .refine(inOrder, order)

export const campaignChangeForm = z.object({ ...period, version: version() }).refine(inOrder, order)

/** Who comes by the common link says the name; a child also the study group or the grade. */
export const respondentForm = z.object({ name: text(120, problems.respondent), group: optionalText(100) })

export const matchForm = z.object({ holder: text(20, problems.holder) })

export const peopleForm = z
  .object({ who: oneOf(['filter', 'chosen']).catch('chosen'), ...choosing })
  .transform(withFilter)
  .refine(hasFilter, { path: ['directions'], message: problems.filter })
  .refine((form) => form.who !== 'chosen' || form.chosen.length > 0, { path: ['chosen'], message: problems.chosen })

export const declineForm = z.object({ reason: text(300, problems.reason), version: version() })

/** The page sends the version of the answers it was shown with. */
export const settlementForm = z.object({ version: version() })

const seen = z.record(z.string(), z.string())

/** The transfer page sends the fields ticked, and what the card said of each when the page was shown. */
export const transferForm = z
  .object({
    version: version(),
    taken: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string())),
    /** The child of a list whose line alone is taken. */
    only: optionalId(),
    seen: text(100_000).transform((json, ctx) => {
      const parsed = seen.safeParse(jsonIn(json))
      if (parsed.success) return parsed.data
      ctx.addIssue({ code: 'custom', message: problems.chosen })
      return z.NEVER
    }),
  })
  .transform(({ only, taken, ...form }) => ({ ...form, only, taken: only === null ? taken : taken.filter((name) => name.startsWith(`${only}/`)) }))

const answersChosen = z
  .array(z.string().regex(/^\d{1,12}\.\d{1,9}\.\d{1,12}$/))
  .transform((all) => all.map((one) => one.split('.').map(Number)).map(([id = 0, version = 0, personId = 0]) => ({ id, version, personId })))

/**
 * Answers for a transfer in bulk: «12.3.7» is the answers 12 of the person 7 as their third version. `all` takes, instead of
 * those ticked, every one that contradicted nothing when the page was shown.
 */
export const bulkForm = z
  .object({
    chosen: z.preprocess((value) => (value === undefined ? [] : [value].flat()), answersChosen),
    agreed: optionalText(250_000)
      .transform((text) => (text ?? '').split(' ').filter(Boolean))
      .pipe(answersChosen),
    all: checkbox(),
  })
  .transform(({ chosen, agreed, all }) => ({ chosen: all ? agreed : chosen }))
  .refine(({ chosen }) => chosen.length > 0, { path: ['chosen'], message: problems.chosen })

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
