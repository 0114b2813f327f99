import type { Actor } from '../../app/actor.ts'
import { read, write } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import type { Action } from '../../journal/messages.ts'
import { record } from '../../journal/record.ts'
import type { Question } from '../rules/questions.ts'
import { moved, type QuestionData, questionFrom, unused, withChanged, withQuestion } from '../rules/templates.ts'
import { type Edited, openEdition, putQuestions } from './editions.ts'

/** Adds a question to its section. `key` joins it to a question of the questionnaire compared with. Throws StaleRecord. */
export function addQuestion(actor: Actor, edited: Edited, type: Question['type'], { key, ...data }: QuestionData & { key: string | null }): Promise<void> {
  return change(actor, edited, 'template.questionAdded', async (questions) => {
    const free = unused('q', await keysOf(edited.key))
    const added = key !== null && questions.every((one) => one.key !== key) ? key : free
    return { key: added, questions: withQuestion(questions, questionFrom(data, added, type, null)) }
  })
}

/** Changes a question; its type and key stay, for answers are kept by them. Throws StaleRecord, RuleViolation. */
export function changeQuestion(actor: Actor, edited: Edited, key: string, data: QuestionData): Promise<void> {
  return change(actor, edited, 'template.questionChanged', (questions) => {
    const before = existing(questions, key)
    return { key, questions: withChanged(questions, questionFrom(data, key, before.type, before.options)) }
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

/** Gives a section another title; equal titles side by side become one section. Throws StaleRecord. */
export function renameSection(actor: Actor, edited: Edited, from: string, to: string): Promise<void> {
  return change(actor, edited, 'template.sectionRenamed', (questions) => ({
    key: null,
    questions: questions.map((question) => (question.section === from ? { ...question, section: to } : question)),
  }))
}

type Changed = { key: string | null; questions: Question[] }

function change(actor: Actor, edited: Edited, action: Action, how: (questions: Question[]) => Changed | Promise<Changed>): Promise<void> {
  return write(async (tx) => {
    const { id, edition, questions: before } = await openEdition(tx, edited)
    const { key, questions } = await how(before)
    await putQuestions(tx, id, questions)
    await record(tx, actor, action, { kind: 'surveyTemplate', id }, { edition, question: key })
  })
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
