import { z } from 'zod'
import { checkbox, day, ids, many, oneOf, optionalDay, optionalOneOf, optionalText, text, version } from '../../app/fields.ts'
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

/** The transfer page sends the versions it was shown with; an empty one means there was no card. */
export const transferForm = z.object({ version: version(), profileVersion: version(), updatePerson: checkbox() })
