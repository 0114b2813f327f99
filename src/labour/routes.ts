import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, type Rejected, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { renderDocx, renderPdf } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { arrangeLabour } from './commands.ts'
import { labourForm } from './form.ts'
import { notices, words } from './messages.ts'
import { can } from './policy.ts'
import { labourPage, labourValues, titleOf } from './presenter.ts'
import { addendumData } from './print.ts'
import { labourAt } from './queries.ts'
import { isUnderArticle351 } from './rules.ts'

export const labour = pages()

labour.get('/pairs/:id/labour', can.seeLabour, async (req, res) => {
  await show(req, res, blank(labourValues(await labourAt(Number(req.params.id)))))
})

labour.post('/pairs/:id/labour', can.arrangeLabour, async (req, res) => {
  const found = await labourAt(Number(req.params.id))
  const form = parseForm(req, labourForm(found))
  if (!form.ok) return show(req, res, form, 422)
  const saved = await unlessStale(() => arrangeLabour(actorOf(req), found.id, form.data))
  if (!saved) return show(req, res, reject({ values: { ...form.values, version: String(found.version) } }, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/pairs/${found.id}/labour`)
})

labour.get('/pairs/:id/labour/document', can.seeLabour, async (req, res) => {
  const found = await labourAt(Number(req.params.id))
  if (!isUnderArticle351(found)) throw new NotFound()
  const docx = await renderDocx('labour-addendum', addendumData(found, await organisation()))
  const name = words.file(titleOf(found))
  const pdf = req.query.format === 'pdf'
  res.attachment(`${name}.${pdf ? 'pdf' : 'docx'}`).send(pdf ? await renderPdf(docx, name) : docx)
})

async function show(req: Request, res: Response, form: Pick<Rejected, 'values' | 'errors'>, status = 200): Promise<void> {
  await render(res, 'labour/edit', { ...form, ...labourPage(actorOf(req), await labourAt(Number(req.params.id))) }, status)
}
