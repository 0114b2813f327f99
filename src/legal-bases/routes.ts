import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { readList } from '../app/lists.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { addLegalBasis, changeLegalBasis } from './commands.ts'
import { legalBasisForm } from './form.ts'
import { localActsPage } from './local-acts.ts'
import type { MarksProblem } from './marks-problem.ts'
import { notices } from './messages.ts'
import { showAct } from './page.ts'
import { can } from './policy.ts'
import { actRow, actValues, kindOptions, levelOptions } from './presenter.ts'
import { readersUrl } from './presenter-acquaintance.ts'
import { findLegalBasis, listLegalBases } from './queries.ts'

export const legalBases = pages()

legalBases.get('/legal-bases', can.keepLegalBases, async (_req, res) => {
  await render(res, 'legal-bases/index', { rows: (await listLegalBases()).map((act) => actRow(act, today())) })
})

legalBases.get('/local-acts', can.readLocalActs, async (req, res) => {
  const list = readList(req, { sorts: ['day'], filters: ['kind', 'shown'] })
  await render(res, 'legal-bases/local-acts', await localActsPage(actorOf(req), yearOf(req), list))
})

legalBases.get('/legal-bases/new', can.keepLegalBases, async (_req, res) => {
  const acts = await listLegalBases()
  await editPage(res, null, blank({ level: 'local', citable: 'on', position: String((acts.at(-1)?.position ?? 0) + 10) }))
})

legalBases.post('/legal-bases', can.keepLegalBases, async (req, res) => {
  const form = parseForm(req, legalBasisForm)
  if (!form.ok) return editPage(res, null, form, 422)
  const id = await addLegalBasis(actorOf(req), form.data)
  flash(req, { tone: 'ok', text: notices.added })
  res.redirect(303, `/legal-bases/${id}`)
})

legalBases.get('/legal-bases/:id', can.readLocalActs, async (req, res) => {
  await showAct(req, res, blank({ who: 'pairs', format: 'docx' }))
})

legalBases.get('/legal-bases/:id/edit', can.keepLegalBases, async (req, res) => {
  await editPage(res, idOf(req), blank(actValues(await findLegalBasis(idOf(req)))))
})

legalBases.post('/legal-bases/:id', can.keepLegalBases, async (req, res) => {
  const act = await findLegalBasis(idOf(req))
  const form = parseForm(req, legalBasisForm)
  if (!form.ok) return editPage(res, act.id, form, 422)
  const done: { refused: MarksProblem | null } = { refused: null }
  const saved = await unlessStale(async () => (done.refused = await changeLegalBasis(actorOf(req), act.id, form.data)))
  if (!saved) return editPage(res, act.id, reject({ values: { ...form.values, version: String(act.version) } }, { form: formProblems.stale }), 409)
  if (done.refused !== null) return editPage(res, act.id, { ...reject(form, done.refused), readersUrl: readersUrl(act.id) }, 422)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/legal-bases/${act.id}`)
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

type Edited = { values: Values; errors: object; readersUrl?: string }

async function editPage(res: Response, id: number | null, { values, errors, readersUrl = '' }: Edited, status = 200): Promise<void> {
  await render(res, 'legal-bases/edit', { id, values, errors, readersUrl, levels: levelOptions, kinds: kindOptions }, status)
}
