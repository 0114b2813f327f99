import { choicesOf } from '../choices.ts'
import { answering as words } from '../messages/answers.ts'
import { type Answers, answerTo, shapes } from '../rules/answers.ts'
import { childrenRows } from './children.ts'
import { columnsOf, fieldName, isScaleMatrix, type Offered, type Question, type Section } from '../rules/questions.ts'

const mostLong = 4000
const mostShort = 300

/** Questions of a section as the part `_question` shows them; `here` are all questions of the page, those that may decide about these. */
export function questionFields(section: Section, offered: Offered, answers: Answers, here = section.questions) {
  const mixed = section.questions.some((question) => question.required)
  return section.questions.map((question) => ({
    name: question.key,
    label: question.text,
    hint: question.hint,
    // In a section where nothing is required the word «необязательно» at every question would only make noise.
    required: question.required || !mixed ? null : false,
    when: whenOf(question, here),
    ...shown[question.type](question, offered, answers),
  }))
}

// Only what is decided on the same page: what an earlier step decides is either asked or not there at all.
function whenOf(question: Question, here: Question[]) {
  const text = conditionText(question, here)
  return text === null || !question.showIf ? null : { name: question.showIf.key, values: question.showIf.values.join(' '), text }
}

/** «Только если ответ на вопрос … – „да“»; null without a condition on one of these questions. */
export function conditionText(question: Question | undefined, questions: Question[]): string | null {
  const showIf = question?.showIf
  const by = showIf && questions.find(({ key }) => key === showIf.key)
  if (!showIf || !by) return null
  const chosen = choicesOf(by)
    .filter(({ value }) => showIf.values.includes(value))
    .map(({ label }) => label)
  return words.onlyIf(by.text, chosen)
}

type Shower = (question: Question, offered: Offered, answers: Answers) => { kind: string } & Record<string, unknown>

const shown: Record<Question['type'], Shower> = {
  scale10: ({ options }) => ({ kind: 'scale', low: options.low ?? null, high: options.high ?? null }),
  number: () => ({ kind: 'field', type: 'number', maxlength: 4 }),
  day: () => ({ kind: 'field', type: 'date', maxlength: 10 }),
  short: () => ({ kind: 'field', type: 'text', maxlength: mostShort }),
  long: () => ({ kind: 'field', type: 'textarea', maxlength: mostLong }),
  yesNo: (question) => ({ kind: 'choices', type: 'radio', options: choicesOf(question), other: null, inline: true }),
  one: ({ options }) => ({ kind: 'choices', type: 'radio', options: options.options, other: null, inline: false }),
  many: (question) => ({ kind: 'choices', type: 'checkbox', options: question.options.options, other: otherOf(question, words.other), inline: false }),
  slots: () => ({ kind: 'slots' }),
  matrix: (question) => {
    const rows = question.options.rows.map((row) => ({ name: fieldName(question, row.value), label: row.label }))
    return isScaleMatrix(question) ? { kind: 'scales', rows } : { kind: 'matrix', rows, columns: columnsOf(question) }
  },
  person: (question, offered) => ({ kind: 'people', people: offered.people, empty: words.chooseColleague, rows: peopleRows(question) }),
  competencies: (question, offered, answers) => ({
    kind: question.options.levels ? 'levels' : 'entries',
    other: otherOf(question, words.otherShare),
    areas: areasOf(question, offered, answers),
  }),
  table: (question, offered, answers) =>
    question.options.rowsOf
      ? { kind: 'children', rows: childrenRows(question, offered, answers) }
      : { kind: 'table', columns: question.options.columns, rows: tableRows(question) },
}

function otherOf(question: Question, label: string) {
  return question.options.other ? { name: fieldName(question, 'other'), label } : null
}

function peopleRows(question: Question) {
  const count = question.options.max ?? 1
  return Array.from({ length: count }, (_, index) => ({
    name: fieldName(question, index + 1),
    label: count === 1 ? question.text : words.personNumber(index + 1),
  }))
}

function tableRows(question: Question) {
  return Array.from({ length: question.options.max ?? 5 }, (_, index) => ({
    label: words.row(index + 1),
    fields: question.options.columns.map((column) => ({ name: fieldName(question, index + 1, column.value), label: column.label })),
  }))
}

// An area with something chosen opens by itself, so that saved answers are seen.
function areasOf(question: Question, offered: Offered, answers: Answers) {
  const chosen = new Set((answerTo(answers, question.key, shapes.competencies)?.chosen ?? []).map(({ id }) => String(id)))
  return offered.areas.map((area) => ({
    name: area.name,
    count: area.entries.filter((entry) => chosen.has(entry.value)).length,
    entries: area.entries.map((entry) => ({ ...entry, name: fieldName(question, entry.value) })),
  }))
}
