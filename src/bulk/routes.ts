import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { RuleViolation } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, type Form, parseForm, reject } from '../app/forms.ts'
import { idsIn, listUrl } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { addPairs } from '../orders/commands/drafts.ts'
import { addPeople } from '../surveys/commands/campaigns.ts'
import { findCampaign } from '../surveys/queries/campaigns.ts'
import { tagPeople, untagPeople } from '../tags/commands.ts'
import { type Act, actOf, asksReason, type Bank } from './acts.ts'
import { changeStatuses, undoChange } from './commands/statuses.ts'
import { inviteForm, orderForm, reasonedForm, statusForm, tagForm, untagForm } from './form.ts'
import { notices, words } from './messages.ts'
import { showAct } from './pages.ts'
import { can } from './policy.ts'
import { changeRow, leftItems, statusNotice } from './presenter.ts'
import { freePairsOf, listChanges, tagName, userNames } from './queries.ts'
import { askedOf, bankOf, pickByAddress, pickByIds } from './selection.ts'

export const bulk = pages()

bulk.get('/selections/:bank', can.changeMany, async (req, res) => {
  const bank = bankOf(req.params.bank)
  const act = known(actOf(bank, req.query.act))
  const rows = await pickByAddress(actorOf(req), yearOf(req).id, bank, req)
  if (act.transition === null && act.plain === 'export') return res.redirect(303, exportUrl(req, bank, rows))
  await showAct(req, res, { bank, act, rows, ...blank() }, 200)
})

bulk.post('/selections/:bank/status', can.changeMany, async (req, res) => {
  const bank = bankOf(req.params.bank)
  const first = parseForm(req, statusForm)
  const act = known(actOf(bank, first.ok ? first.data.act : null))
  if (act.transition === null) throw new RuleViolation([{ code: 'bulk.noAct' }])
  const form = asksReason(act.transition) ? parseForm(req, reasonedForm) : first
  if (!form.ok) return again(req, res, bank, act, form)
  const outcome = await changeStatuses(actorOf(req), yearOf(req).id, act, { ids: form.data.ids, reason: form.data.reason })
  flash(req, statusNotice(act.label, outcome))
  res.redirect(303, listOf(req, bank))
})

bulk.post('/selections/:bank/tags', can.changeMany, async (req, res) => {
  const bank = bankOf(req.params.bank)
  const form = parseForm(req, tagForm)
  if (!form.ok) return again(req, res, bank, known(actOf(bank, 'addTag')), form)
  const { tag, ids } = form.data
  flash(req, { tone: 'ok', text: notices.tagged(tag, await tagPeople(actorOf(req), tag, await personIds(req, bank, ids))) })
  res.redirect(303, listOf(req, bank))
})

bulk.post('/selections/:bank/tags/removal', can.changeMany, async (req, res) => {
  const bank = bankOf(req.params.bank)
  const form = parseForm(req, untagForm)
  if (!form.ok) return again(req, res, bank, known(actOf(bank, 'removeTag')), form)
  const { tagId, ids } = form.data
  const name = await tagName(tagId)
  flash(req, { tone: 'ok', text: notices.untagged(name, await untagPeople(actorOf(req), tagId, await personIds(req, bank, ids))) })
  res.redirect(303, listOf(req, bank))
})

bulk.post('/selections/:bank/invitations', can.changeMany, async (req, res) => {
  const bank = bankOf(req.params.bank)
  const form = parseForm(req, inviteForm)
  if (!form.ok) return again(req, res, bank, known(actOf(bank, 'invite')), form)
  const { campaignId, ids } = form.data
  const [{ title }, chosen] = [await findCampaign(campaignId), await personIds(req, bank, ids)]
  const added = await addPeople(actorOf(req), campaignId, { who: 'people', chosen })
  flash(req, { tone: added > 0 ? 'ok' : 'warning', text: notices.invited(title, added) })
  res.redirect(303, `/surveys/${campaignId}`)
})

bulk.post('/selections/:bank/orders', can.changeMany, async (req, res) => {
  const bank = bankOf(req.params.bank)
  const form = parseForm(req, orderForm)
  if (!form.ok) return again(req, res, bank, known(actOf(bank, 'order')), form)
  const rows = await pickByIds(actorOf(req), yearOf(req).id, bank, form.data.ids)
  const { pairs } = await freePairsOf(yearOf(req).id, rows)
  const outcome = await addPairs(
    actorOf(req),
    form.data.orderId,
    pairs.map((pair) => pair.id),
  )
  if (!outcome.ok) throw new RuleViolation([{ code: 'bulk.pairsTaken', params: { topics: outcome.topics.join('; ') } }])
  flash(req, { tone: 'ok', text: notices.ordered(pairs.length) })
  res.redirect(303, `/orders/${outcome.id}`)
})

bulk.get('/bulk-changes', can.changeMany, async (req, res) => {
  const changes = await listChanges(yearOf(req).id)
  const names = await userNames(changes.map((change) => change.createdById))
  await render(res, 'bulk/changes', { rows: changes.map((change) => changeRow(change, names)), lead: words.changesLead })
})

bulk.post('/bulk-changes/:id/reversal', can.changeMany, async (req, res) => {
  const { done, left } = await undoChange(actorOf(req), yearOf(req).id, Number(req.params.id))
  const text = [notices.undone(done), ...(left.length > 0 ? [notices.leftAlone(left.length)] : [])].join(' ')
  flash(req, { tone: left.length > 0 ? 'warning' : 'ok', text, items: leftItems(left) })
  res.redirect(303, '/bulk-changes')
})

function known(act: Act | null): Act {
  if (act === null) throw new RuleViolation([{ code: 'bulk.noAct' }])
  return act
}

async function again(req: Request, res: Response, bank: Bank, act: Act, form: Form<{ ids: number[] }>): Promise<void> {
  const ids = idsIn([form.values.ids ?? ''].flat()[0])
  const rows = await pickByIds(actorOf(req), yearOf(req).id, bank, ids ?? [])
  await showAct(req, res, { bank, act, rows, ...reject(form, form.ok ? {} : form.errors) }, 422)
}

async function personIds(req: Request, bank: Bank, ids: number[]): Promise<number[]> {
  const rows = await pickByIds(actorOf(req), yearOf(req).id, bank, ids)
  return [...new Set(rows.map((row) => row.personId))]
}

/** The list as it was filtered: the act's address carries the same query. */
function listOf(req: Request, bank: Bank): string {
  return listUrl({ ...askedOf(bank, req), path: `/${bank}` })
}

// A ticked page fits an address; all that were found are named by the filter itself.
function exportUrl(req: Request, bank: Bank, rows: { id: number }[]): string {
  const list = { ...askedOf(bank, req), path: `/${bank}/export` }
  return listUrl(list, req.query.all === 'on' ? {} : { filters: { ids: rows.map((row) => row.id).join('.') } })
}
