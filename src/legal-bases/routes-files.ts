import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { sendStored, type Upload, upload } from '../app/uploads.ts'
import { renderPdf } from '../documents/render.ts'
import { stripMetadata } from '../documents/strip-metadata.ts'
import { acquaintanceWords } from './messages-acquaintance.ts'
import { acquaintanceSheet } from './acquaintance.ts'
import { addActFiles, publishAct, removeActFile, withdrawAct } from './commands.ts'
import { sheetForm } from './form.ts'
import { notices, problems } from './messages.ts'
import { showAct } from './page.ts'
import { can } from './policy.ts'
import { reference } from './presenter.ts'
import { publicBytes } from './public-file.ts'
import { findActFile, findLegalBasis, findPublishedFile } from './queries.ts'

/** Files of an act, its way to the public page and the sheet on which people sign that they have read it. */
export const actFiles = pages()

const files = upload('files', { kinds: ['pdf', 'docx', 'jpg', 'jpeg', 'png'], megabytes: 20, most: 10 })

actFiles.post('/legal-bases/:id/files', can.keepLegalBases, files, async (req, res) => {
  const { id } = await findLegalBasis(idOf(req))
  const received = req.upload ?? { files: [], problem: null }
  const problem = await problemOf(received)
  if (problem) return showAct(req, res, { ...blank({ who: 'pairs', format: 'docx' }), errors: { files: problem } }, 422)
  await addActFiles(actorOf(req), id, received.files)
  done(req, res, notices.filesAdded)
})

actFiles.get('/legal-bases/:id/files/:fileId', can.readLocalActs, async (req, res) => {
  sendStored(res, await findActFile(idOf(req), Number(req.params.fileId)), 'inline')
})

actFiles.post('/legal-bases/:id/files/:fileId/removal', can.keepLegalBases, async (req, res) => {
  await removeActFile(actorOf(req), idOf(req), Number(req.params.fileId))
  done(req, res, notices.fileRemoved)
})

actFiles.post('/legal-bases/:id/publication', can.keepLegalBases, async (req, res) => {
  await publishAct(actorOf(req), idOf(req))
  done(req, res, notices.published)
})

actFiles.post('/legal-bases/:id/withdrawal', can.keepLegalBases, async (req, res) => {
  await withdrawAct(actorOf(req), idOf(req))
  done(req, res, notices.withdrawn)
})

actFiles.get('/legal-bases/:id/acquaintance', can.keepLegalBases, async (req, res) => {
  const act = await findLegalBasis(idOf(req))
  const form = parseForm({ body: req.query }, sheetForm)
  if (!form.ok) return showAct(req, res, form, Object.keys(req.query).length > 0 ? 422 : 200)
  const docx = await acquaintanceSheet(act, form.data.who, yearOf(req))
  const name = acquaintanceWords.file(reference(act).replace(/[/\\]/g, '-'))
  const isPdf = form.data.format === 'pdf'
  res.attachment(`${name}.${form.data.format}`).send(isPdf ? await renderPdf(docx, name) : docx)
})

actFiles.get('/site/documents/:id/files/:fileId', can.readPublished, async (req, res) => {
  const file = await findPublishedFile(idOf(req), Number(req.params.fileId))
  const bytes = await publicBytes(file)
  if (!req.actor) res.set('Cache-Control', 'public, max-age=300')
  res.set('Content-Security-Policy', "default-src 'none'; sandbox").attachment(file.originalName).type(file.mime).send(bytes)
})

// A file that cannot be cleaned could never be published; the register takes none, so that nobody finds it out later.
async function problemOf(received: Upload): Promise<string | null> {
  if (received.problem) return received.problem
  if (received.files.length === 0) return problems.file
  for (const file of received.files) if ((await stripMetadata(file.bytes, file.mime)) === null) return problems.locked(file.name)
  return null
}

function done(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, `/legal-bases/${idOf(req)}`)
}

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}
