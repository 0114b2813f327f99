import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { renderPdf } from '../documents/render.ts'
import { registerOrder } from './commands/registration.ts'
import { approveOrder, reopenOrder, returnOrder, submitOrder, withdrawOrder } from './commands/signing.ts'
import { executeOrder } from './commands/execution.ts'
import { orderDocx } from './document.ts'
import { approvalForm, registrationForm, returnForm } from './form.ts'
import { executionForm } from './kinds/form.ts'
import { notices, words } from './messages.ts'
import { orderPage } from './page.ts'
import { can } from './policy.ts'
import { findOrder } from './source.ts'

/** The page of an order and everything that happens to it from the draft to its execution. */
export const signingPages = pages()

signingPages.get('/orders/:id', can.seeOrders, async (req, res) => {
  await show(req, res, blank())
})

signingPages.get('/orders/:id/document.docx', can.seeOrders, async (req, res) => {
  const order = await findOrder(actorOf(req), idOf(req))
  res.attachment(`${words.fileName(order.number, order.datedOn)}.docx`).send(await orderDocx(actorOf(req), order))
})

signingPages.get('/orders/:id/document.pdf', can.seeOrders, async (req, res) => {
  const order = await findOrder(actorOf(req), idOf(req))
  const pdf = await renderPdf(await orderDocx(actorOf(req), order), words.name(order.number, order.datedOn, order.snapshot !== null))
  res.attachment(`${words.fileName(order.number, order.datedOn)}.pdf`).send(pdf)
})

signingPages.post('/orders/:id/submission', can.submitOrder, async (req, res) => {
  await submitOrder(actorOf(req), idOf(req))
  done(req, res, notices.submitted)
})

signingPages.post('/orders/:id/withdrawal', can.withdrawOrder, async (req, res) => {
  await withdrawOrder(actorOf(req), idOf(req))
  done(req, res, notices.withdrawn)
})

signingPages.post('/orders/:id/approval', can.approveOrder, async (req, res) => {
  const form = parseForm(req, approvalForm)
  await approveOrder(actorOf(req), idOf(req), form.ok ? form.data.seen : '')
  decided(req, res, notices.approved)
})

signingPages.post('/orders/:id/return', can.returnOrder, async (req, res) => {
  const form = parseForm(req, returnForm)
  if (!form.ok) return show(req, res, form, 422)
  await returnOrder(actorOf(req), idOf(req), form.data.remark)
  decided(req, res, notices.returned)
})

signingPages.post('/orders/:id/reopening', can.returnOrder, async (req, res) => {
  const form = parseForm(req, returnForm)
  if (!form.ok) return show(req, res, form, 422)
  await reopenOrder(actorOf(req), idOf(req), form.data.remark)
  done(req, res, notices.returned)
})

signingPages.post('/orders/:id/registration', can.registerOrder, async (req, res) => {
  const form = parseForm(req, registrationForm)
  if (!form.ok) return show(req, res, form, 422)
  const failure = await registerOrder(actorOf(req), idOf(req), form.data)
  if (failure) return show(req, res, reject(form, { [failure.field]: failure.message }), 422)
  const { pairs, kind } = await findOrder(actorOf(req), idOf(req))
  done(req, res, notices.registered(form.data.number, form.data.datedOn, kind === 'assignment' ? pairs.length : null))
})

signingPages.post('/orders/:id/execution', can.executeOrder, async (req, res) => {
  const form = parseForm(req, executionForm)
  if (!form.ok) return show(req, res, form, 422)
  const failure = await executeOrder(actorOf(req), idOf(req), form.data)
  if (failure) return show(req, res, reject(form, { executedOn: failure }), 422)
  done(req, res, notices.executed)
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

function done(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, `/orders/${idOf(req)}`)
}

// The director goes on to what else waits.
function decided(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, '/approvals')
}

async function show(req: Request, res: Response, form: { values: Values; errors: object }, status = 200): Promise<void> {
  const order = await findOrder(actorOf(req), idOf(req))
  const { values, errors } = form
  await render(res, 'orders/show', await orderPage(actorOf(req), order, { values, errors }), status)
}
