import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { addCompetency, archiveCompetency, changeCompetency, moveCompetency, removeCompetency, restoreCompetency } from './commands.ts'
import { mergeCompetencies } from './commands-merger.ts'
import { changeForm, entryForm, mergerForm, positionForm } from './form.ts'
import { notices, problems, words } from './messages.ts'
import { mergerPage } from './merger-page.ts'
import { can } from './policy.ts'
import { entryActions, entryRow, usesOf } from './presenter.ts'
import { findCompetency, listAreas, listAreasWithUse, listUses } from './queries.ts'

export const competencies = pages()

competencies.get('/competencies', can.readCompetencies, async (req, res) => {
  await classifierPage(req, res, blank(), 200)
})

competencies.post('/competencies', can.manageCompetencies, async (req, res) => {
  const form = parseForm(req, entryForm)
  const added = form.ok && (await addCompetency(actorOf(req), form.data))
  if (!form.ok || !added) return classifierPage(req, res, form.ok ? reject(form, { name: problems.taken }) : form, 422)
  done(req, res, notices.created)
})

competencies.get('/competencies/:id', can.readCompetencies, async (req, res) => {
  const entry = await findCompetency(Number(req.params.id))
  const uses = usesOf(await listUses(entry.id))
  const area = entry.areaId === null ? null : (await findCompetency(entry.areaId)).name
  await render(res, 'competencies/show', { name: entry.name, lead: area, ...uses, words, actions: entryActions(entry, actorOf(req)) })
})

competencies.get('/competencies/:id/edit', can.manageCompetencies, async (req, res) => {
  const { id, name, areaId } = await findCompetency(Number(req.params.id))
  await entryPage(res, { id, areaId, ...blank({ name, areaId: areaId === null ? '' : String(areaId) }) }, 200)
})

competencies.post('/competencies/:id', can.manageCompetencies, async (req, res) => {
  const { id, areaId } = await findCompetency(Number(req.params.id))
  const form = parseForm(req, changeForm)
  const changed = form.ok && (await changeCompetency(actorOf(req), id, form.data))
  if (!form.ok || !changed) return entryPage(res, { id, areaId, ...(form.ok ? reject(form, { name: problems.taken }) : form) }, 422)
  done(req, res, notices.changed)
})

competencies.post('/competencies/:id/position', can.manageCompetencies, async (req, res) => {
  const form = parseForm(req, positionForm)
  await moveCompetency(actorOf(req), Number(req.params.id), form.ok && form.data.step === 'up' ? -1 : 1)
  done(req, res, notices.moved)
})

competencies.get('/competencies/:id/merger', can.manageCompetencies, async (req, res) => {
  const entry = await findCompetency(Number(req.params.id))
  await mergerPage(res, entry, typeof req.query.into === 'string' ? req.query.into : '')
})

competencies.post('/competencies/:id/merger', can.manageCompetencies, async (req, res) => {
  const entry = await findCompetency(Number(req.params.id))
  const form = parseForm(req, mergerForm)
  if (!form.ok) return mergerPage(res, entry, '', form)
  const { name } = await findCompetency(form.data.into)
  await mergeCompetencies(actorOf(req), entry.id, form.data.into)
  done(req, res, notices.merged(name))
})

competencies.post('/competencies/:id/archive', can.manageCompetencies, async (req, res) => {
  await archiveCompetency(actorOf(req), Number(req.params.id))
  done(req, res, notices.archived)
})

competencies.post('/competencies/:id/restoration', can.manageCompetencies, async (req, res) => {
  await restoreCompetency(actorOf(req), Number(req.params.id))
  done(req, res, notices.restored)
})

competencies.post('/competencies/:id/removal', can.manageCompetencies, async (req, res) => {
  await removeCompetency(actorOf(req), Number(req.params.id))
  done(req, res, notices.removed)
})

function done(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, '/competencies')
}

async function classifierPage(req: Request, res: Response, form: { values: Values; errors: object }, status: number): Promise<void> {
  const actor = actorOf(req)
  const areas = await listAreasWithUse()
  const rows = areas.map((area) => ({ ...entryRow(area, actor), entries: area.entries.map((entry) => entryRow(entry, actor)) }))
  const options = areas.map((area) => ({ value: String(area.id), label: area.name }))
  await render(res, 'competencies/index', { values: form.values, errors: form.errors, areas: rows, options, manages: actor.role === 'methodist' }, status)
}

type EntryPage = { id: number; areaId: number | null; values: Values; errors: object }

async function entryPage(res: Response, { id, areaId, values, errors }: EntryPage, status: number): Promise<void> {
  const areas = areaId === null ? [] : (await listAreas()).map((area) => ({ value: String(area.id), label: area.name }))
  await render(res, 'competencies/edit', { values, errors, areas, url: `/competencies/${id}` }, status)
}
