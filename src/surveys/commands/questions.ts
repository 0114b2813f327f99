import type { Actor } from '../../app/actor.ts'
import { read, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import type { Action } from '../../journal/messages.ts'
import { record } from '../../journal/record.ts'
import { choicesOf } from '../choices.ts'
import { breaksBy } from '../rules/conditions.ts'
import type { Question } from '../rules/questions.ts'
import { moved, type QuestionData, questionFrom, unused, withChanged, withQuestion } from '../rules/templates.ts'
import { type Edited, openEdition, putQuestions } from './editions.ts'

/** Adds a question to its section. `key` joins it to a question of the questionnaire compared with. Throws StaleRecord, RuleViolation. */
export function addQuestion(actor: Actor, edited: Edited, type: Question['type'], { key, ...data }: QuestionData & { key: string | null }): Promise<void> {
  return change(actor, edited, 'template.questionAdded', async (questions) => {
    const free = unused('q', await keysOf(edited.key))
    const added = key !== null && questions.every((one) => one.key !== key) ? key : free
    return { key: added, questions: holding(withQuestion(questions, questionFrom(data, added, type, null)), added) }
  })
}

/**
 * Changes a question, its type included; its key stays, for answers are kept and compared by it. Throws StaleRecord, and
 * RuleViolation with the field to blame in `params` when a condition would not hold any more.
 */
export function changeQuestion(actor: Actor, edited: Edited, { key, type }: Pick<Question, 'key' | 'type'>, data: QuestionData): Promise<void> {
  return change(actor, edited, 'template.questionChanged', (questions) => {
    const before = existing(questions, key)
    const changed = questionFrom(data, key, type, { ...before.options, options: choicesOf(before) })
    return { key, questions: holding(withChanged(questions, changed), key) }
  })
}

/** Moves a question a step up or down. Throws StaleRecord, RuleViolation when it would come before what decides about it. */
export function moveQuestion(actor: Actor, edited: Edited, key: string, step: -1 | 1): Promise<void> {
  return change(actor, edited, 'template.questionMoved', (questions) => ({ key: existing(questions, key).key, questions: moved(questions, key, step) }))
}

/** Removes a question. Throws StaleRecord, RuleViolation when another one depends on it. */
export function removeQuestion(actor: Actor, edited: Edited, key: string): Promise<void> {
  return change(actor, edited, 'template.questionRemoved', (questions) => {
    existing(questions, key)
    return { key, questions: questions.filter((question) => question.key !== key) }
  })
}

type Changed = { key: string | null; questions: Question[] }

/** The step every change of the questions goes through: the edition is opened, its questions written whole, the journal told. */
export function change(actor: Actor, edited: Edited, action: Action, how: (questions: Question[]) => Changed | Promise<Changed>): Promise<void> {
  return write(async (tx) => {
    const { id, edition, questions: before } = await openEdition(tx, edited)
    const { key, questions } = await how(before)
    await putQuestions(tx, id, questions)
    await record(tx, actor, action, { kind: 'surveyTemplate', id }, { edition, question: key })
  })
}

function holding(questions: Question[], key: string): Question[] {
  const breaks = breaksBy(questions, key)
  if (breaks.length > 0) throw new RuleViolation(breaks.map(({ field, code, other }) => ({ code, params: { field, question: other.text } })))
  return questions
}

function existing(questions: Question[], key: string): Question {
  const found = questions.find((question) => question.key === key)
  if (!found) throw new NotFound()
  return found
}

// A key once used in any edition is never given to another question: answers are kept under it.
async function keysOf(key: string): Promise<Set<string>> {
  const rows = await read().surveyQuestion.findMany({ where: { template: { key } }, select: { key: true } })
  return new Set(rows.map((row) => row.key))
}
