import type { NextFunction, Request, Response } from 'express'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { brake } from '../../app/brake.ts'
import { flash } from '../../app/flash.ts'
import { doorByLink, doorByNamelessPaper, doorByPaper, secretOf } from '../doors.ts'
import { unknownLink } from '../messages/answers.ts'
import { notices } from '../messages/campaigns.ts'
import { can } from '../policy.ts'
import type { Door } from '../presenter/answering.ts'
import { findSheet } from '../queries/sheets.ts'
import { receiveSection, sendIfComplete, type Step, showOverview, showSection } from '../questionnaire.ts'
import { numberIn } from './numbers.ts'

export const answers = pages()

// Only wrong links count, so a whole centre behind one address is not braked by its own people.
const guesses = brake({
  limit: 100,
  skip: async (req) => (await findSheet(secretOf(req), String(req.params.token))) !== null,
  handler: (_req, res) => void render(res, 'surveys/unknown', unknownLink.tooMany, 429),
})

// Saving is counted for each link: one person cannot fill the queue of writes.
const saves = brake({
  limit: 120,
  keyGenerator: (req) => String(req.params.token),
  handler: (_req, res) => void render(res, 'surveys/unknown', unknownLink.tooOften, 429),
})

answers.get('/s/:token', can.answer, quietly, guesses, async (req, res) => {
  const door = await doorByLink(req)
  await (door ? showOverview(res, door) : unknown(res))
})

answers.get('/s/:token/:section', can.answer, quietly, guesses, async (req, res) => {
  const door = await doorByLink(req)
  await (door ? showSection(res, door, numberIn(req.params.section)) : unknown(res))
})

answers.post('/s/:token/submission', can.answer, quietly, guesses, saves, async (req, res) => {
  const door = await doorByLink(req)
  if (!door) return unknown(res)
  await sendIfComplete(door)
  res.redirect(303, door.base)
})

answers.post('/s/:token/:section', can.answer, quietly, guesses, saves, async (req, res) => {
  const door = await doorByLink(req)
  if (!door) return unknown(res)
  const number = numberIn(req.params.section)
  const step = await receiveSection(req, res, door, number)
  if (step !== 'shown') res.redirect(303, after(door, step))
})

answers.get('/surveys/invitations/:id/paper', can.manageSurveys, async (req, res) => {
  await showOverview(res, await doorByPaper(req))
})

answers.get('/surveys/invitations/:id/paper/:section', can.manageSurveys, async (req, res) => {
  await showSection(res, await doorByPaper(req), numberIn(req.params.section))
})

answers.post('/surveys/invitations/:id/paper/submission', can.manageSurveys, async (req, res) => {
  const door = await doorByPaper(req)
  await sendIfComplete(door)
  res.redirect(303, door.base)
})

answers.post('/surveys/invitations/:id/paper/:section', can.manageSurveys, async (req, res) => {
  const door = await doorByPaper(req)
  const number = numberIn(req.params.section)
  const step = await receiveSection(req, res, door, number)
  if (step === 'shown') return
  flash(req, { tone: 'ok', text: step === 'sent' ? notices.paperSubmitted : notices.paperSaved })
  res.redirect(303, after(door, step))
})

answers.get('/surveys/:id/sheets/:token', can.manageSurveys, async (req, res) => {
  await showOverview(res, await doorByNamelessPaper(req))
})

answers.get('/surveys/:id/sheets/:token/:section', can.manageSurveys, async (req, res) => {
  await showSection(res, await doorByNamelessPaper(req), numberIn(req.params.section))
})

answers.post('/surveys/:id/sheets/:token/submission', can.manageSurveys, async (req, res) => {
  const door = await doorByNamelessPaper(req)
  leaveSheet(req, res, door, await sendIfComplete(door))
})

answers.post('/surveys/:id/sheets/:token/:section', can.manageSurveys, async (req, res) => {
  const door = await doorByNamelessPaper(req)
  leaveSheet(req, res, door, await receiveSection(req, res, door, numberIn(req.params.section)))
})

function leaveSheet(req: Request, res: Response, door: Door, step: Step): void {
  if (step === 'shown') return
  flash(req, { tone: 'ok', text: step === 'sent' ? notices.sheetSent : notices.paperSaved })
  res.redirect(303, step === 'sent' ? `/surveys/${door.opened.campaign.id}` : after(door, step))
}

function after({ base }: Door, step: Step): string {
  return typeof step === 'object' ? `${base}/${step.next}` : base
}

// Neither search engines nor a shared computer may keep a page that opens without an account.
function quietly(_req: Request, res: Response, next: NextFunction): void {
  res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'no-store' })
  next()
}

async function unknown(res: Response): Promise<void> {
  await render(res, 'surveys/unknown', unknownLink, 404)
}
