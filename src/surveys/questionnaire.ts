import type { Request, Response } from 'express'
import { RuleViolation } from '../app/errors.ts'
import { parseForm, type Errors, type Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { submitAnswers, saveSection, type Writer } from './commands/answers.ts'
import { answerForm } from './form/answers.ts'
import { valuesFrom } from './form/values.ts'
import { problems } from './messages/campaigns.ts'
import { openInvitation, openSection } from './queries/invitations.ts'
import { missingFields, missingQuestions } from './rules/answers.ts'
import type { Offered, Question, Section } from './rules/questions.ts'
import { type Door, isOpen, overviewPage, sectionPage, shutPage } from './presenter/answering.ts'

/** What came of a step: a section was kept, the answers were sent, they cannot be sent yet, or a page was shown at once. */
export type Step = 'kept' | 'sent' | 'incomplete' | 'shown'

/** The first page of a questionnaire. */
export async function showOverview(res: Response, door: Door): Promise<void> {
  if (!isOpen(door)) return showShut(res, door, false)
  await render(res, 'surveys/overview', overviewPage(door))
}

/** A section with what was saved before. */
export async function showSection(res: Response, door: Door, number: number): Promise<void> {
  if (!isOpen(door)) return showShut(res, door, false)
  const { section, offered } = await openSection(door.opened, number)
  await render(res, 'surveys/section', sectionPage(door, section, offered, { values: valuesFrom(section.questions, door.opened.answers), errors: {} }))
}

/**
 * Takes a section in: what is right is saved even when something is not, so that a telephone switched off loses nothing.
 * After the last section the answers are sent as soon as nothing required is missing anywhere.
 */
export async function receiveSection(req: Request, res: Response, door: Door & { writer: Writer }, number: number): Promise<Step> {
  if (!isOpen(door)) return shown(showShut(res, door, true))
  const { section, offered } = await openSection(door.opened, number)
  const { values, errors, answers } = readSection(req, section, offered, Boolean(door.opened.response?.submittedAt))
  await saveSection(door.writer, door.opened.id, { number, answers })
  if (Object.keys(errors).length > 0) {
    const page = sectionPage(door, section, offered, { values, errors: { form: problems.section, ...errors } })
    return shown(render(res, 'surveys/section', page, 422))
  }
  return number === door.opened.sections.length ? sendIfComplete(door) : 'kept'
}

/** Sends the answers when nothing required is missing; the first page tells what is. */
export async function sendIfComplete(door: Door & { writer: Writer }): Promise<Step> {
  const { questions, answers, id } = await openInvitation(door.opened.id)
  if (missingQuestions(questions, answers).length > 0) return 'incomplete'
  await submitAnswers(door.writer, id)
  return 'sent'
}

/** A link that takes no answers: says why and what was kept. */
export async function showShut(res: Response, door: Door, justTyped: boolean): Promise<void> {
  if (door.fromPaper) throw new RuleViolation([{ code: 'surveys.notTaking' }])
  await render(res, 'surveys/shut', shutPage(door, justTyped), justTyped ? 409 : 200)
}

type Read = { values: Values; errors: Errors; answers: Record<string, unknown> }

function readSection(req: Request, section: Section, offered: Offered, sent: boolean): Read {
  const read: Read = { values: {}, errors: {}, answers: {} }
  for (const question of section.questions) {
    const form = parseForm(req, answerForm(question, offered))
    const missing = form.ok ? missingErrors(question, form.data) : {}
    Object.assign(read.values, form.values)
    Object.assign(read.errors, form.ok ? missing : form.errors)
    // Answers that were sent stay complete: a required one is replaced, never emptied.
    if (form.ok && !(sent && Object.keys(missing).length > 0)) read.answers[question.key] = form.data
  }
  return read
}

function missingErrors(question: Question, value: unknown): Errors {
  const names = missingFields(question, value)
  const rows = new Map(question.options.rows.map((row) => [`${question.key}-${row.value}`, row.label]))
  return Object.fromEntries(names.map((name) => [name, rows.has(name) ? problems.row(rows.get(name) ?? '') : problems.fill(question.text)]))
}

async function shown(page: Promise<void>): Promise<Step> {
  await page
  return 'shown'
}
