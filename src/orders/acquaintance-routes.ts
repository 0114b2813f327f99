import type { Request, Response } from 'express'
import { correctDay, markSigned, type Outcome, undoMarks } from '../acquaintance/commands.ts'
import { correctionForm, marksForm, undoingForm } from '../acquaintance/form.ts'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { type Form, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sheetOfOrder } from './commands/acquaintance.ts'
import { orderPage } from './page.ts'
import { can } from './policy.ts'
import { findOrder } from './source.ts'

/** Who has read an order under signature and when; the list is a part of the order's page. */
export const acquaintancePages = pages()

acquaintancePages.post('/orders/:id/acquaintances', can.keepAcquaintance, async (req, res) => {
  const form = parseForm(req, marksForm)
  if (!form.ok) return show(req, res, form)
  await told(req, res, form, await markSigned(actorOf(req), sheetAt(req), form.data))
})

acquaintancePages.post('/orders/:id/acquaintances/correction', can.keepAcquaintance, async (req, res) => {
  const form = parseForm(req, correctionForm)
  if (!form.ok) return show(req, res, form)
  await told(req, res, form, await correctDay(actorOf(req), sheetAt(req), form.data))
})

acquaintancePages.post('/orders/:id/acquaintances/removal', can.keepAcquaintance, async (req, res) => {
  const form = parseForm(req, undoingForm)
  if (!form.ok) return show(req, res, form)
  await told(req, res, form, { done: await undoMarks(actorOf(req), sheetAt(req), form.data.personIds) })
})

const idOf = (req: Request) => Number(req.params.id) || 0
const sheetAt = (req: Request) => sheetOfOrder(actorOf(req), idOf(req))

async function told(req: Request, res: Response, form: Form<unknown>, outcome: Outcome): Promise<void> {
  if ('refused' in outcome) return show(req, res, reject(form, { acquaintedOn: outcome.refused }))
  flash(req, { tone: 'ok', text: outcome.done })
  res.redirect(303, `/orders/${idOf(req)}`)
}

async function show(req: Request, res: Response, { values, errors }: { values: Values; errors: object }): Promise<void> {
  await render(res, 'orders/show', await orderPage(actorOf(req), await findOrder(actorOf(req), idOf(req)), { values, errors }), 422)
}
