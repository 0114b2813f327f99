import { read } from '../../app/db.ts'
import { answersFrom } from '../rules/answers.ts'
import { askedQuestions } from '../rules/show-if.ts'
import { questionsOf } from './templates.ts'

/** How far those have come who began and did not send, by invitation: answers given and questions asked of them. */
export async function listUnsent(campaign: { id: number; template: { id: number } }): Promise<Map<number, { given: number; asked: number }>> {
  const rows = await read().response.findMany({
    where: { campaignId: campaign.id, submittedAt: null, invitationId: { not: null } },
    select: { invitationId: true, answers: { select: { key: true, value: true } } },
  })
  if (rows.length === 0) return new Map()
  const questions = await questionsOf(campaign.template.id)
  return new Map(
    rows.map(({ invitationId, answers: saved }) => {
      const answers = answersFrom(saved)
      const asked = askedQuestions(questions, answers)
      return [invitationId ?? 0, { given: asked.filter(({ key }) => answers.has(key)).length, asked: asked.length }]
    }),
  )
}
