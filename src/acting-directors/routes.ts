import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { addActing, removeActing } from './commands.ts'
import { actingForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { actingRow, firstPeriod } from './presenter.ts'
import { listActing, listDeputies } from './queries.ts'

export const actingDirectors = pages()

actingDirectors.get('/acting-directors', can.seeActing, async (req, res) => {
  await show(req, res, blank(firstPeriod(await listDeputies())))
})

actingDirectors.post('/acting-directors', can.keepActing, async (req, res) => {
  const form = parseForm(req, actingForm)
  if (!form.ok) return show(req, res, form, 422)
  const failure = await addActing(actorOf(req), form.data)
  if (failure) return show(req, res, reject(form, { [failure.field]: failure.message }), 422)
  flash(req, { tone: 'ok', text: notices.added(form.data.initials, form.data.startsOn, form.data.endsOn) })
  res.redirect(303, '/acting-directors')
})

actingDirectors.post('/acting-directors/:id/removal', can.keepActing, async (req, res) => {
  await removeActing(actorOf(req), Number(req.params.id) || 0)
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/acting-directors')
})

async function show(req: Request, res: Response, form: { values: Values; errors: object }, status = 200): Promise<void> {
  const keeps = actorOf(req).role === 'methodist'
  const [periods, deputies] = [await listActing(), keeps ? await listDeputies() : []]
  const { values, errors } = form
  await render(
    res,
    'acting-directors/index',
    {
      rows: periods.map((period) => actingRow(period, today(), keeps)),
      deputies: deputies.map(({ id, name }) => ({ value: String(id), label: name })),
      keeps,
      values,
      errors,
    },
    status,
  )
}
