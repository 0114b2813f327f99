import type { Request, Response } from 'express'
import { RuleViolation } from '../app/errors.ts'
import { parseForm, type Errors, type Form, type Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { submitAnswers, saveSection, type Writer } from './commands/answers.ts'
import { answerForm } from './form/answers.ts'
import { valuesFrom } from './form/values.ts'
import { problems } from './messages/campaigns.ts'
import { openSection, openSheet, type Opened } from './queries/sheets.ts'
import { missingFields, missingQuestions } from './rules/answers.ts'
import type { Offered, Question, Section } from './rules/questions.ts'
import { askedQuestions } from './rules/show-if.ts'
import { acceptedPage, type Door, isOpen, nextSection, overviewPage, sectionPage, shutPage } from './presenter/answering.ts'

/** What came of a step: a section was kept and another one follows, the answers were sent, they cannot be sent yet, or a page was shown at once. */
export type Step = 'sent' | 'incomplete' | 'shown' | { next: number }

/** The first page of a questionnaire. */
export async function showOverview(res: Response, door: Door): Promise<void> {
  if (door.opened.sealed) return showAccepted(res, door)
  if (!isOpen(door)) return showShut(res, door, false)
  await render(res, 'surveys/overview', overviewPage(door))
}

/** A section with what was saved before. */
export async function showSection(res: Response, door: Door, number: number): Promise<void> {
  if (door.opened.sealed) return showAccepted(res, door)
  if (!isOpen(door)) return showShut(res, door, false)
  const { section, offered } = await openSection(door.opened, number)
  await render(res, 'surveys/section', sectionPage(door, section, offered, { values: valuesFrom(section.questions, door.opened.answers), errors: {} }))
}

/**
 * Takes a section in: what is right is saved even when something is not, so that a telephone switched off loses nothing.
 * After the last section the answers are sent as soon as nothing required is missing anywhere.
 */
export async function receiveSection(req: Request, res: Response, door: Door & { writer: Writer }, number: number): Promise<Step> {
  if (door.opened.sealed) return 'sent'
  if (!isOpen(door)) return shown(showShut(res, door, true))
  const { section, offered } = await openSection(door.opened, number)
  const { values, errors, answers } = readSection(req, section, offered, door.opened)
  await saveSection(door.writer, door.opened.sheet, { number, answers })
  if (Object.keys(errors).length > 0) {
    const page = sectionPage(door, section, offered, { values, errors: { form: problems.section, ...errors } })
    return shown(render(res, 'surveys/section', page, 422))
  }
  const next = nextSection(await openSheet(door.opened.sheet), number)
  return next === null ? sendIfComplete(door) : { next }
}

/** Sends the answers when nothing required is missing; the first page tells what is. */
export async function sendIfComplete(door: Door & { writer: Writer }): Promise<Step> {
  const { asked, answers, sealed, sheet } = await openSheet(door.opened.sheet)
  if (sealed) return 'sent'
  if (missingQuestions(asked, answers).length > 0) return 'incomplete'
  await submitAnswers(door.writer, sheet)
  return 'sent'
}

/** Anonymous answers that were sent: the link can neither show nor change them. */
async function showAccepted(res: Response, { opened }: Door): Promise<void> {
  await render(res, 'surveys/accepted', acceptedPage(opened))
}

/** A link that takes no answers: says why and what was kept. */
export async function showShut(res: Response, door: Door, justTyped: boolean): Promise<void> {
  if (door.fromPaper) throw new RuleViolation([{ code: 'surveys.notTaking' }])
  await render(res, 'surveys/shut', shutPage(door, justTyped), justTyped ? 409 : 200)
}

type Read = { values: Values; errors: Errors; answers: Record<string, unknown> }

function readSection(req: Request, { questions }: Section, offered: Offered, { answers: saved, questions: all, response }: Opened): Read {
  const read = questions.map((question) => ({ question, form: parseForm(req, answerForm(question, offered)) }))
  const given = read.map(({ question, form }) => [question.key, form.ok ? form.data : null] as const)
  const asked = new Set(askedQuestions(all, new Map([...saved, ...given])).map(({ key }) => key))
  const result: Read = { values: {}, errors: {}, answers: {} }
  for (const { question, form } of read) {
    Object.assign(result.values, form.values)
    Object.assign(result, merged(result, readAnswer(question, form, asked.has(question.key), Boolean(response?.submittedAt))))
  }
  return result
}

function merged(one: Read, other: Omit<Read, 'values'>): Omit<Read, 'values'> {
  return { errors: { ...one.errors, ...other.errors }, answers: { ...one.answers, ...other.answers } }
}

// A question that is not asked needs nothing and says nothing, whatever stands in its fields.
function readAnswer(question: Question, form: Form<unknown>, isAsked: boolean, sent: boolean): Omit<Read, 'values'> {
  if (!isAsked) return { errors: {}, answers: { [question.key]: null } }
  if (!form.ok) return { errors: form.errors, answers: {} }
  const missing = missingErrors(question, form.data)
  // Answers that were sent stay complete: a required one is replaced, never emptied.
  return { errors: missing, answers: sent && Object.keys(missing).length > 0 ? {} : { [question.key]: form.data } }
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
