import { decimal } from '../../app/format.ts'
import { feedbackWords as words } from '../messages/feedback.ts'
import type { Feedback } from '../queries/feedback.ts'
import { feedbackMeans } from '../rules/feedback.ts'

/** The page of a mentor: mean marks by questionnaire, or the sentence why there are none. */
export function feedbackPage(feedback: Feedback[]) {
  const blocks = feedback.flatMap(({ title, questions, said }) => {
    const means = new Map(feedbackMeans(said).map((one) => [one.key, one]))
    const rows = [...questions].flatMap(([key, text]) => {
      const found = means.get(key)
      return found ? [{ label: text, mean: decimal(found.mean), people: String(found.people) }] : []
    })
    return rows.length > 0 ? [{ title, rows }] : []
  })
  return { title: words.title, lead: words.lead, blocks, how: words.how }
}
