import { act } from '../../app/actions.ts'
import { fullName } from '../../app/format.ts'
import type { Errors, Values } from '../../app/forms.ts'
import { inputsOf } from '../form/paper-fields.ts'
import { nameTyped } from '../form/paper-saved.ts'
import { answering, dayParts, days, levels, yesNo } from '../messages/answers.ts'
import { answerStates, words as campaignWords } from '../messages/campaigns.ts'
import { paperWords as words, typing } from '../messages/paper.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Waiting } from '../queries/paper.ts'
import { areOwn } from '../rules/answers.ts'
import { codesOf } from '../rules/codes.ts'
import { marksOf } from '../rules/merging.ts'
import { columnsOf, entriesOf, isScaleMatrix, type Offered, type Question, sectionsOf } from '../rules/questions.ts'
import type { Door } from './answering.ts'
import { blankActions, blankFiles } from './blank-links.ts'
import { campaignNav } from './campaigns.ts'
import { pairLine } from './pairs.ts'
import { conditionText } from './questions.ts'

type Coded = { code: string; label: string }

/** A whole questionnaire to be typed from paper: one field a question, numbered as on the blank. */
export function paperPage({ base, opened }: Door, offered: Offered, form: { values: Values; errors: Errors }) {
  const { campaign, person, pair, name, questions, answers, sheet, response } = opened
  const numbers = new Map(questions.map(({ key }, index) => [key, index + 1]))
  return {
    title: name ?? answering.nameless,
    lead: [campaign.title, sheet.invitationId === null ? null : words.mark(sheet.invitationId), pair ? pairLine(pair) : person?.post]
      .filter(Boolean)
      .join(', '),
    campaign: { title: campaign.title, url: `/surveys/${campaign.id}` },
    action: base,
    own: response && areOwn(response) ? { text: words.ownAnswers, url: `/surveys/responses/${response.id}` } : null,
    find: campaign.anonymous ? null : `/surveys/${campaign.id}/paper`,
    first: Object.keys(form.errors).length === 0 ? (questions.flatMap(inputsOf)[0] ?? null) : null,
    seen: marksOf(questions, answers),
    people: offered.people.map((one) => nameTyped(one, offered.people)),
    sections: sectionsOf(questions).map((section) => ({
      title: section.title,
      questions: section.questions.map((question) => paperQuestion(question, { questions, offered, n: numbers.get(question.key) ?? 0 })),
    })),
    ...form,
  }
}

type Place = { questions: Question[]; offered: Offered; n: number }

function paperQuestion(question: Question, { questions, offered, n }: Place) {
  const [first = question.key, ...more] = inputsOf(question)
  const { type } = question
  const field = { type: type === 'table' || type === 'long' ? 'textarea' : type === 'day' ? 'date' : 'text', list: type === 'person' }
  const named = (name: string, label: string) => ({ name, label, hint: null, ...field, list: type === 'person' })
  return {
    condition: conditionText(question, questions),
    rows: rowsOf(question, offered),
    fields: [
      { ...named(first, words.number(n, question.text)), hint: hintOf(question, offered), required: question.required ? null : false },
      ...more.map((name, index) => ({ ...named(name, type === 'person' ? words.person(question.text, index + 2) : answering.other), required: false })),
    ],
  }
}

/** Variants of a question with the numbers they have on the blank and on the page for typing. */
export function codedChoices(question: Question, offered: Offered): Coded[] {
  const labels = new Map(choicesOf(question, offered).map(({ value, label }) => [value, label]))
  return [...codesOf(question, offered)].map(([code, value]) => ({ code, label: labels.get(value) ?? value }))
}

function choicesOf(question: Question, offered: Offered) {
  const { type, options } = question
  if (type === 'yesNo') return Object.entries(yesNo).map(([value, label]) => ({ value, label }))
  if (type === 'competencies') return entriesOf(offered)
  if (type === 'slots')
    return Object.entries(days).flatMap(([day, dayName]) =>
      Object.entries(dayParts).map(([part, partName]) => ({ value: `${day}-${part}`, label: `${dayName}, ${partName}` })),
    )
  return type === 'matrix' ? columnsOf(question) : options.options
}

function hintOf(question: Question, offered: Offered): string | null {
  const { type, options } = question
  const variants = () => codedChoices(question, offered).map(({ code, label }) => typing.variant(code, label))
  if (type === 'scale10') return typing.scale(options.low ?? null, options.high ?? null)
  if (type === 'yesNo' || type === 'one') return variants().join('; ')
  if (type === 'many') return typing.many(variants().join('; '), options.max)
  if (type === 'slots') return typing.slots
  if (type === 'matrix') return typing.matrix(isScaleMatrix(question) ? '' : variants().join('; '), options.rows.length)
  if (type === 'competencies') return options.levels ? `${typing.levels}; ${levelWords()}` : typing.many('', options.max)
  if (type === 'person') return typing.person
  if (type === 'table') return typing.table(options.columns.map(({ label }) => label))
  return null
}

const levelWords = () =>
  Object.entries(levels)
    .map(([code, label]) => typing.variant(code, label))
    .join('; ')

// What is too long for a hint: rows of a table, entries of the classifier, the grid of days.
function rowsOf(question: Question, offered: Offered): Coded[] {
  if (question.type === 'matrix') return question.options.rows.map(({ label }, index) => ({ code: String(index + 1), label }))
  return question.type === 'competencies' || question.type === 'slots' ? codedChoices(question, offered) : []
}

/** Whose blank to enter: those who have not answered, by a few letters of the name or the number of the blank. */
export function paperPeoplePage(campaign: Campaign, q: string, waiting: Waiting[]) {
  return {
    campaign: { title: campaign.title, url: `/surveys/${campaign.id}` },
    action: `/surveys/${campaign.id}/paper`,
    subnav: campaignNav(campaign, 'paper'),
    files: blankFiles(`/surveys/${campaign.id}`, campaign.invited - campaign.answered),
    blanks: blankActions(`/surveys/${campaign.id}`),
    q,
    sheet: campaign.anonymous && campaign.status === 'open' ? [act(campaignWords.enterSheet, `/surveys/${campaign.id}/sheets`, { tone: 'primary' })] : [],
    anonymous: campaign.anonymous,
    rows: waiting.map(({ id, person, pair, response }) => ({
      text: fullName(person),
      url: `/surveys/invitations/${id}/paper`,
      note: [words.mark(id), pair ? pairLine(pair) : person.post].filter(Boolean).join(', '),
      due: null,
      status: answerStates[response ? 'began' : 'waiting'],
    })),
  }
}
