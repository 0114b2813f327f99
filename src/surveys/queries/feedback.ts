import type { Actor } from '../../app/actor.ts'
import { read } from '../../app/db.ts'
import { visibleTo } from '../../pairs/policy.ts'
import { answersFrom } from '../rules/answers.ts'
import { aboutMentoring, type Said } from '../rules/feedback.ts'

export type Feedback = { key: string; title: string; questions: ReadonlyMap<string, string>; said: Said[] }

/**
 * What the mentees of a mentor's own pairs said of the work, by questionnaire, over all years: closed campaigns only, for an
 * open one still changes, and named ones only, for nobody knows of which pair a nameless answer speaks.
 */
export async function feedbackFor(actor: Actor): Promise<Feedback[]> {
  if (actor.role !== 'mentor' || actor.personId === null) return []
  const rows = await read().response.findMany({
    where: {
      submittedAt: { not: null },
      campaign: { status: 'closed', anonymous: false, template: { audience: 'mentees', phase: { in: ['running', 'exit'] } } },
      invitation: { pair: visibleTo(actor), personId: { not: actor.personId } },
    },
    select: {
      answers: { select: { key: true, value: true }, where: { key: { in: [...aboutMentoring] } } },
      invitation: { select: { personId: true } },
      campaign: { select: { template: { select: { id: true, key: true, title: true } } } },
    },
    orderBy: [{ campaign: { closedAt: 'asc' } }, { submittedAt: 'asc' }, { id: 'asc' }],
  })
  const latest = new Map(rows.map(({ campaign: { template } }) => [template.key, template]))
  const questions = await wordsOf([...latest.values()].map(({ id }) => id))
  return [...latest.values()].map(({ id, key, title }) => ({
    ...{ key, title, questions: questions.get(id) ?? new Map<string, string>() },
    said: rows
      .filter(({ campaign }) => campaign.template.key === key)
      .flatMap(({ answers, invitation }) => (invitation ? [{ personId: invitation.personId, answers: answersFrom(answers) }] : [])),
  }))
}

async function wordsOf(templateIds: number[]): Promise<Map<number, Map<string, string>>> {
  const rows = await read().surveyQuestion.findMany({
    where: { templateId: { in: templateIds }, type: 'scale10', curatorOnly: false, key: { in: [...aboutMentoring] } },
    select: { templateId: true, key: true, text: true },
    orderBy: { position: 'asc' },
  })
  const words = new Map<number, Map<string, string>>()
  for (const { templateId, key, text } of rows) words.set(templateId, (words.get(templateId) ?? new Map<string, string>()).set(key, text))
  return words
}
