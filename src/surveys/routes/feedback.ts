import { actorOf } from '../../app/actor.ts'
import { pages } from '../../app/pages.ts'
import { render } from '../../app/render.ts'
import { can } from '../policy.ts'
import { feedbackPage } from '../presenter/feedback.ts'
import { feedbackFor } from '../queries/feedback.ts'

export const feedback = pages()

feedback.get('/mentee-feedback', can.seeFeedback, async (req, res) => {
  await render(res, 'surveys/feedback', feedbackPage(await feedbackFor(actorOf(req))))
})
