import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { formProblems } from '../../app/messages.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { unlessStale } from '../../app/versions.ts'
import { archiveTemplate, changeTemplate, copyTemplate, createTemplate } from '../commands/templates.ts'
import { templateForm, versionForm } from '../form/templates.ts'
import { templateNotices as notices, templateWords as words } from '../messages/templates.ts'
import { can } from '../policy.ts'
import { templateOptions, templateValues } from '../presenter/template-forms.ts'
import { templateUrl } from '../presenter/template-questions.ts'
import { previewPage, templatePage, templateRow } from '../presenter/templates.ts'
import { comparedQuestions, findEdition, listEditions, listWithUse } from '../queries/editions.ts'
import { findTemplate, listTemplates, offeredFor } from '../queries/templates.ts'
import { numberIn } from './numbers.ts'

export const templates = pages()

templates.get('/surveys/templates', can.manageTemplates, async (_req, res) => {
  await render(res, 'surveys/template-list', { rows: (await listWithUse()).map(templateRow) })
})

templates.get('/surveys/templates/new', can.manageTemplates, async (_req, res) => {
  await formPage(res, null, blank({ version: '0' }), 200)
})

templates.post('/surveys/templates', can.manageTemplates, async (req, res) => {
  const form = parseForm(req, templateForm(await twinKeys()))
  if (!form.ok) return formPage(res, null, form, 422)
  const key = await createTemplate(actorOf(req), form.data.data)
  flash(req, { tone: 'ok', text: notices.created })
  res.redirect(303, templateUrl(key))
})

templates.get('/surveys/templates/:key', can.manageTemplates, async (req, res) => {
  const template = await findEdition(String(req.params.key), null)
  const at = typeof req.query.at === 'string' ? req.query.at : null
  const [editions, compared] = [await listEditions(template.key), await comparedQuestions(template)]
  await render(res, 'surveys/template', templatePage(template, { editions, compared, at }))
})

templates.get('/surveys/templates/:key/edit', can.manageTemplates, async (req, res) => {
  const template = await findTemplate(String(req.params.key))
  await formPage(res, template.key, blank(templateValues(template)), 200)
})

templates.post('/surveys/templates/:key/edit', can.manageTemplates, async (req, res) => {
  const { key, version, edition } = await findTemplate(String(req.params.key))
  const form = parseForm(req, templateForm(await twinKeys()))
  if (!form.ok) return formPage(res, key, form, 422)
  const saved = await unlessStale(() => changeTemplate(actorOf(req), { key, version: form.data.version }, form.data.data))
  if (!saved) return formPage(res, key, reject({ values: { ...form.values, version: String(version) } }, { form: formProblems.stale }), 409)
  await tellSaved(req, key, edition)
  res.redirect(303, templateUrl(key))
})

templates.get('/surveys/templates/:key/preview', can.manageTemplates, async (req, res) => {
  await showPreview(res, String(req.params.key), null)
})

templates.get('/surveys/templates/:key/editions/:edition', can.manageTemplates, async (req, res) => {
  await showPreview(res, String(req.params.key), numberIn(req.params.edition))
})

templates.post('/surveys/templates/:key/copies', can.manageTemplates, async (req, res) => {
  const key = await copyTemplate(actorOf(req), String(req.params.key))
  flash(req, { tone: 'ok', text: notices.copied })
  res.redirect(303, `${templateUrl(key)}/edit`)
})

templates.post('/surveys/templates/:key/archiving', can.manageTemplates, (req, res) => putAway(req, res, true))
templates.post('/surveys/templates/:key/restoration', can.manageTemplates, (req, res) => putAway(req, res, false))

async function putAway(req: Request, res: Response, away: boolean): Promise<void> {
  const key = String(req.params.key)
  const form = parseForm(req, versionForm)
  await archiveTemplate(actorOf(req), { key, version: form.ok ? form.data.version : -1 }, away)
  flash(req, { tone: 'ok', text: away ? notices.archived : notices.restored })
  res.redirect(303, templateUrl(key))
}

/** Tells that a change was saved, and in which edition when it made a new one. */
export async function tellSaved(req: Request, key: string, before: number): Promise<void> {
  const { edition } = await findTemplate(key)
  flash(req, { tone: 'ok', text: notices.saved(edition, edition > before) })
}

async function showPreview(res: Response, key: string, edition: number | null): Promise<void> {
  const template = await findEdition(key, edition)
  await render(res, 'surveys/preview', { ...previewPage(template, await offeredFor(template.questions, 0)), ...blank() })
}

async function twinKeys(): Promise<string[]> {
  return (await entries()).map(({ key }) => key)
}

async function entries() {
  return (await listTemplates()).filter(({ phase }) => phase === 'entry')
}

async function formPage(res: Response, key: string | null, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const page = key === null ? { heading: words.create, action: '/surveys/templates', back: '/surveys/templates' } : pageOf(key)
  await render(res, 'surveys/template-form', { ...page, ...templateOptions(await entries()), ...form }, status)
}

const pageOf = (key: string) => ({ heading: words.edit, action: `${templateUrl(key)}/edit`, back: templateUrl(key) })
