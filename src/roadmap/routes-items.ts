import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound, numberIn } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { historyOf } from '../journal/queries.ts'
import { entryRow } from '../journal/presenter.ts'
import { addItem, changeItem, markItem, moveItem, removeItem, unmarkItem } from './commands/items.ts'
import { itemForm, markForm, newItemForm, planForm, positionForm, stageForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { itemUrl } from './presenter.ts'
import { itemPage, itemValues, newItemPage } from './presenter-item.ts'
import { type Item, theItem } from './queries.ts'
import { mayChangeText } from './rules.ts'

export const roadmapItems = pages()

roadmapItems.get('/roadmap/items/new', can.editRoadmap, async (req, res) => {
  await newPage(res, numberIn(req.query.parent), blank({ marker: 'number', text: '' }))
})

roadmapItems.post('/roadmap/items', can.editRoadmap, async (req, res) => {
  const form = parseForm(req, newItemForm)
  if (!form.ok) return newPage(res, Number(form.values.parentId), form, 422)
  await addItem(actorOf(req), form.data)
  flash(req, { tone: 'ok', text: notices.added })
  res.redirect(303, '/roadmap')
})

roadmapItems.get('/roadmap/items/:id', can.seeRoadmap, async (req, res) => {
  await showItem(req, res, blank())
})

roadmapItems.post('/roadmap/items/:id', can.editRoadmap, async (req, res) => {
  const { rated, item } = await theItem(idOf(req))
  const schema = !mayChangeText(rated.roadmap.status) ? planForm : item.marker === 'stage' ? stageForm : itemForm
  const form = parseForm(req, schema)
  if (!form.ok) return showItem(req, res, form, 422)
  if (!(await unlessStale(() => changeItem(actorOf(req), item.id, form.data)))) return showItem(req, res, reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, itemUrl(item))
})

roadmapItems.post('/roadmap/items/:id/mark', can.markByHand, async (req, res) => {
  const form = parseForm(req, markForm)
  if (!form.ok) return showItem(req, res, form, 422)
  const id = idOf(req)
  if (!(await unlessStale(() => markItem(actorOf(req), id, form.data)))) return showItem(req, res, reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.marked })
  res.redirect(303, itemUrl({ id }))
})

roadmapItems.post('/roadmap/items/:id/mark/removal', can.markByHand, async (req, res) => {
  const id = idOf(req)
  await unmarkItem(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.unmarked })
  res.redirect(303, itemUrl({ id }))
})

roadmapItems.post('/roadmap/items/:id/position', can.editRoadmap, async (req, res) => {
  const id = idOf(req)
  const form = parseForm(req, positionForm)
  if (!form.ok) throw new NotFound()
  await moveItem(actorOf(req), id, form.data.direction)
  flash(req, { tone: 'ok', text: notices.moved })
  res.redirect(303, itemUrl({ id }))
})

roadmapItems.post('/roadmap/items/:id/removal', can.editRoadmap, async (req, res) => {
  await removeItem(actorOf(req), idOf(req))
  flash(req, { tone: 'ok', text: notices.removed })
  res.redirect(303, '/roadmap')
})

type Shown = { values: Values; errors: Errors }

// A form that comes back keeps what was typed and carries the version of now.
async function showItem(req: Request, res: Response, { values, errors }: Shown, status = 200): Promise<void> {
  const { rated, item } = await theItem(idOf(req))
  const history = await historyOf({ kind: 'roadmapItem', id: item.id }, 20)
  const model = { ...itemPage(rated, item, actorOf(req)), history: history.map(entryRow), errors, values: { ...itemValues(item), ...values } }
  await render(res, 'roadmap/item', model, status)
}

async function newPage(res: Response, parentId: number, { values, errors }: Shown, status = 200): Promise<void> {
  const parent = await parentOf(parentId)
  await render(res, 'roadmap/new', { ...newItemPage(parent), values, errors }, status)
}

async function parentOf(id: number): Promise<Item> {
  if (!Number.isSafeInteger(id)) throw new NotFound()
  const { item } = await theItem(id)
  return item
}

function idOf(req: Request): number {
  const id = Number(req.params.id)
  if (!Number.isSafeInteger(id)) throw new NotFound()
  return id
}
