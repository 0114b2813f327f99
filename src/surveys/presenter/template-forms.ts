import type { Values } from '../../app/forms.ts'
import { forms } from '../../pairs/messages.ts'
import { yesNo } from '../messages/answers.ts'
import { phaseWords } from '../messages/audience.ts'
import { audienceLabels, questionTypeWords, settingWords, templateWords as words } from '../messages/templates.ts'
import type { twinQuestions } from '../queries/editions.ts'
import type { Template } from '../queries/templates.ts'
import { type Question, sectionsOf } from '../rules/questions.ts'
import { decidingFor, settingsOf, valuesOf } from '../rules/templates.ts'
import { templateUrl } from './templates.ts'

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
  return optionsFrom(questionTypeWords).map(({ value, label }) => ({
    text: label,
    url: `${templateUrl(key)}/questions/new?type=${value}&section=${encodeURIComponent(section)}`,
    note: null,
    due: null,
    status: null,
  }))
}

type Twins = Awaited<ReturnType<typeof twinQuestions>>

/** Answers a question may depend on, as «key=value», by the question that gives them. */
export function conditionsFor(questions: Question[], key: string | null) {
  return decidingFor(questions, key).map((question) => ({
    title: question.text,
    options: valuesOf(question).map((value) => ({ value: `${question.key}=${value}`, label: labelOf(question, value) })),
  }))
}

function labelOf({ type, options }: Question, value: string): string {
  if (type === 'yesNo') return value === 'yes' ? yesNo.yes : yesNo.no
  return options.options.find((option) => option.value === value)?.label ?? value
}

/** Questions of the compared questionnaire of this type that are not asked here yet. */
export function freeTwins(type: Question['type'], questions: Question[], twins: Twins) {
  return twins.filter((twin) => twin.type === type && questions.every(({ key }) => key !== twin.key)).map(({ key, text }) => ({ value: key, label: text }))
}

/** The form of a question: only what its type needs. */
export function questionPage(template: Template & { questions: Question[] }, type: Question['type'], key: string | null) {
  return {
    heading: key === null ? words.add : words.changeQuestion,
    template: template.title,
    back: templateUrl(template.key),
    action: key === null ? `${templateUrl(template.key)}/questions?type=${type}` : `${templateUrl(template.key)}/questions/${key}`,
    typeLabel: questionTypeWords[type],
    sections: sectionsOf(template.questions).map(({ title }) => title),
    settings: settingsOf[type].map((name) => ({ name, kind: kindOf(name), ...settingWords[name] })),
    conditions: conditionsFor(template.questions, key),
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
    ...{ options: lines(options.options), rows: lines(options.rows), columns: lines(options.columns) },
    showIf: question.showIf?.values.map((value) => `${question.showIf?.key}=${value}`) ?? [],
  }
}
