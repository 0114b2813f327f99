import type { Request, Response } from 'express'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { brake } from '../../app/brake.ts'
import { doorByLink, secretOf } from '../doors.ts'
import { unknownLink } from '../messages/answers.ts'
import { can } from '../policy.ts'
import type { Door } from '../presenter/answering.ts'
import { findSheet } from '../queries/sheets.ts'
import { keepDraft, receiveSection, sendIfComplete, type Step, showOverview, showSection } from '../questionnaire.ts'
import { typedWords } from '../typed.ts'
import { numberIn } from './numbers.ts'
import { quietly } from './quietly.ts'

export const answers = pages()

// Only wrong links count, so a whole centre behind one address is not braked by its own people.
const guesses = brake({
  limit: 100,
  skip: async (req) => (await findSheet(secretOf(req), String(req.params.token))) !== null,
  handler: (req, res) => void refuse(req, res, unknownLink.tooMany, 429),
})

// Saving is counted for each link: one person cannot fill the queue of writes.
const saves = brake({
  limit: 120,
  keyGenerator: (req) => String(req.params.token),
  handler: (req, res) => void refuse(req, res, unknownLink.tooOften, 429),
})

// A browser keeps what is typed by itself, after each pause: more often than anybody presses a button, and counted apart from it,
// so that no typing can brake the button.
const drafts = brake({
  limit: 400,
  keyGenerator: (req) => String(req.params.token),
  handler: (_req, res) => void res.status(429).json({ problem: 'often' }),
})

answers.get('/s/:token', can.answer, quietly, guesses, async (req, res) => {
  const door = await doorByLink(req)
  await (door ? showOverview(res, door) : refuse(req, res, unknownLink, 404))
})

answers.get('/s/:token/:section', can.answer, quietly, guesses, async (req, res) => {
  const door = await doorByLink(req)
  await (door ? showSection(res, door, numberIn(req.params.section)) : refuse(req, res, unknownLink, 404))
})

answers.post('/s/:token/submission', can.answer, quietly, guesses, saves, async (req, res) => {
  const door = await doorByLink(req)
  if (!door) return refuse(req, res, unknownLink, 404)
  await sendIfComplete(door)
  res.redirect(303, door.base)
})

answers.post('/s/:token/:section', can.answer, quietly, guesses, saves, async (req, res) => {
  const door = await doorByLink(req)
  if (!door) return refuse(req, res, unknownLink, 404)
  const number = numberIn(req.params.section)
  const step = await receiveSection(req, res, door, number)
  if (step !== 'shown') res.redirect(303, after(door, step))
})

answers.post('/s/:token/:section/draft', can.answer, quietly, guesses, drafts, async (req, res) => {
  const door = await doorByLink(req)
  const kept = door && (await keepDraft(req, door, numberIn(req.params.section)))
  res.status(kept ? 200 : 409).json(kept ?? { problem: 'shut' })
})

function after({ base }: Door, step: Step): string {
  return typeof step === 'object' ? `${base}/${step.next}` : base
}

// Typed words go back to whoever sent them: a link may be replaced while somebody writes.
async function refuse(req: Request, res: Response, page: { title: string; text: string }, status: number): Promise<void> {
  const words = req.method === 'POST' ? typedWords(req) : []
  await render(res, 'surveys/unknown', { ...page, words, typed: unknownLink.typed }, status)
}
