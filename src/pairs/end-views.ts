import type { Response } from 'express'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import { blank, type Rejected } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { advance } from '../app/workflow.ts'
import { initiatorKeys } from './form.ts'
import { initiators } from './messages.ts'
import { titleOf } from './pair-page.ts'
import { findPair } from './queries.ts'
import { stateOf } from './state.ts'
import { pairWorkflow } from './workflow.ts'

/** The form that ends a pair; what blocks the end is told before anything is typed. */
export async function showEndForm(actor: Actor, res: Response, id: number, how: 'completion' | 'termination', rejected: Rejected | null): Promise<void> {
  const pair = await findPair(actor, id)
  advance(pairWorkflow, how === 'completion' ? 'complete' : 'terminate', pair.status, await stateOf(id), actor)
  const last = pair.endsOn < today() ? pair.endsOn : today()
  const { values, errors } = rejected ?? blank({ endedOn: shortDate(how === 'completion' ? last : today()) })
  const options = initiatorKeys.map((value) => ({ value, label: initiators[value] }))
  await render(
    res,
    `pairs/${how}`,
    {
      url: `/pairs/${id}`,
      pairTitle: titleOf(pair),
      values,
      errors,
      initiators: options,
      shortNotice: 'acknowledged' in errors || values.acknowledged === 'on',
    },
    rejected ? 422 : 200,
  )
}
