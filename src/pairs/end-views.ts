import type { Response } from 'express'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import { blank, type Rejected } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { advance } from '../app/workflow.ts'
import { titleOf } from './pair-page.ts'
import { findPair } from './queries.ts'
import { stateOf } from './state.ts'
import { pairWorkflow } from './workflow.ts'

/** The form that completes a pair; what blocks it is told before anything is typed. */
export async function showEndForm(actor: Actor, res: Response, id: number, rejected: Rejected | null): Promise<void> {
  const pair = await findPair(actor, id)
  advance(pairWorkflow, 'complete', pair.status, await stateOf(id), actor)
  const last = pair.endsOn < today() ? pair.endsOn : today()
  const { values, errors } = rejected ?? blank({ endedOn: shortDate(last) })
  await render(res, 'pairs/completion', { url: `/pairs/${id}`, pairTitle: titleOf(pair), values, errors }, rejected ? 422 : 200)
}
