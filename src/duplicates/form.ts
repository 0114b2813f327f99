import { z } from 'zod'
import { oneOf, optionalOneOf, version } from '../app/fields.ts'
import { type Choices, groupKeys, type Group } from './choices.ts'
import { problems } from './messages.ts'

const sides = ['one', 'other'] as const
const choiceOf = (group: Group) => optionalOneOf(group === 'curatorNote' ? [...sides, 'both'] : sides)

/** Which record stays and, for every field in which the two differ, whose value does. */
export const mergeForm = z
  .object({
    keep: oneOf(sides, problems.keep),
    versionOne: version(),
    versionOther: version(),
    ...Object.fromEntries(groupKeys.map((group) => [group, choiceOf(group)])),
  })
  .transform(({ keep, versionOne, versionOther, ...chosen }) => ({ keep, versionOne, versionOther, choices: choicesFrom(chosen) }))

function choicesFrom(chosen: Record<string, unknown>): Choices {
  const isChoice = (value: unknown) => value === 'one' || value === 'other' || value === 'both'
  return Object.fromEntries(groupKeys.flatMap((group) => (isChoice(chosen[group]) ? [[group, chosen[group]]] : [])))
}
