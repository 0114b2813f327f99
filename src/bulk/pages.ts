import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import type { Errors, Values } from '../app/forms.ts'
import { listUrl } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { reasonOptions } from '../banks/presenter.ts'
import { tagOptions } from '../tags/queries.ts'
import { type Act, asksReason, type Bank, reasonsFor } from './acts.ts'
import { words } from './messages.ts'
import { frameOf, leftRows, named, pairLine } from './presenter.ts'
import { campaignsFor, freePairsOf, openOrders } from './queries.ts'
import { askedOf, type Picked } from './selection.ts'
import { sortOut } from './standing.ts'

export type Filled = { values: Values; errors: Errors }

/** The page that says what will happen to the chosen rows and asks for what the act needs. */
export async function showAct(req: Request, res: Response, page: { bank: Bank; act: Act; rows: Picked[] } & Filled, status: number): Promise<void> {
  const { bank, act, rows, values, errors } = page
  const back = listUrl({ ...askedOf(bank, req), path: `/${bank}` })
  const model = { ...frameOf(bank, act, rows, back), values, errors }
  if (act.transition !== null) {
    const { able, left } = await sortOut(act, rows)
    return render(
      res,
      'bulk/status',
      {
        ...model,
        able: named(words.willDo(able.length), able),
        count: able.length,
        left: leftRows(left),
        asks: asksReason(act.transition),
        reasons: reasonOptions(reasonsFor(act.transition)),
      },
      status,
    )
  }
  await render(res, viewOf[act.plain], { ...model, ...(await choicesOf(req, act.plain, rows)) }, status)
}

const viewOf = {
  addTag: 'bulk/tag',
  removeTag: 'bulk/tag',
  invite: 'bulk/invite',
  consents: 'bulk/consents',
  order: 'bulk/order',
  export: 'bulk/tag',
} as const

async function choicesOf(req: Request, plain: keyof typeof viewOf, rows: Picked[]): Promise<object> {
  const { id } = yearOf(req)
  if (plain === 'invite') {
    const campaigns = await campaignsFor(id, rows)
    return { campaigns: campaigns.map((one) => ({ value: String(one.id), label: one.title, hint: words.fits(one.fits, rows.length) })) }
  }
  if (plain === 'order') return orderChoices(req, rows)
  if (plain === 'consents') return { personIds: [...new Set(rows.map((row) => row.personId))] }
  return { tags: await tagOptions(), removes: plain === 'removeTag' }
}

async function orderChoices(req: Request, rows: Picked[]): Promise<object> {
  const { pairs, without } = await freePairsOf(yearOf(req).id, rows)
  const orders = await openOrders(actorOf(req), yearOf(req).id)
  return {
    pairs: named(
      words.pairs(pairs.length),
      pairs.map((pair) => ({ name: pairLine(pair) })),
    ),
    count: pairs.length,
    left: leftRows(without.map((row) => ({ ...row, reasons: [{ code: 'bulk.noFreePair' }] }))),
    orders: orders.map((one) => ({ value: String(one.id), label: words.orderOption(one.title, one._count.pairs) })),
    newOrder: { label: words.newOrder, url: `/orders/new?pairs=${pairs.map((pair) => pair.id).join('.')}` },
  }
}
