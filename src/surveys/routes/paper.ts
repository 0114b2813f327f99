import type { Request, Response } from 'express'
import { actorOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { parseForm } from '../../app/forms.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { startNamelessPaper } from '../commands/anonymous.ts'
import { doorByNamelessPaper, doorByPaper, secretOf } from '../doors.ts'
import { afterPaperForm } from '../form/paper-page.ts'
import { notices } from '../messages/campaigns.ts'
import { paperWords as words } from '../messages/paper.ts'
import { receivePaper, showPaper } from '../paper.ts'
import { can } from '../policy.ts'
import { paperPeoplePage } from '../presenter/paper.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { findWaiting, nextWaiting } from '../queries/paper.ts'
import { numberIn } from './numbers.ts'

export const paper = pages()

paper.get('/surveys/:id/paper', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const q = typeof req.query.q === 'string' ? req.query.q.slice(0, 100) : ''
  const found = campaign.anonymous ? [] : await findWaiting(campaign.id, q)
  const [only] = found
  // A few letters that fit one person only lead straight to that blank.
  if (q.trim() !== '' && only && found.length === 1) return res.redirect(303, `/surveys/invitations/${only.id}/paper`)
  await render(res, 'surveys/paper-people', paperPeoplePage(campaign, q, found))
})

paper.get('/surveys/invitations/:id/paper', can.manageSurveys, async (req, res) => {
  await showPaper(res, await doorByPaper(req))
})

paper.post('/surveys/invitations/:id/paper', can.manageSurveys, async (req, res) => {
  const door = await doorByPaper(req)
  if (!(await receivePaper(req, res, door))) return
  const { campaign, name } = door.opened
  const { next, left } = await nextWaiting(campaign.id, numberIn(req.params.id))
  flash(req, { tone: 'ok', text: words.done(name ?? '', left) })
  res.redirect(303, goesOn(req) && next !== null ? `/surveys/invitations/${next}/paper` : `/surveys/${campaign.id}`)
})

paper.post('/surveys/:id/sheets', can.manageSurveys, async (req, res) => {
  await nextSheet(req, res)
})

paper.get('/surveys/:id/sheets/:token', can.manageSurveys, async (req, res) => {
  const door = await doorByNamelessPaper(req)
  await (door.opened.sealed ? res.redirect(303, `/surveys/${door.opened.campaign.id}`) : showPaper(res, door))
})

paper.post('/surveys/:id/sheets/:token', can.manageSurveys, async (req, res) => {
  if (!(await receivePaper(req, res, await doorByNamelessPaper(req)))) return
  flash(req, { tone: 'ok', text: notices.sheetSent })
  await (goesOn(req) ? nextSheet(req, res) : res.redirect(303, `/surveys/${numberIn(req.params.id)}`))
})

async function nextSheet(req: Request, res: Response): Promise<void> {
  const id = numberIn(req.params.id)
  res.redirect(303, `/surveys/${id}/sheets/${await startNamelessPaper(actorOf(req), id, secretOf(req))}`)
}

function goesOn(req: Request): boolean {
  const form = parseForm(req, afterPaperForm)
  return form.ok && form.data.then === 'next'
}
