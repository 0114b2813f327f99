import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { type Template, findTemplate, listTemplates, questionsOf } from './templates.ts'

/** Every questionnaire in its last edition with how often it was sent out, in whatever edition; those put aside stand last. */
export async function listWithUse(): Promise<(Template & { campaigns: number })[]> {
  const editions = await read().surveyTemplate.findMany({ select: { key: true, _count: { select: { campaigns: true } } } })
  const used = (key: string) => editions.filter((one) => one.key === key).reduce((sum, { _count }) => sum + _count.campaigns, 0)
  const all = (await listTemplates()).map((template) => ({ ...template, campaigns: used(template.key) }))
  return all.toSorted((one, other) => Number(one.archivedAt !== null) - Number(other.archivedAt !== null))
}

/** Editions of a questionnaire, the last first, with the campaigns that asked by them. */
export function listEditions(key: string) {
  return read().surveyTemplate.findMany({
    where: { key },
    select: { id: true, edition: true, campaigns: { select: { id: true, title: true, schoolYear: { select: { name: true } } }, orderBy: { id: 'desc' } } },
    orderBy: { edition: 'desc' },
  })
}

/** A questionnaire in one of its editions, the last when none is named, with its questions. Throws NotFound. */
export async function findEdition(key: string, edition: number | null) {
  const last = await findTemplate(key)
  if (edition === null || edition === last.edition) return { ...last, questions: await questionsOf(last.id) }
  const found = await read().surveyTemplate.findUnique({
    where: { key_edition: { key, edition } },
    select: { id: true, edition: true, title: true, purpose: true },
  })
  if (!found) throw new NotFound()
  return { ...last, ...found, questions: await questionsOf(found.id) }
}

export type Compared = Awaited<ReturnType<typeof comparedQuestions>>[number]

/**
 * Questions of the questionnaires this one is compared with (§6.4): of the entry one it names and of the exit ones that name it.
 * A question is compared with the one of the same key.
 */
export async function comparedQuestions({ key, twinKey }: Pick<Template, 'key' | 'twinKey'>) {
  const twins = (await listTemplates()).filter((one) => one.archivedAt === null && (one.key === twinKey || one.twinKey === key))
  const rows = await read().surveyQuestion.findMany({
    where: { templateId: { in: twins.map(({ id }) => id) } },
    select: { key: true, text: true, type: true, templateId: true },
    orderBy: [{ templateId: 'asc' }, { position: 'asc' }],
  })
  return rows.map(({ templateId, ...question }) => ({ ...question, title: twins.find(({ id }) => id === templateId)?.title ?? '' }))
}
