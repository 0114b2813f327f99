import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { NotFound, StaleRecord } from '../../app/errors.ts'
import { blank, type Errors, parseForm, type Values } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { addQuestion, changeQuestion, moveQuestion, removeQuestion } from '../commands/questions.ts'
import { moveForm, questionForm, questionTypes, versionForm } from '../form/templates.ts'
import { can } from '../policy.ts'
import { conditionsFor, freeTwins, otherTypes, questionPage, questionValues, typeChoices } from '../presenter/template-forms.ts'
import { templateUrl } from '../presenter/template-questions.ts'
import { comparedQuestions } from '../queries/editions.ts'
import type { Question } from '../rules/questions.ts'
import { done, saveOr, templateOf } from './template-saving.ts'

export const templateQuestions = pages()

templateQuestions.get('/surveys/templates/:key/questions/new', can.manageTemplates, async (req, res) => {
  const { key, title, questions, version } = await templateOf(req)
  const section = typeof req.query.section === 'string' ? req.query.section : (questions.at(-1)?.section ?? '')
  if (req.query.type === undefined) return typesPage(res, { key, title }, typeChoices(key, section))
  await formPage(req, res, { type: typeIn(req), key: null, ...blank({ section, version: String(version) }), status: 200 })
})

templateQuestions.post('/surveys/templates/:key/questions', can.manageTemplates, async (req, res) => {
  const [template, type] = [await templateOf(req), typeIn(req)]
  const twins = freeTwins(type, template.questions, await comparedQuestions(template))
  const form = parseForm(req, questionForm(type, { conditions: offered(template.questions, null), twins: twins.map(({ value }) => value) }))
  if (!form.ok) return formPage(req, res, { ...form, type, key: null, status: 422 })
  const { version, key, data } = form.data
  const refused = await saveOr(() => addQuestion(actorOf(req), { key: template.key, version }, type, { ...data, key }), form.values, template)
  if (refused) return formPage(req, res, { ...refused, type, key: null })
  await done(req, res, template)
})

templateQuestions.get('/surveys/templates/:key/questions/:question', can.manageTemplates, async (req, res) => {
  const { version, ...template } = await templateOf(req)
  const question = questionIn(req, template.questions)
  const type = typeIn(req, question.type)
  await formPage(req, res, { type, key: question.key, ...blank(questionValues(question, version)), status: 200 })
})

templateQuestions.post('/surveys/templates/:key/questions/:question', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  const { key, ...before } = questionIn(req, template.questions)
  const type = typeIn(req, before.type)
  const form = parseForm(req, questionForm(type, { conditions: offered(template.questions, key), twins: [] }))
  if (!form.ok) return formPage(req, res, { ...form, type, key, status: 422 })
  const { version, data } = form.data
  const refused = await saveOr(() => changeQuestion(actorOf(req), { key: template.key, version }, { key, type }, data), form.values, template)
  if (refused) return formPage(req, res, { ...refused, type, key })
  await done(req, res, template)
})

templateQuestions.get('/surveys/templates/:key/questions/:question/types', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  await typesPage(res, template, otherTypes(template, questionIn(req, template.questions)))
})

templateQuestions.post('/surveys/templates/:key/questions/:question/moves', can.manageTemplates, async (req, res) => {
  const [template, form] = [await templateOf(req), parseForm(req, moveForm)]
  if (!form.ok) throw new StaleRecord()
  const { version, step } = form.data
  const { key } = questionIn(req, template.questions)
  await moveQuestion(actorOf(req), { key: template.key, version }, key, step === 'up' ? -1 : 1)
  await done(req, res, template, `question-${key}`)
})

templateQuestions.post('/surveys/templates/:key/questions/:question/removal', can.manageTemplates, async (req, res) => {
  const template = await templateOf(req)
  const form = parseForm(req, versionForm)
  await removeQuestion(actorOf(req), { key: template.key, version: form.ok ? form.data.version : -1 }, String(req.params.question))
  await done(req, res, template)
})

// A question that stands keeps its type unless the address names another.
function typeIn({ query }: Request, own: Question['type'] | null = null): Question['type'] {
  const type = query.type === undefined ? own : questionTypes.find((one) => one === query.type)
  if (!type) throw new NotFound()
  return type
}

function questionIn({ params }: Request, questions: Question[]): Question {
  const found = questions.find(({ key }) => key === params.question)
  if (!found) throw new NotFound()
  return found
}

const offered = (questions: Question[], key: string | null) => conditionsFor(questions, key).flatMap(({ options }) => options.map(({ value }) => value))

type Shown = { type: Question['type']; key: string | null; values: Values; errors: Errors; status: number }

async function formPage(req: Request, res: Response, { type, key, values, errors, status }: Shown): Promise<void> {
  const template = await templateOf(req)
  await render(res, 'surveys/question-form', { ...questionPage(template, { type, key, compared: await comparedQuestions(template) }), values, errors }, status)
}

async function typesPage(res: Response, { key, title }: { key: string; title: string }, rows: ReturnType<typeof otherTypes>): Promise<void> {
  await render(res, 'surveys/question-type', { rows, template: title, back: templateUrl(key) })
}
