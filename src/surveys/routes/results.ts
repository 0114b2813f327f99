import { actorOf } from '../../app/actor.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { organisation } from '../../organisation/queries.ts'
import { can } from '../policy.ts'
import { resultsPage } from '../presenter/results-page.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { namesIn } from '../queries/responses.ts'
import { sentAnswers, twinAnswers } from '../queries/results.ts'
import { questionsOf } from '../queries/templates.ts'
import { numberIn } from './numbers.ts'

export const results = pages()

results.get('/surveys/:id/results', can.seeResults, async (req, res) => {
  const campaign = await findCampaign(numberIn(req.params.id))
  const questions = await questionsOf(campaign.template.id)
  const [all, twins] = [await sentAnswers(campaign.id), await twinAnswers(campaign)]
  const { competencies } = await namesIn()
  const { satisfiedFrom } = await organisation()
  await render(res, 'surveys/results', resultsPage({ campaign, questions, all, twins, competencies, satisfiedFrom }, actorOf(req)))
})
