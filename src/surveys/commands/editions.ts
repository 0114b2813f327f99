import type { Tx } from '../../app/db.ts'
import { RuleViolation, StaleRecord } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { findTemplate, questionsOf, type Template } from '../queries/templates.ts'
import type { Question } from '../rules/questions.ts'
import { brokenConditions } from '../rules/conditions.ts'

/** The template a change is made to, as the form showed it. */
export type Edited = { key: string; version: number }

/**
 * The step of opening a template for a change: the last edition itself, or its successor when somebody has been asked by it,
 * so that old answers keep their own words. Throws StaleRecord.
 */
export async function openEdition(tx: Tx, { key, version }: Edited): Promise<Template & { questions: Question[] }> {
  const last = await findTemplate(key)
  if (last.version !== version) throw new StaleRecord()
  const questions = await questionsOf(last.id)
  if ((await tx.campaign.count({ where: { templateId: last.id } })) > 0) return { ...(await nextEdition(tx, last, questions)), questions }
  assertFresh(await tx.surveyTemplate.updateMany({ where: { id: last.id, version }, data: { version: version + 1 } }))
  return { ...last, version: version + 1, questions }
}

async function nextEdition(tx: Tx, { id: _id, edition, version, ...last }: Template, questions: Question[]): Promise<Template> {
  const next = { ...last, edition: edition + 1, version: version + 1 }
  const { id } = await tx.surveyTemplate.create({ data: next, select: { id: true } })
  await putQuestions(tx, id, questions)
  return { ...next, id }
}

/** The step of writing the questions of an edition, whole. Throws RuleViolation when a condition would point nowhere. */
export async function putQuestions(tx: Tx, templateId: number, questions: Question[]): Promise<void> {
  const [broken, ...others] = brokenConditions(questions)
  if (broken) throw new RuleViolation([{ code: 'surveys.conditionBroken', params: { question: broken.text, others: others.length } }])
  await tx.surveyQuestion.deleteMany({ where: { templateId } })
  await tx.surveyQuestion.createMany({
    data: questions.map(({ options, showIf, ...question }, index) => ({
      ...question,
      templateId,
      position: index + 1,
      showIf: showIf && JSON.stringify(showIf),
      options: JSON.stringify(options),
    })),
  })
}
