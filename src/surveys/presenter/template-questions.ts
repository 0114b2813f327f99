import { act, type Action, link } from '../../app/actions.ts'
import type { Reason } from '../../app/errors.ts'
import { questionTypeWords, templateWords as words } from '../messages/templates.ts'
import type { Compared } from '../queries/editions.ts'
import type { Template } from '../queries/templates.ts'
import { brokenConditions } from '../rules/conditions.ts'
import { type Question, type Section, sectionsOf } from '../rules/questions.ts'
import { moved, sectionMoved } from '../rules/templates.ts'
import { conditionText } from './questions.ts'

export type Full = Template & { questions: Question[] }

export const templateUrl = (key: string) => `/surveys/templates/${key}`

/** The sections of a template with their questions and what can be done with each; `at` is the question or section just moved. */
export function sectionBlocks(template: Full, compared: Compared[], at: string | null) {
  const sections = sectionsOf(template.questions)
  return sections.map((section) => ({
    id: `section-${section.number}`,
    title: section.title,
    open: at === `section-${section.number}`,
    actions: sectionActions(template, section, sections.length),
    rows: section.questions.map((question) => questionRow(question, template, compared, at)),
  }))
}

function sectionActions(template: Full, { number, title }: Section, count: number): Action[] {
  const url = `${templateUrl(template.key)}/sections/${number}`
  const step = (label: string, to: 'up' | 'down', way: -1 | 1) => move(label, `${url}/moves`, to, template, sectionMoved(template.questions, number, way))
  return [
    link(words.addHere, `${templateUrl(template.key)}/questions/new?section=${encodeURIComponent(title)}`),
    link(words.rename, url),
    ...(number > 1 ? [step(words.sectionUp, 'up', -1)] : []),
    ...(number < count ? [step(words.sectionDown, 'down', 1)] : []),
  ]
}

function questionRow(question: Question, template: Full, compared: Compared[], at: string | null) {
  const url = questionUrl(template.key, question.key)
  const twins = compared.filter(({ key, type }) => key === question.key && type === question.type)
  const marks = [question.required ? words.required : null, question.curatorOnly ? words.curatorOnly : null, question.reverse ? words.reverse : null]
  return {
    id: `question-${question.key}`,
    open: at === `question-${question.key}`,
    text: question.text,
    url,
    note: [questionTypeWords[question.type], ...marks, twins.length > 0 ? words.compared : null].filter(Boolean).join(', '),
    condition: conditionText(question, template.questions),
    actions: questionActions(question, template, twins.length > 0),
  }
}

function questionActions({ key }: Question, template: Full, isCompared: boolean): Action[] {
  const { questions, version } = template
  const url = questionUrl(template.key, key)
  const index = questions.findIndex((one) => one.key === key)
  const step = (label: string, to: 'up' | 'down', way: -1 | 1) => move(label, `${url}/moves`, to, template, moved(questions, key, way))
  const left = questions.filter((one) => one.key !== key)
  return [
    link(words.change, url),
    ...(index > 0 ? [step(words.up, 'up', -1)] : []),
    ...(index < questions.length - 1 ? [step(words.down, 'down', 1)] : []),
    act(words.remove, `${url}/removal`, {
      tone: 'danger',
      confirm: words.confirmRemove(isCompared),
      fields: { version: String(version) },
      blockedBy: breaks(template.key, left),
    }),
  ]
}

function move(label: string, url: string, step: 'up' | 'down', { key, version }: Template, after: Question[]): Action {
  return act(label, url, { fields: { version: String(version), step }, blockedBy: breaks(key, after) })
}

function breaks(key: string, after: Question[]): Reason[] {
  const [first, ...others] = brokenConditions(after)
  if (!first) return []
  const params = { question: first.text, others: others.length }
  return [{ code: 'surveys.conditionBroken', params, url: questionUrl(key, first.key) }]
}

const questionUrl = (template: string, key: string) => `${templateUrl(template)}/questions/${key}`
