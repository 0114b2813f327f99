import type { Actor } from '../../app/actor.ts'
import { read, write } from '../../app/db.ts'
import { StaleRecord } from '../../app/errors.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { record } from '../../journal/record.ts'
import { copyTitle } from '../messages/templates.ts'
import { findTemplate, questionsOf } from '../queries/templates.ts'
import { unused } from '../rules/templates.ts'
import { type Edited, openEdition, putQuestions } from './editions.ts'

export type TemplateData = Pick<Prisma.SurveyTemplateUncheckedCreateInput, 'title' | 'purpose' | 'phase' | 'audience'> & {
  form: 'teacherTeacher' | 'teacherStudent' | 'studentStudent' | null
  twinKey: string | null
}

/** A questionnaire of one's own, without questions yet; returns its key. */
export function createTemplate(actor: Actor, data: TemplateData): Promise<string> {
  return write(async (tx) => {
    const key = await nextKey()
    const { id } = await tx.surveyTemplate.create({ data: { ...data, key }, select: { id: true } })
    await record(tx, actor, 'template.created', { kind: 'surveyTemplate', id })
    return key
  })
}

/** A copy with all questions and their keys; returns its key. */
export function copyTemplate(actor: Actor, from: string): Promise<string> {
  return write(async (tx) => {
    const { id: fromId, title, purpose, phase, audience, form, roadmapCode, twinKey } = await findTemplate(from)
    const key = await nextKey()
    const data = { title: copyTitle(title), purpose, phase, audience, form, roadmapCode, twinKey, key }
    const { id } = await tx.surveyTemplate.create({ data, select: { id: true } })
    await putQuestions(tx, id, await questionsOf(fromId))
    await record(tx, actor, 'template.copied', { kind: 'surveyTemplate', id }, { from })
    return key
  })
}

/** Changes what a questionnaire is for. Throws StaleRecord. */
export function changeTemplate(actor: Actor, edited: Edited, data: TemplateData): Promise<void> {
  return write(async (tx) => {
    const { id, edition, questions: _same, ...before } = await openEdition(tx, edited)
    await tx.surveyTemplate.update({ where: { id }, data })
    const fields = (['title', 'purpose', 'phase', 'audience', 'form', 'twinKey'] as const).filter((field) => before[field] !== data[field])
    await record(tx, actor, 'template.changed', { kind: 'surveyTemplate', id }, { edition, fields })
  })
}

/** Puts a questionnaire away from the choice, or back: what was asked by it stays. Throws StaleRecord. */
export function archiveTemplate(actor: Actor, { key, version }: Edited, away: boolean): Promise<void> {
  return write(async (tx) => {
    const { id } = await findTemplate(key)
    const data = { archivedAt: away ? new Date() : null, version: version + 1 }
    const { count } = await tx.surveyTemplate.updateMany({ where: { id, version }, data })
    if (count === 0) throw new StaleRecord()
    await record(tx, actor, away ? 'template.archived' : 'template.restored', { kind: 'surveyTemplate', id })
  })
}

async function nextKey(): Promise<string> {
  const own = await read().surveyTemplate.findMany({ where: { key: { startsWith: 'own' } }, select: { key: true } })
  return unused('own', new Set(own.map(({ key }) => key)))
}
