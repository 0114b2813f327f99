import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { type Form, parseForm, reject } from '../app/forms.ts'
import { idsIn } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { RuleViolation, StaleRecord } from '../app/errors.ts'
import { changeOrder, draftOrder, type Outcome, removeOrder } from './commands/drafts.ts'
import { acquaintancePages } from './acquaintance-routes.ts'
import { filePages } from './files/routes.ts'
import { type OrderData, orderForm } from './form.ts'
import { basesProblem } from './acts.ts'
import { draftPage } from './form-page.ts'
import { notices, problems } from './messages.ts'
import { kindPages, saveKind, showKindEdit } from './kinds/routes.ts'
import { can } from './policy.ts'
import { orderValues } from './presenter.ts'
import { registerPages } from './register/routes.ts'
import { isOpen } from './rules.ts'
import { signingPages } from './signing-routes.ts'
import { findOrder } from './source.ts'
import { websitePages } from './website-routes.ts'

export const orders = pages()

orders.get('/orders/new', can.draftOrders, async (req, res) => {
  await render(res, 'orders/edit', await draftPage(actorOf(req), yearOf(req), null, null, idsIn(req.query.pairs)))
})

orders.post('/orders', can.draftOrders, async (req, res) => {
  const form = await checked(parseForm(req, orderForm))
  const outcome = form.ok ? await draftOrder(actorOf(req), yearOf(req), form.data) : null
  if (!form.ok || !outcome?.ok) return again(req, res, null, refused(form, outcome), 422)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, `/orders/${outcome.id}`)
})

orders.get('/orders/:id/edit', can.draftOrders, async (req, res) => {
  const order = await findOrder(actorOf(req), idOf(req))
  if (!isOpen(order.status)) throw new RuleViolation([{ code: 'orders.frozen' }])
  if (order.kind !== 'assignment') return showKindEdit(req, res, order, null, 200)
  await render(res, 'orders/edit', await draftPage(actorOf(req), { ...yearOf(req), ...order.schoolYear }, order.id, { values: orderValues(order), errors: {} }))
})

orders.post('/orders/:id', can.draftOrders, async (req, res) => {
  const id = idOf(req)
  const order = await findOrder(actorOf(req), id)
  if (order.kind !== 'assignment') return saveKind(req, res, order)
  const form = await checked(parseForm(req, orderForm))
  const outcome = form.ok ? await saved(() => changeOrder(actorOf(req), id, form.data)) : null
  if (outcome === 'stale') return again(req, res, id, await stale(req, form), 409)
  if (!form.ok || !outcome?.ok) return again(req, res, id, refused(form, outcome), 422)
  flash(req, { tone: 'ok', text: notices.changed })
  res.redirect(303, `/orders/${id}`)
})

orders.post('/orders/:id/removal', can.draftOrders, async (req, res) => {
  await removeOrder(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/orders')
})

for (const more of [registerPages, kindPages, signingPages, acquaintancePages, filePages, websitePages]) {
  orders.router.use(more.router)
  orders.list.push(...more.list)
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

async function checked(form: Form<OrderData>): Promise<Form<OrderData>> {
  const problem = form.ok ? await basesProblem(form.data.basisIds, { ...form.data, effectiveOn: form.data.startsOn }) : null
  return problem === null ? form : reject(form, { basisIds: problem })
}

async function saved(work: () => Promise<Outcome>): Promise<Outcome | 'stale'> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StaleRecord) return 'stale'
    throw error
  }
}

function refused(form: Form<OrderData>, outcome: Outcome | null) {
  if (!form.ok) return form
  return reject(form, outcome && !outcome.ok ? { pairIds: problems.taken(outcome.topics.join('; ')) } : {})
}

async function stale(req: Request, form: Form<OrderData>) {
  const { version } = await findOrder(actorOf(req), idOf(req))
  return reject({ values: { ...form.values, version: String(version) } }, { form: formProblems.stale })
}

async function again(
  req: Request,
  res: Response,
  id: number | null,
  form: { values: Form<OrderData>['values']; errors: object },
  status: number,
): Promise<void> {
  // A form of another address must not tell whether the order exists.
  if (id !== null) await findOrder(actorOf(req), id)
  await render(res, 'orders/edit', await draftPage(actorOf(req), yearOf(req), id, form), status)
}
