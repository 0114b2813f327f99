import type { Request, Response } from 'express'
import { RuleViolation } from '../app/errors.ts'
import type { Errors, Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { saveSection } from './commands/answers.ts'
import type { KeyedDoor } from './doors.ts'
import { isEmpty, readPaper } from './form/paper.ts'
import { paperValues } from './form/paper-saved.ts'
import { paperProblems as problems } from './messages/paper.ts'
import { isOpen } from './presenter/answering.ts'
import { paperPage } from './presenter/paper.ts'
import { openSheet } from './queries/sheets.ts'
import { offeredFor } from './queries/templates.ts'
import { areOwn } from './rules/answers.ts'
import { conflictErrors, sendIfComplete, whileTaking } from './questionnaire.ts'

/** The page on which a whole sheet is typed, or what the person has sent meanwhile. Throws RuleViolation when the campaign is closed. */
export async function showPaper(res: Response, door: KeyedDoor): Promise<void> {
  const { response } = door.opened
  if (response && areOwn(response)) return res.redirect(303, `/surveys/responses/${response.id}`)
  if (!isOpen(door)) throw new RuleViolation([{ code: 'surveys.notTaking' }])
  const { questions, answers } = door.opened
  const offered = await offeredTo(door)
  await render(res, 'surveys/paper', paperPage(door, offered, { values: paperValues(questions, offered, answers), errors: {} }))
}

/**
 * Takes a typed sheet in. What is right is saved even when something is not; when nothing is wrong and nothing required is missing,
 * the answers are sent and the person's questionnaire is done. Returns false when the page was shown again.
 */
export async function receivePaper(req: Request, res: Response, door: KeyedDoor): Promise<boolean> {
  const { opened } = door
  if (opened.sealed) return true
  const offered = await offeredTo(door)
  const { values, errors, ...sent } = readPaper(req, offered, opened)
  const again = (shown: KeyedDoor, found: Errors, status: number) => showAgain(res, { door: shown, offered, values }, found, status)
  if (areOwn(opened.response)) return again(door, { form: problems.answered }, 409)
  if (isEmpty(values)) return again(door, { form: problems.empty, ...errors }, 422)
  const conflicts = isOpen(door) ? await whileTaking(() => saveSection(door.writer, opened.sheet, sent)) : null
  const saved = { ...door, opened: await openSheet(opened.sheet) }
  if (conflicts === null) return again(saved, { form: areOwn(saved.opened.response) ? problems.answered : problems.notTaking }, 409)
  const all = { ...errors, ...conflictErrors(opened.questions, conflicts, saved.opened.answers, offered) }
  const conflicted = conflicts.length > 0
  if (Object.keys(all).length > 0) return again(saved, { form: conflicted ? problems.elsewhere : problems.partly, ...all }, conflicted ? 409 : 422)
  await sendIfComplete(saved)
  return true
}

type Typed = { door: KeyedDoor; offered: Parameters<typeof paperPage>[1]; values: Values }

async function showAgain(res: Response, { door, offered, values }: Typed, errors: Errors, status: number): Promise<false> {
  await render(res, 'surveys/paper', paperPage(door, offered, { values, errors }), status)
  return false
}

function offeredTo({ opened }: KeyedDoor) {
  return offeredFor(opened.questions, opened.person?.id ?? null)
}
