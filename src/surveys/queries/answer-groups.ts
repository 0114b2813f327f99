import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { freeWordsOf, grouped } from '../rules/free-words.ts'
import { answersFrom } from '../rules/answers.ts'
import type { Question } from '../rules/questions.ts'
import { findCampaign } from './campaigns.ts'
import { questionsOf } from './templates.ts'

/** Names of the groups of a campaign by id. */
export async function groupNames(campaignId: number): Promise<Map<number, string>> {
  const rows = await read().answerGroup.findMany({ where: { campaignId }, select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A group. Throws NotFound. */
export async function findGroup(id: number) {
  const group = await read().answerGroup.findUnique({ where: { id }, select: { id: true, campaignId: true, key: true, name: true } })
  if (!group) throw new NotFound()
  return group
}

export type SaidAnswer = { responseId: number; text: string; groupId: number | null }
export type OpenQuestion = { campaign: Awaited<ReturnType<typeof findCampaign>>; question: Question; groups: Map<number, string>; said: SaidAnswer[] }

/** What was answered in free words to a question of a campaign, by alphabet, and the groups made so far. Throws NotFound for a question without free words. */
export async function openQuestion(campaignId: number, key: string): Promise<OpenQuestion> {
  const campaign = await findCampaign(campaignId)
  const question = (await questionsOf(campaign.template.id)).find((one) => one.key === key && !one.curatorOnly)
  if (!question || !grouped.includes(question.type)) throw new NotFound()
  const rows = await read().answer.findMany({
    where: { key, response: { campaignId, submittedAt: { not: null } } },
    select: { responseId: true, key: true, value: true, groupId: true },
  })
  const said = rows.flatMap((row) => {
    const text = freeWordsOf(question, answersFrom([row]))
    return text === null ? [] : [{ responseId: row.responseId, text, groupId: row.groupId }]
  })
  const groups = await read().answerGroup.findMany({ where: { campaignId, key }, select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  const alphabetical = said.toSorted((one, other) => one.text.localeCompare(other.text, 'ru') || one.responseId - other.responseId)
  return { campaign, question, groups: new Map(groups.map(({ id, name }) => [id, name])), said: alphabetical }
}
