import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { NotFound, StaleRecord } from '../../app/errors.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { moveSection, renameSection } from '../commands/sections.ts'
import { moveForm, sectionForm } from '../form/templates.ts'
import { templateProblems as problems } from '../messages/templates.ts'
import { can } from '../policy.ts'
import { templateUrl } from '../presenter/template-questions.ts'
import { type Question, type Section, sectionsOf } from '../rules/questions.ts'
import { isTitleTaken } from '../rules/templates.ts'
import { numberIn } from './numbers.ts'
import { done, saveOr, templateOf } from './template-saving.ts'

export const templateSections = pages()

templateSections.get('/surveys/templates/:key/sections/:number', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  await sectionPage(req, res, blank({ title: sectionIn(req, template.questions).title, version: String(template.version) }), 200)
})

templateSections.post('/surveys/templates/:key/sections/:number', can.manageTemplates, async (req, res) => {
  const [template, form] = [await templateOf(req), parseForm(req, sectionForm)]
  if (!form.ok) return sectionPage(req, res, form, 422)
  const [{ version, title }, { number }] = [form.data, sectionIn(req, template.questions)]
  if (isTitleTaken(template.questions, number, title)) return sectionPage(req, res, reject(form, { title: problems.sectionTaken }), 422)
  const refused = await saveOr(() => renameSection(actorOf(req), { key: template.key, version }, number, title), form.values, template)
  if (refused) return sectionPage(req, res, refused, refused.status)
  await done(req, res, template)
})

templateSections.post('/surveys/templates/:key/sections/:number/moves', can.manageTemplates, async (req, res) => {
  const [template, form] = [await templateOf(req), parseForm(req, moveForm)]
  if (!form.ok) throw new StaleRecord()
  const { version, step } = form.data
  const { number } = sectionIn(req, template.questions)
  const way = step === 'up' ? -1 : 1
  await moveSection(actorOf(req), { key: template.key, version }, number, way)
  await done(req, res, template, `section-${number + way}`)
})

function sectionIn({ params }: Request, questions: Question[]): Section {
  const section = sectionsOf(questions)[numberIn(params.number) - 1]
  if (!section) throw new NotFound()
  return section
}

async function sectionPage(req: Request, res: Response, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const { key, title } = await templateOf(req)
  await render(res, 'surveys/section-form', { template: title, back: templateUrl(key), action: req.path, ...form }, status)
}
