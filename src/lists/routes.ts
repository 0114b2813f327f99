import type { Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { chooseColumns, removeView, renameView, saveView } from './commands.ts'
import { columnsForm, columnsKey, renameForm, viewForm } from './form.ts'
import { notices, problems } from './messages.ts'
import { can } from './policy.ts'
import { viewGroups } from './presenter.ts'
import { findView, listViews } from './queries.ts'

export const lists = pages()

lists.get('/saved-views', can.arrangeLists, async (req, res) => {
  await render(res, 'lists/views', { groups: viewGroups(await listViews(actorOf(req))) })
})

lists.post('/saved-views', can.arrangeLists, async (req, res) => {
  const form = parseForm(req, viewForm)
  if (!form.ok) return namePage(res, { url: '/saved-views', ...form }, 422)
  const { list, query, name } = form.data
  if (!(await saveView(actorOf(req), form.data))) return namePage(res, { url: '/saved-views', ...reject(form, { name: problems.taken }) }, 422)
  flash(req, { tone: 'ok', text: notices.saved(name) })
  res.redirect(303, `${list}?${query}`)
})

lists.get('/saved-views/:id/edit', can.arrangeLists, async (req, res) => {
  const { id, name } = await findView(actorOf(req), Number(req.params.id))
  await namePage(res, { url: `/saved-views/${id}`, ...blank({ name }) }, 200)
})

lists.post('/saved-views/:id', can.arrangeLists, async (req, res) => {
  const { id } = await findView(actorOf(req), Number(req.params.id))
  const form = parseForm(req, renameForm)
  const url = `/saved-views/${id}`
  if (!form.ok) return namePage(res, { url, ...form }, 422)
  if (!(await renameView(actorOf(req), id, form.data.name))) return namePage(res, { url, ...reject(form, { name: problems.taken }) }, 422)
  flash(req, { tone: 'ok', text: notices.renamed })
  res.redirect(303, '/saved-views')
})

lists.post('/saved-views/:id/removal', can.arrangeLists, async (req, res) => {
  const name = await removeView(actorOf(req), Number(req.params.id))
  flash(req, { tone: 'ok', text: notices.removed(name) })
  res.redirect(303, '/saved-views')
})

lists.post('/list-columns', can.arrangeLists, async (req, res) => {
  const form = parseForm(req, columnsForm)
  if (!form.ok) return res.redirect(303, '/')
  const { list, set, columns, query } = form.data
  await chooseColumns(actorOf(req), columnsKey(list, set), columns)
  flash(req, { tone: 'ok', text: notices.columns })
  res.redirect(303, `${list}?${query}`)
})

async function namePage(res: Response, form: { url: string; values: Values; errors: Errors }, status: number): Promise<void> {
  const { url, values, errors } = form
  const single = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  await render(res, 'lists/name', { url, values, errors, list: single('list'), query: single('query') }, status)
}
