import { actorOf } from '../../app/actor.ts'
import { flash } from '../../app/flash.ts'
import { readList, pager, window } from '../../app/lists.ts'
import { mailIsSet } from '../../app/mail.ts'
import { NotFound } from '../../app/errors.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { methodistNames } from '../../accounts/queries.ts'
import { organisation } from '../../organisation/queries.ts'
import { remindByMail } from '../commands/reminders.ts'
import { words } from '../messages/campaigns.ts'
import { reminderWords } from '../messages/reminders.ts'
import { can } from '../policy.ts'
import { campaignNav } from '../presenter/campaigns.ts'
import { letterFor, slipRows, waitingOf, waitingPage } from '../presenter/reminders.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { listInvited } from '../queries/invitations.ts'
import { listReminders } from '../queries/reminders.ts'
import { linkMaker } from './link-maker.ts'
import { numberIn } from './numbers.ts'

export const reminders = pages()

// Ten slips stand on a sheet of A4.
const slipsOnPage = 100

reminders.get('/surveys/:id/waiting', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  await render(res, 'surveys/waiting', waitingPage(campaign, await listInvited(campaign.id), await listReminders(campaign.id)))
})

reminders.post('/surveys/:id/reminders', can.manageSurveys, async (req, res) => {
  if (!mailIsSet()) throw new NotFound()
  const campaign = await findCampaign(numberIn(req.params.id))
  const { shortName } = await organisation()
  const letterTo = letterFor(campaign, linkMaker(req), { centre: shortName, methodists: await methodistNames() })
  const { sent, failed } = await remindByMail(actorOf(req), campaign.id, { sender: shortName, letterTo })
  const items = failed.map(({ name, problem }) => ({ text: reminderWords.notSent(name, problem), url: null }))
  const nobody = sent + failed.length === 0
  flash(req, { tone: items.length > 0 ? 'warning' : 'ok', text: nobody ? reminderWords.nobody : reminderWords.sent(sent), items })
  res.redirect(303, `/surveys/${campaign.id}/waiting`)
})

reminders.get('/surveys/:id/links', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const waiting = waitingOf(await listInvited(campaign.id))
  const list = readList(req, { sorts: ['name'], filters: [] })
  const { skip, take } = window(list, waiting.length, slipsOnPage)
  const day = campaign.closesOn === null ? null : words.closesOn(campaign.closesOn)
  await render(res, 'surveys/links', {
    campaignId: campaign.id,
    title: campaign.title,
    day,
    rows: slipRows(waiting.slice(skip, skip + take), linkMaker(req)),
    pager: pager(list, waiting.length, slipsOnPage),
    subnav: campaignNav(campaign, 'links'),
  })
})
