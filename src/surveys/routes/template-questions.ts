import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { NotFound, StaleRecord } from '../../app/errors.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../../app/forms.ts'
import { formProblems } from '../../app/messages.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { unlessStale } from '../../app/versions.ts'
import { addQuestion, changeQuestion, moveQuestion, removeQuestion, renameSection } from '../commands/questions.ts'
import { moveForm, questionForm, questionTypes, sectionForm, versionForm } from '../form/templates.ts'
import { can } from '../policy.ts'
import { conditionsFor, freeTwins, questionPage, questionValues, typeChoices } from '../presenter/template-forms.ts'
import { templateUrl } from '../presenter/templates.ts'
import { findEdition, twinQuestions } from '../queries/editions.ts'
import { type Question, sectionsOf } from '../rules/questions.ts'
import { numberIn } from './numbers.ts'
import { tellSaved } from './templates.ts'

export const templateQuestions = pages()

templateQuestions.get('/surveys/templates/:key/questions/new', can.manageTemplates, async (req, res) => {
  const { key, title, questions, version } = await templateOf(req)
  const section = typeof req.query.section === 'string' ? req.query.section : (questions.at(-1)?.section ?? '')
  if (req.query.type === undefined) return render(res, 'surveys/question-type', { rows: typeChoices(key, section), template: title, back: templateUrl(key) })
  await formPage(req, res, { type: typeIn(req), key: null, ...blank({ section, version: String(version) }), status: 200 })
})

templateQuestions.post('/surveys/templates/:key/questions', can.manageTemplates, async (req, res) => {
  const [template, type] = [await templateOf(req), typeIn(req)]
  const twins = freeTwins(type, template.questions, await twinQuestions(template))
  const form = parseForm(req, questionForm(type, { conditions: offered(template.questions, null), twins: twins.map(({ value }) => value) }))
  if (!form.ok) return formPage(req, res, { ...form, type, key: null, status: 422 })
  const { version, key, data } = form.data
  const saved = await unlessStale(() => addQuestion(actorOf(req), { key: template.key, version }, type, { ...data, key }))
  if (!saved) return formPage(req, res, { ...stale(form.values, template.version), type, key: null, status: 409 })
  await done(req, res, template)
})

templateQuestions.get('/surveys/templates/:key/questions/:question', can.manageTemplates, async (req, res) => {
  const { version, ...template } = await templateOf(req)
  const question = questionIn(req, template.questions)
  await formPage(req, res, { type: question.type, key: question.key, ...blank(questionValues(question, version)), status: 200 })
})

templateQuestions.post('/surveys/templates/:key/questions/:question', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  const { key, type } = questionIn(req, template.questions)
  const form = parseForm(req, questionForm(type, { conditions: offered(template.questions, key), twins: [] }))
  if (!form.ok) return formPage(req, res, { ...form, type, key, status: 422 })
  const { version, data } = form.data
  const saved = await unlessStale(() => changeQuestion(actorOf(req), { key: template.key, version }, key, data))
  if (!saved) return formPage(req, res, { ...stale(form.values, template.version), type, key, status: 409 })
  await done(req, res, template)
})

templateQuestions.post('/surveys/templates/:key/questions/:question/moves', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  const form = parseForm(req, moveForm)
  if (!form.ok) throw new StaleRecord()
  const { version, step } = form.data
  await moveQuestion(actorOf(req), { key: template.key, version }, String(req.params.question), step === 'up' ? -1 : 1)
  await done(req, res, template)
})

templateQuestions.post('/surveys/templates/:key/questions/:question/removal', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  const form = parseForm(req, versionForm)
  await removeQuestion(actorOf(req), { key: template.key, version: form.ok ? form.data.version : -1 }, String(req.params.question))
  await done(req, res, template)
})

templateQuestions.get('/surveys/templates/:key/sections/:number', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  await sectionPage(req, res, blank({ title: sectionIn(req, template.questions), version: String(template.version) }), 200)
})

templateQuestions.post('/surveys/templates/:key/sections/:number', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  const form = parseForm(req, sectionForm)
  if (!form.ok) return sectionPage(req, res, form, 422)
  const { version, title } = form.data
  const saved = await unlessStale(() => renameSection(actorOf(req), { key: template.key, version }, sectionIn(req, template.questions), title))
  if (!saved) return sectionPage(req, res, stale(form.values, template.version), 409)
  await done(req, res, template)
})

const templateOf = (req: Request) => findEdition(String(req.params.key), null)

function typeIn({ query }: Request): Question['type'] {
  const type = questionTypes.find((one) => one === query.type)
  if (type === undefined) throw new NotFound()
  return type
}

function questionIn({ params }: Request, questions: Question[]): Question {
  const found = questions.find(({ key }) => key === params.question)
  if (!found) throw new NotFound()
  return found
}

function sectionIn({ params }: Request, questions: Question[]): string {
  const section = sectionsOf(questions)[numberIn(params.number) - 1]
  if (!section) throw new NotFound()
  return section.title
}

const offered = (questions: Question[], key: string | null) => conditionsFor(questions, key).flatMap(({ options }) => options.map(({ value }) => value))

function stale(values: Values, version: number): { values: Values; errors: Errors } {
  return reject({ values: { ...values, version: String(version) } }, { form: formProblems.stale })
}

type Shown = { type: Question['type']; key: string | null; values: Values; errors: Errors; status: number }

async function formPage(req: Request, res: Response, { type, key, values, errors, status }: Shown): Promise<void> {
  const template = await templateOf(req)
  const twins = key === null ? freeTwins(type, template.questions, await twinQuestions(template)) : []
  await render(res, 'surveys/question-form', { ...questionPage(template, type, key), twins, values, errors }, status)
}

async function sectionPage(req: Request, res: Response, form: { values: Values; errors: Errors }, status: number): Promise<void> {
  const { key, title } = await templateOf(req)
  await render(res, 'surveys/section-form', { template: title, back: templateUrl(key), action: req.path, ...form }, status)
}

async function done(req: Request, res: Response, { key, edition }: { key: string; edition: number }): Promise<void> {
  await tellSaved(req, key, edition)
  res.redirect(303, templateUrl(key))
}
