import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../../app/actor.ts'
import { NotFound, RuleViolation, StaleRecord } from '../../app/errors.ts'
import { flash } from '../../app/flash.ts'
import { type Form, parseForm, reject } from '../../app/forms.ts'
import { formProblems } from '../../app/messages.ts'
import { idsIn } from '../../app/lists.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { addChanges, changeKind, type Drafted, draftKind, removeChange } from '../commands/kinds.ts'
import { notices, words as orderWords } from '../messages.ts'
import { basesProblem } from '../acts.ts'
import { type Term, termOf } from '../dating.ts'
import { can } from '../policy.ts'
import { isOpen } from '../rules.ts'
import { findOrder, type FoundOrder } from '../source.ts'
import { findWorking } from './fields.ts'
import { type Subject, subjectForms, subjectIn, type SubjectName, type Words, wordsForm } from './form.ts'
import { kindLabels, kindWords as words } from './messages.ts'
import { actChoices, asksPair, kindChoices, kindPage, pairPage, titleOf, valuesOf } from './page.ts'

/** Drafts of every kind but assignment. */
export const kindPages = pages()

const crumbs = [{ label: orderWords.list, url: '/orders' }]

kindPages.get('/orders/kinds', can.draftOrders, async (_req, res) => {
  await render(res, 'orders/choose', { title: words.newOrder, lead: words.whichKind, crumbs, choices: kindChoices() })
})

kindPages.get('/orders/new/amendment', can.draftOrders, async (req, res) => {
  const [pair] = idsIn(req.query.pair) ?? []
  await render(res, 'orders/choose', { title: kindLabels.amendment, lead: words.whichAct, crumbs, choices: actChoices('/orders/new', pair) })
})

kindPages.get('/orders/new/:subject', can.draftOrders, async (req, res) => {
  await showNew(req, res, subjectOf(req), null, 200)
})

kindPages.post('/orders/new/:subject', can.draftOrders, async (req, res) => {
  const subject = subjectOf(req)
  const form = await both(req, subject, { ...yearOf(req), effectiveOn: null })
  const outcome = form.ok ? await draftKind(actorOf(req), yearOf(req), subject, form.data.words, form.data.subject) : null
  if (!form.ok || !outcome?.ok) return showNew(req, res, subject, refused(form, outcome), 422)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, `/orders/${outcome.id}`)
})

kindPages.get('/orders/:id/changes', can.draftOrders, async (req, res) => {
  const order = await draftOf(req)
  const base = `/orders/${order.id}/changes`
  if (order.kind === 'termination') return res.redirect(303, `${base}/terminate`)
  await render(res, 'orders/choose', { title: words.addChange, lead: words.whichAct, crumbs: crumbsOf(order), choices: actChoices(base) })
})

kindPages.get('/orders/:id/changes/:subject', can.draftOrders, async (req, res) => {
  await showChange(req, res, null, 200)
})

kindPages.post('/orders/:id/changes/:subject', can.draftOrders, async (req, res) => {
  const form = parseForm(req, subjectForms[subjectOf(req)])
  const outcome = form.ok ? await addChanges(actorOf(req), idOf(req), subjectOf(req), form.data) : null
  if (!form.ok || !outcome?.ok) return showChange(req, res, refused(form, outcome), 422)
  flash(req, { tone: 'ok', text: notices.changed })
  res.redirect(303, `/orders/${idOf(req)}`)
})

kindPages.post('/orders/:id/changes/:changeId/removal', can.draftOrders, async (req, res) => {
  await removeChange(actorOf(req), idOf(req), Number(req.params.changeId))
  flash(req, { tone: 'ok', text: notices.changed })
  res.redirect(303, `/orders/${idOf(req)}`)
})

/** The form of a draft that does not assign; changes of pairs stand on the page of the order. */
export async function showKindEdit(req: Request, res: Response, order: FoundOrder, form: Rejected | null, status: number): Promise<void> {
  const values = form ?? { values: valuesOf(order), errors: {} }
  const place = { title: kindLabels[order.kind], action: `/orders/${order.id}`, crumbs: crumbsOf(order), asksWords: true, cancelUrl: `/orders/${order.id}` }
  await render(res, 'orders/kind', await kindPage(yearOf(req), subjectOfDraft(order) ?? 'regulation', place, {}, values), status)
}

