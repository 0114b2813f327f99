import { z } from 'zod'
import { optionalId, optionalText, rows, text } from '../../app/fields.ts'
import { groupProblems as problems } from '../messages/answer-groups.ts'

/** A ticked answer and the group it stood in when the page was opened: «12.0» without one; answers in the same words are ticked as one, «12.0 15.0». */
export type Ticked = { responseId: number; groupId: number | null }

const ticked = rows(20_000)
  .transform((values) => values.flatMap((value) => value.split(' ')).flatMap(tickedIn))
  .pipe(z.array(z.custom<Ticked>()).min(1, problems.tick))

export const putForm = z
  .object({ ticked, group: optionalId(), name: optionalText(120) })
  .refine(({ group, name }) => group !== null || name !== null, { path: ['name'], message: problems.name })
  .refine(({ group, name }) => group === null || name === null, { path: ['name'], message: problems.both })

export const takeOutForm = z.object({ ticked })

/** The name is a field of its own for each group of the page, so that an error stands beside the right one. */
export function renameForm(groupId: number) {
  return z
    .object({ [renameField(groupId)]: text(120, problems.rename), was: text(120) })
    .transform((form) => ({ name: String(form[renameField(groupId)]), was: String(form.was) }))
}

export const removeForm = z.object({ was: text(120) })

export function renameField(groupId: number): string {
  return `name-${groupId}`
}

function tickedIn(value: string): Ticked[] {
  const [, response, group] = /^(\d{1,15})\.(\d{1,15})$/.exec(value) ?? []
  return response === undefined || group === undefined ? [] : [{ responseId: Number(response), groupId: Number(group) || null }]
}
