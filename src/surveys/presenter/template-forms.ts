import type { Values } from '../../app/forms.ts'
import { forms } from '../../pairs/messages.ts'
import { choicesOf } from '../choices.ts'
import { phaseWords } from '../messages/audience.ts'
import { audienceLabels, mostHints, questionTypeWords, settingWords, templateWords as words } from '../messages/templates.ts'
import type { Compared } from '../queries/editions.ts'
import { questionTypes } from '../form/templates.ts'
import type { Template } from '../queries/templates.ts'
import { breaksBy, decidingFor } from '../rules/conditions.ts'
import { type Question, sectionsOf } from '../rules/questions.ts'
import { settingsOf, withChanged } from '../rules/templates.ts'
import { templateUrl } from './template-questions.ts'

const optionsFrom = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Choices of the form of what a questionnaire is for. */
export function templateOptions(twins: Template[]) {
  return {
    audiences: optionsFrom(audienceLabels),
    phases: optionsFrom(phaseWords),
    forms: optionsFrom(forms),
    twins: twins.map(({ key, title }) => ({ value: key, label: title })),
    noForm: words.noForm,
    noTwin: words.noTwin,
  }
}

/** What stands in the form of a template. */
export function templateValues({ title, purpose, audience, phase, form, twinKey, version }: Template): Values {
  return { title, purpose, audience, phase, form: form ?? '', twinKey: twinKey ?? '', version: String(version) }
}

/** Ways to answer to begin a new question with. */
export function typeChoices(key: string, section: string) {
  return questionTypes.map((type) => ({
    text: questionTypeWords[type],
    url: `${templateUrl(key)}/questions/new?type=${type}&section=${encodeURIComponent(section)}`,
    note: null,
    due: null,
    status: null,
  }))
}

/** Ways to answer a question that stands already; what a condition needs is named and cannot be chosen. */
export function otherTypes(template: Template & { questions: Question[] }, question: Question) {
  return questionTypes.map((type) => {
    const [broken] = breaksBy(withChanged(template.questions, { ...question, type }), question.key)
    const note = type === question.type ? words.typeNow : broken?.field === 'type' ? words.typeBlocked(broken.other.text) : null
    const url = note === null ? `${templateUrl(template.key)}/questions/${question.key}?type=${type}` : null
    return { text: questionTypeWords[type], url, note, due: null, status: null }
  })
}

/** Answers a question may depend on, as «key=value», by the question that gives them. */
export function conditionsFor(questions: Question[], key: string | null) {
  return decidingFor(questions, key).map((question) => ({
    title: question.text,
    options: choicesOf(question).map(({ value, label }) => ({ value: `${question.key}=${value}`, label })),
  }))
}

/** Questions of the compared questionnaires of this type that are not asked here yet. */
export function freeTwins(type: Question['type'], questions: Question[], compared: Compared[]) {
  const free = compared.filter((twin) => twin.type === type && questions.every(({ key }) => key !== twin.key))
  return [...new Map(free.map(({ key, text, title }) => [key, { value: key, label: words.twin(text, title) }])).values()]
}

type Asked = { type: Question['type']; key: string | null; compared: Compared[] }

/** The form of a question: only what its type needs. */
export function questionPage(template: Template & { questions: Question[] }, { type, key, compared }: Asked) {
  const before = template.questions.find((question) => question.key === key)
  const url = `${templateUrl(template.key)}/questions`
  return {
    heading: key === null ? words.add : words.changeQuestion,
    template: template.title,
    back: templateUrl(template.key),
    action: `${key === null ? url : `${url}/${key}`}?type=${type}`,
    typeLabel: questionTypeWords[type],
    typesUrl: key === null ? null : `${url}/${key}/types`,
    typeWas: before && before.type !== type ? words.typeChanged(questionTypeWords[before.type]) : null,
    comparison: compared.filter((twin) => twin.key === key).map((twin) => (twin.type === type ? words.comparedWith : words.notCompared)(twin.title, twin.text)),
    sections: sectionsOf(template.questions).map(({ title }) => title),
    settings: settingsOf[type].map((name) => ({ name, kind: kindOf(name), ...settingWords[name], ...(name === 'max' ? { hint: mostHints[type] } : {}) })),
    conditions: conditionsFor(template.questions, key),
    twins: key === null ? freeTwins(type, template.questions, compared) : [],
    ownKey: words.ownKey,
  }
}

function kindOf(setting: keyof typeof settingWords): 'lines' | 'number' | 'tick' | 'text' {
  if (['options', 'rows', 'columns'].includes(setting)) return 'lines'
  if (['other', 'levels', 'reverse'].includes(setting)) return 'tick'
  return ['max', 'from', 'to'].includes(setting) ? 'number' : 'text'
}

/** What stands in the form of a question. */
export function questionValues(question: Question, version: number): Values {
  const { options } = question
  const tick = (on: boolean) => (on ? 'on' : '')
  const lines = (choices: { label: string }[]) => choices.map(({ label }) => label).join('\n')
  return {
    ...{ text: question.text, section: question.section, hint: question.hint ?? '', version: String(version) },
    ...{ required: tick(question.required), curatorOnly: tick(question.curatorOnly), reverse: tick(question.reverse) },
    ...{ other: tick(options.other), levels: tick(options.levels), low: options.low ?? '', high: options.high ?? '' },
    ...{ max: String(options.max ?? ''), from: String(options.from ?? ''), to: String(options.to ?? '') },
    ...{ options: lines(choicesOf(question)), rows: lines(options.rows), columns: lines(options.columns) },
    showIf: question.showIf?.values.map((value) => `${question.showIf?.key}=${value}`) ?? [],
  }
}
