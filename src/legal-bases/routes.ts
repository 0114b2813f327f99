import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { addLegalBasis, changeLegalBasis } from './commands.ts'
import { legalBasisForm } from './form.ts'
import { notices } from './messages.ts'
import { can } from './policy.ts'
import { actRow, actValues, levelOptions } from './presenter.ts'
import { findLegalBasis, listLegalBases } from './queries.ts'

export const legalBases = pages()

legalBases.get('/legal-bases', can.keepLegalBases, async (_req, res) => {
  await render(res, 'legal-bases/index', { rows: (await listLegalBases()).map((act) => actRow(act, today())) })
})

legalBases.get('/legal-bases/new', can.keepLegalBases, async (_req, res) => {
  const acts = await listLegalBases()
  await editPage(res, null, blank({ level: 'local', position: String((acts.at(-1)?.position ?? 0) + 10) }))
})

legalBases.post('/legal-bases', can.keepLegalBases, async (req, res) => {
  const form = parseForm(req, legalBasisForm)
  if (!form.ok) return editPage(res, null, form, 422)
  await addLegalBasis(actorOf(req), form.data)
  flash(req, { tone: 'ok', text: notices.added })
  res.redirect(303, '/legal-bases')
})

legalBases.get('/legal-bases/:id', can.keepLegalBases, async (req, res) => {
  await editPage(res, idOf(req), blank(actValues(await findLegalBasis(idOf(req)))))
})

legalBases.post('/legal-bases/:id', can.keepLegalBases, async (req, res) => {
  const act = await findLegalBasis(idOf(req))
  const form = parseForm(req, legalBasisForm)
  if (!form.ok) return editPage(res, act.id, form, 422)
  const saved = await unlessStale(() => changeLegalBasis(actorOf(req), act.id, form.data))
  if (!saved) return editPage(res, act.id, reject({ values: { ...form.values, version: String(act.version) } }, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, '/legal-bases')
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

async function editPage(res: Response, id: number | null, form: { values: Values; errors: object }, status = 200): Promise<void> {
  await render(res, 'legal-bases/edit', { id, values: form.values, errors: form.errors, levels: levelOptions }, status)
}
