import type { Request, Response } from 'express'
import { RuleViolation } from '../app/errors.ts'
import { clockTime } from '../app/format.ts'
import type { Errors } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { answerLines, namesOf } from './answer-text.ts'
import { saveDraft, saveSection, submitAnswers } from './commands/answers.ts'
import type { KeyedDoor } from './doors.ts'
import { draftOf, readSection } from './form/section.ts'
import { valuesFrom } from './form/values.ts'
import { methodistNames } from '../accounts/queries.ts'
import { problems } from './messages/campaigns.ts'
import { findChild } from './queries/child.ts'
import { offeredIn, openSheet, sectionOf } from './queries/sheets.ts'
import { type Answers, firstField, missingQuestions } from './rules/answers.ts'
import { marksOf } from './rules/merging.ts'
import type { Offered, Question } from './rules/questions.ts'
import { acceptedPage, type Door, isOpen, nextSection, overviewPage, sectionPage } from './presenter/answering.ts'
import { movedPage, shutPage } from './presenter/shut.ts'
import { typedAnswers } from './typed.ts'

/** What came of a step: a section was kept and another one follows, the answers were sent, they cannot be sent yet, or a page was shown at once. */
export type Step = 'sent' | 'incomplete' | 'shown' | { next: number }

/** The first page of a questionnaire. */
export async function showOverview(res: Response, door: Door): Promise<void> {
  if (door.opened.sealed) return showAccepted(res, door)
  if (!isOpen(door)) return showShut(res.req, res, door)
  await render(res, 'surveys/overview', overviewPage(door, { methodists: await methodistNames(), child: await findChild(door.opened) }))
}

/** A section with what was saved before. */
export async function showSection(res: Response, door: Door, number: number): Promise<void> {
  if (door.opened.sealed) return showAccepted(res, door)
  if (!isOpen(door)) return showShut(res.req, res, door)
  const section = sectionOf(door.opened, number)
  // An address out of order (a section answered away, a number typed by hand) leads to what there is.
  if (!section) return res.redirect(303, door.base)
  const offered = await offeredIn(door.opened, section)
  await render(
    res,
    'surveys/section',
    sectionPage(door, section, offered, { values: valuesFrom(section.questions, door.opened.answers), errors: {}, methodists: await methodistNames() }),
  )
}

/**
 * Takes a section in: what is right is saved even when something is not, so that a telephone switched off loses nothing.
 * After the last section the answers are sent as soon as nothing required is missing anywhere.
 */
export async function receiveSection(req: Request, res: Response, door: KeyedDoor, number: number): Promise<Step> {
  if (door.opened.sealed) return 'sent'
  const section = sectionOf(door.opened, number)
  if (!isOpen(door)) return shown(showShut(req, res, door))
  if (!section) return shown(showMoved(req, res, door))
  const offered = await offeredIn(door.opened, section)
  const sent = readSection(req, section, offered, door.opened)
  const conflicts = await whileTaking(() => saveSection(door.writer, door.opened.sheet, { number, ...sent }))
  const opened = await openSheet(door.opened.sheet)
  if (conflicts === null) return shown(showShut(req, res, { ...door, opened }))
  const errors = { ...sent.errors, ...conflictErrors(section.questions, conflicts, opened.answers, offered) }
  if (Object.keys(errors).length > 0) {
    const page = sectionPage({ ...door, opened }, section, offered, {
      methodists: await methodistNames(),
      values: sent.values,
      errors: { form: conflicts.length > 0 ? problems.elsewhere : problems.section, ...errors },
    })
    return shown(render(res, 'surveys/section', page, conflicts.length > 0 ? 409 : 422))
  }
  const next = nextSection(opened, number)
  return next === null ? sendIfComplete(door) : { next }
}

/** What a browser is told about words it has handed over without a press of the button. */
export type Kept = { at: string; seen: string; whole: boolean }

/** Keeps what is typed so far in a section; null when the questionnaire takes nothing any more. `whole` says that no word was left out. */
export async function keepDraft(req: Request, door: KeyedDoor, number: number): Promise<Kept | null> {
  const section = sectionOf(door.opened, number)
  if (!section || door.opened.sealed || !isOpen(door)) return null
  const sent = readSection(req, section, await offeredIn(door.opened, section), door.opened)
  const conflicts = await whileTaking(() => saveDraft(door.writer, door.opened.sheet, { number, ...draftOf(sent) }))
  if (conflicts === null) return null
  const { answers, response } = await openSheet(door.opened.sheet)
  const unread = section.questions.some(({ key }) => !(key in sent.answers))
  const shown = section.questions.filter(({ key }) => !conflicts.includes(key))
  const old = conflicts.flatMap((key) => (sent.seen.has(key) ? [`${key}:${sent.seen.get(key) ?? ''}`] : []))
  return {
    at: clockTime(new Date()),
    seen: [marksOf(shown, answers), ...old].join(' '),
    whole: conflicts.length === 0 && !unread && !response?.submittedAt,
  }
}

/** Sends the answers when nothing required is missing; the first page tells what is. */
export async function sendIfComplete(door: KeyedDoor): Promise<Step> {
  const { asked, answers, sealed, sheet } = await openSheet(door.opened.sheet)
  if (sealed) return 'sent'
  if (missingQuestions(asked, answers).length > 0) return 'incomplete'
  await whileTaking(() => submitAnswers(door.writer, sheet))
  return 'sent'
}

/** Anonymous answers that were sent: the link can neither show nor change them. */
async function showAccepted(res: Response, { opened }: Door): Promise<void> {
  await render(res, 'surveys/accepted', acceptedPage(opened))
}

/** A link that takes no answers: says why, what was kept, and gives back what was just typed. */
async function showShut(req: Request, res: Response, door: Door): Promise<void> {
  const typed = req.method === 'POST'
  await render(res, 'surveys/shut', shutPage(door, typed ? await typedAnswers(req, door.opened) : null), typed ? 409 : 200)
}

/** A section that is not there, or not any more since another answer: what was typed in it is given back. */
async function showMoved(req: Request, res: Response, door: Door): Promise<void> {
  await render(res, 'surveys/shut', movedPage(door, await typedAnswers(req, door.opened)), 409)
}

/** The result of a write, null when the campaign has closed between the page and the press. */
export async function whileTaking<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RuleViolation) return null
    throw error
  }
}

/** What stands at questions that were changed in two places at once. */
export function conflictErrors(questions: Question[], conflicts: string[], saved: Answers, offered: Offered): Errors {
  const found = questions.filter(({ key }) => conflicts.includes(key))
  return Object.fromEntries(found.map((question) => [firstField(question), problems.conflict(answerLines(question, saved, namesOf(offered)).join('; '))]))
}

async function shown(page: Promise<void>): Promise<Step> {
  await page
  return 'shown'
}
