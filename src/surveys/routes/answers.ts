import type { NextFunction, Request, Response } from 'express'
import { fullName } from '../../app/format.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { actorOf } from '../../app/actor.ts'
import { brake } from '../../app/brake.ts'
import { flash } from '../../app/flash.ts'
import { NotFound } from '../../app/errors.ts'
import type { Writer } from '../commands/answers.ts'
import { unknownLink } from '../messages/answers.ts'
import { notices } from '../messages/campaigns.ts'
import { can } from '../policy.ts'
import type { Door } from '../presenter/answering.ts'
import { findByToken, openInvitation } from '../queries/invitations.ts'
import { receiveSection, sendIfComplete, type Step, showOverview, showSection } from '../questionnaire.ts'
import { numberIn } from './numbers.ts'

export const answers = pages()

// Only wrong links count, so a whole centre behind one address is not braked by its own people.
const guesses = brake({
  limit: 100,
  skip: async (req) => (await invitationOf(req)) !== null,
  handler: (_req, res) => void render(res, 'surveys/unknown', unknownLink.tooMany, 429),
})

// Saving is counted for each link: one person cannot fill the queue of writes.
const saves = brake({
  limit: 120,
  keyGenerator: (req) => String(req.params.token),
  handler: (_req, res) => void render(res, 'surveys/unknown', unknownLink.tooOften, 429),
})

type KeyedDoor = Door & { writer: Writer }

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

function after({ base }: Door, step: Step): string {
  return typeof step === 'object' ? `${base}/${step.next}` : base
}

// Neither search engines nor a shared computer may keep a page that opens without an account.
function quietly(_req: Request, res: Response, next: NextFunction): void {
  res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'no-store' })
  next()
}

function invitationOf(req: Request): Promise<number | null> {
  return findByToken(String(req.app.locals.linkSecret), String(req.params.token))
}

async function doorByLink(req: Request): Promise<KeyedDoor | null> {
  const id = await invitationOf(req)
  if (id === null) return null
  const opened = await openInvitation(id)
  return {
    base: `/s/${String(req.params.token)}`,
    opened,
    fromPaper: false,
    writer: { who: { userId: null, name: fullName(opened.person) }, fromPaper: false },
  }
}

async function doorByPaper(req: Request): Promise<KeyedDoor> {
  const id = numberIn(req.params.id)
  const opened = await openInvitation(id)
  // Answers that came by the link are the person's own: paper must not overwrite them.
  if (opened.response && !opened.response.fromPaper && opened.response.submittedAt) throw new NotFound()
  return { base: `/surveys/invitations/${id}/paper`, opened, fromPaper: true, writer: { who: actorOf(req), fromPaper: true } }
}

async function unknown(res: Response): Promise<void> {
  await render(res, 'surveys/unknown', unknownLink, 404)
}
