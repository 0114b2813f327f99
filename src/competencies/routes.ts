import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { addCompetency, archiveCompetency, removeCompetency, renameCompetency, restoreCompetency } from './commands.ts'
import { entryForm, nameForm } from './form.ts'
import { notices, problems } from './messages.ts'
import { can } from './policy.ts'
import { entryRow } from './presenter.ts'
import { findCompetency, listAreasWithUse } from './queries.ts'

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

competencies.get('/competencies/:id/edit', can.manageCompetencies, async (req, res) => {
  const entry = await findCompetency(Number(req.params.id))
  await render(res, 'competencies/edit', { ...blank({ name: entry.name }), url: `/competencies/${entry.id}/name` })
})

competencies.post('/competencies/:id/name', can.manageCompetencies, async (req, res) => {
  const form = parseForm(req, nameForm)
  const renamed = form.ok && (await renameCompetency(actorOf(req), Number(req.params.id), form.data.name))
  if (!form.ok || !renamed) {
    const { values, errors } = form.ok ? reject(form, { name: problems.taken }) : form
    return render(res, 'competencies/edit', { values, errors, url: req.path }, 422)
  }
  done(req, res, notices.renamed)
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