/** Saves such a draft. */
export async function saveKind(req: Request, res: Response, order: FoundOrder): Promise<void> {
  const subject = subjectOfDraft(order)
  const form = await worded(req, termOf(order))
  const about = subject === null ? null : await both(req, subject, termOf(order))
  if (about && !about.ok) return showKindEdit(req, res, order, about, 422)
  const data = about?.data.subject ?? null
  const outcome = form.ok ? await changeKind(actorOf(req), order.id, subject, form.data, data).catch(nullWhenStale) : null
  if (form.ok && outcome === null) {
    const values = { ...form.values, version: String((await findOrder(actorOf(req), order.id)).version) }
    return showKindEdit(req, res, order, reject({ values }, { form: formProblems.stale }), 409)
  }
  if (!form.ok || !outcome?.ok) return showKindEdit(req, res, order, refused(form, outcome), 422)
  flash(req, { tone: 'ok', text: notices.changed })
  res.redirect(303, `/orders/${order.id}`)
}

type Rejected = Pick<ReturnType<typeof reject>, 'values' | 'errors'>

async function showNew(req: Request, res: Response, subject: SubjectName, form: Rejected | null, status: number): Promise<void> {
  const action = `/orders/new/${subject}`
  await showForm(req, res, subject, { title: titleOf(subject), action, crumbs, asksWords: true, cancelUrl: '/orders' }, form, status)
}

async function showChange(req: Request, res: Response, form: Rejected | null, status: number): Promise<void> {
  const order = await draftOf(req)
  const [subject, url] = [subjectOf(req), `/orders/${order.id}`]
  const place = { title: titleOf(subject), action: `${url}/changes/${subject}`, crumbs: crumbsOf(order), asksWords: false, cancelUrl: url }
  await showForm(req, res, subject, place, form, status)
}

async function showForm(req: Request, res: Response, subject: SubjectName, place: Parameters<typeof kindPage>[2], form: Rejected | null, status: number) {
  const pair = await findWorking(yearOf(req).id, form?.values.pairId ?? req.query.pair)
  if (asksPair(subject, pair)) return render(res, 'orders/choose-pair', await pairPage(yearOf(req), place), status)
  await render(res, 'orders/kind', await kindPage(yearOf(req), subject, place, req.query, form), status)
}

async function both(req: Request, subject: SubjectName, term: Term): Promise<Form<{ words: Words; subject: Subject }>> {
  const about = parseForm(req, subjectForms[subject])
  const effectiveOn = about.ok ? (about.data.changes[0]?.effectiveOn ?? null) : null
  const words = await worded(req, { ...term, effectiveOn })
  if (words.ok && about.ok) return { ok: true, values: words.values, data: { words: words.data, subject: about.data } }
  return reject(words, { ...(about.ok ? {} : about.errors), ...(words.ok ? {} : words.errors) })
}

async function worded(req: Request, term: Term): Promise<Form<Words>> {
  const form = parseForm(req, wordsForm)
  const problem = form.ok ? await basesProblem(form.data.basisIds, term) : null
  return problem === null ? form : reject(form, { basisIds: problem })
}

function refused(form: Form<unknown>, outcome: Drafted | null): Rejected {
  if (!form.ok) return form
  return reject(form, outcome && !outcome.ok ? outcome.errors : {})
}

async function draftOf(req: Request): Promise<FoundOrder> {
  const order = await findOrder(actorOf(req), idOf(req))
  if (!isOpen(order.status)) throw new RuleViolation([{ code: 'orders.frozen' }])
  return order
}

// An amendment and a termination keep their changes on their own pages.
function subjectOfDraft({ kind }: FoundOrder): SubjectName | null {
  return subjectIn(kind)
}

function crumbsOf(order: FoundOrder) {
  return [...crumbs, { label: orderWords.name(order.number, order.datedOn, false), url: `/orders/${order.id}` }]
}

function subjectOf(req: Request): SubjectName {
  const subject = subjectIn(req.params.subject)
  if (subject === null) throw new NotFound()
  return subject
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

function nullWhenStale(error: unknown): null {
  if (error instanceof StaleRecord) return null
  throw error
}
