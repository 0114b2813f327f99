import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { shortDate } from '../app/format.ts'
import { today } from '../app/clock.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems, uploadProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { unlessStale } from '../app/versions.ts'
import { readTemplate } from '../documents/in-force.ts'
import { linkMaker } from '../surveys/routes/link-maker.ts'
import { refusalOf } from './archive.ts'
import { checkTemplate, isSound } from './check.ts'
import { addVersion, cancelForce, putIntoForce, returnBuiltIn } from './commands.ts'
import { forceForm, uploadForm } from './form.ts'
import { documents, notices, problems, refusals, words } from './messages.ts'
import { can } from './policy.ts'
import { dictionary, documentPage, listPage, urlOf, versionPage } from './presenter.ts'
import { findReal } from './previews.ts'
import type { Asked } from './real.ts'
import { bytesOf, documentName, findVersion, isBuiltIn, listVersions } from './queries.ts'
import { inForceOn, isIncomplete } from './rules.ts'
import { tried } from './trial.ts'

export const documentTemplates = pages()

const megabytes = 10

const receive = upload('file', { kinds: 'judged later', megabytes, tooLarge: problems.tooLarge(megabytes) })

documentTemplates.get('/document-templates', can.keepTemplates, async (_req, res) => {
  await render(res, 'document-templates/index', { groups: listPage(await listVersions(), isBuiltIn) })
})

documentTemplates.get('/document-templates/:name', can.keepTemplates, (req, res) => documentPageOf(req, res, blank(), 200))

documentTemplates.get('/document-templates/:name/fields', can.keepTemplates, async (req, res) => {
  const name = documentName(req.params.name)
  await render(res, 'document-templates/fields', { title: documents[name].title, url: urlOf(name), rows: dictionary(name) })
})

documentTemplates.get('/document-templates/:name/built-in', can.keepTemplates, (req, res) => {
  const name = documentName(req.params.name)
  sendDocument(res, words.builtInFile(documents[name].title), readTemplate(name))
})

documentTemplates.post('/document-templates/:name', can.keepTemplates, receive, async (req, res) => {
  const name = documentName(req.params.name)
  const form = parseForm(req, uploadForm)
  const [file] = req.upload?.files ?? []
  const refusal = file && (await refusalOf(file.bytes))
  const problem = req.upload?.problem ?? (refusal ? refusals[refusal] : file ? null : uploadProblems.missing)
  if (!form.ok || !file || problem)
    return documentPageOf(req, res, reject(form, { ...(form.ok ? {} : form.errors), ...(problem ? { file: problem } : {}) }), 422)
  const id = await addVersion(actorOf(req), name, file, form.data.note)
  const sound = isSound(checkTemplate(name, file.bytes))
  flash(req, { tone: sound ? 'ok' : 'warning', text: sound ? notices.uploaded : notices.uploadedUnsound })
  res.redirect(303, `${urlOf(name)}/versions/${id}`)
})

documentTemplates.post('/document-templates/:name/built-in', can.keepTemplates, async (req, res) => {
  const name = documentName(req.params.name)
  flash(req, { tone: 'ok', text: notices.builtIn(await returnBuiltIn(actorOf(req), name)) })
  res.redirect(303, urlOf(name))
})

documentTemplates.get('/document-templates/:name/versions/:id', can.keepTemplates, (req, res) =>
  versionPageOf(req, res, blank({ validFrom: shortDate(today()) }), 200),
)

documentTemplates.get('/document-templates/:name/versions/:id/file', can.keepTemplates, async (req, res) => {
  sendStored(res, (await versionOf(req)).file, 'attachment')
})

documentTemplates.get('/document-templates/:name/versions/:id/preview', can.keepTemplates, async (req, res) => {
  const version = await versionOf(req)
  const name = documentName(version.name)
  const asPdf = req.query.format === 'pdf'
  const made = await tried(name, await bytesOf(version), await findReal(name, askedBy(req)), asPdf)
  if (made === null) throw new NotFound()
  sendDocument(res, `${words.preview(documents[name].title)}.${asPdf ? 'pdf' : 'docx'}`, made)
})

documentTemplates.post('/document-templates/:name/versions/:id/force', can.keepTemplates, async (req, res) => {
  const { id, ...version } = await versionOf(req)
  const name = documentName(version.name)
  const form = parseForm(req, forceForm)
  if (!form.ok) return versionPageOf(req, res, form, 422)
  if (!form.data.incomplete && isIncomplete(checkTemplate(name, await bytesOf(version))))
    return versionPageOf(req, res, reject(form, { incomplete: problems.incomplete }), 422)
  const saved = await unlessStale(() => putIntoForce(actorOf(req), name, id, form.data))
  if (!saved) return versionPageOf(req, res, reject(form, { form: formProblems.stale }), 409)
  flash(req, { tone: 'ok', text: notices.forced(form.data.validFrom) })
  res.redirect(303, urlOf(name))
})

documentTemplates.post('/document-templates/:name/versions/:id/cancellation', can.keepTemplates, async (req, res) => {
  const { id, name } = await versionOf(req)
  await cancelForce(actorOf(req), documentName(name), id)
  flash(req, { tone: 'ok', text: notices.cancelled })
  res.redirect(303, urlOf(name))
})

function askedBy(req: Request): Asked {
  return { actor: actorOf(req), year: yearOf(req), links: linkMaker(req) }
}

function versionOf(req: Request) {
  return findVersion(documentName(req.params.name), Number(req.params.id))
}

async function documentPageOf(req: Request, res: Response, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const name = documentName(req.params.name)
  await render(res, 'document-templates/show', { ...form, document: documentPage(name, await listVersions(name), isBuiltIn) }, status)
}

async function versionPageOf(req: Request, res: Response, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const version = await versionOf(req)
  const name = documentName(version.name)
  const check = checkTemplate(name, await bytesOf(version))
  const real = check.broken.length === 0 ? await findReal(name, askedBy(req)) : null
  const triedOn = real ? words.realData(real.of) : words.sampleData
  const inForce = inForceOn(await listVersions(name), today())
  await render(res, 'document-templates/version', { ...form, template: versionPage(version, check, inForce?.id ?? null), triedOn }, status)
}

function sendDocument(res: Response, name: string, bytes: Buffer): void {
  res
    .set('Content-Disposition', contentDisposition(name))
    .type(name.endsWith('.pdf') ? 'pdf' : 'docx')
    .send(bytes)
}
