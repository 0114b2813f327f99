import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { worded } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { taskRows } from '../home/presenter.ts'
import { otherApprovals } from '../home/queries.ts'
import { titlesOf } from '../orders/queries.ts'
import { listWaiting } from '../orders/waiting.ts'
import { approveMany } from './commands.ts'
import { approvalsForm } from './form.ts'
import { can } from './policy.ts'
import { outcomeOf, waitingRow } from './presenter.ts'

/** Everything that waits for the director's decision. */
export const approvals = pages()

approvals.get('/approvals', can.seeApprovals, async (req, res) => {
  await show(req, res, blank())
})

approvals.post('/approvals', can.approveMany, async (req, res) => {
  const form = parseForm(req, approvalsForm)
  if (!form.ok) return show(req, res, form, 422)
  const { chosen } = form.data
  const titles = await titlesOf(chosen.map(({ id }) => id))
  flash(req, outcomeOf(chosen, await approveMany(actorOf(req), chosen), titles))
  res.redirect(303, '/approvals')
})

async function show(req: Request, res: Response, { values, errors }: { values: Values; errors: object }, status = 200): Promise<void> {
  const actor = actorOf(req)
  const rows = (await listWaiting(actor, yearOf(req).id)).map(waitingRow)
  const others = taskRows(await otherApprovals(yearOf(req).id), today(), actor)
  const signs = actor.acting !== null
  const [why] = worded(signs ? [] : [{ code: 'app.notActing' }])
  await render(
    res,
    'approvals/index',
    { rows, others, signs, why: why?.text ?? null, several: signs && rows.filter(({ tick }) => tick).length > 0, values, errors },
    status,
  )
}
