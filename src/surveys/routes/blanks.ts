import type { Request, Response } from 'express'
import { today } from '../../app/clock.ts'
import { NotFound } from '../../app/errors.ts'
import { pages } from '../../app/pages.ts'
import type { QuestionnaireData } from '../../documents/questionnaire-data.ts'
import { print, renderBatch, renderBatchPdf } from '../../documents/batch.ts'
import { organisation } from '../../organisation/queries.ts'
import { campaignBlank } from '../campaign-blank.ts'
import { blankWords as words } from '../messages/blanks.ts'
import { can } from '../policy.ts'
import { blanksInFile } from '../presenter/blank-links.ts'
import { blankOf, personalBlank, templateSource, unnamed } from '../presenter/blank.ts'
import { linkOf } from '../presenter/invitations.ts'
import { waitingOf } from '../presenter/reminders.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { findEdition } from '../queries/editions.ts'
import { type Invited, listInvited } from '../queries/invitations.ts'
import { offeredFor } from '../queries/templates.ts'
import { mayComeByLink } from '../rules/campaigns.ts'
import { linkMaker } from './link-maker.ts'
import { numberIn } from './numbers.ts'

export const surveyBlanks = pages()

surveyBlanks.get('/surveys/templates/:key/blank', can.manageTemplates, async (req, res) => {
  const template = await findEdition(String(req.params.key), null)
  const { shortName: centre } = await organisation()
  const source = templateSource(template, { centre, offered: await offeredFor(template.questions, null) })
  await send(req, res, template.title, [blankOf(source, unnamed(source))])
})

surveyBlanks.get('/surveys/:id/blank', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const source = await campaignBlank(campaign, linkMaker(req))
  await send(req, res, campaign.title, [blankOf(source, campaign.anonymous ? null : unnamed(source))])
})

surveyBlanks.get('/surveys/:id/blanks', can.manageSurveys, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const from = (partIn(req) - 1) * blanksInFile
  const waiting = waitingOf(await listInvited(campaign.id)).slice(from, from + blanksInFile)
  if (waiting.length === 0) throw new NotFound()
  const source = await campaignBlank(campaign, linkMaker(req))
  const urlOf = (invited: Invited) => (mayComeByLink(campaign, today()) ? linkOf(linkMaker(req), invited) : null)
  const blanks = waiting.map((invited) => (campaign.anonymous ? blankOf(source, null) : personalBlank(source, invited, urlOf(invited))))
  await send(req, res, campaign.title, blanks)
})

// Without a number in the address it is the first file.
function partIn(req: Request): number {
  return req.query.part === undefined ? 1 : numberIn(req.query.part)
}

async function send(req: Request, res: Response, title: string, blanks: QuestionnaireData[]): Promise<void> {
  const prints = blanks.map((blank) => print('questionnaire', blank))
  const [pdf, name] = [req.query.format === 'pdf', words.file(title)]
  res.attachment(`${name}.${pdf ? 'pdf' : 'docx'}`).send(pdf ? await renderBatchPdf(prints, name) : await renderBatch(prints))
}
