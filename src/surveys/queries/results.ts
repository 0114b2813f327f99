import { z } from 'zod'
import { jsonRows } from '../../app/json-rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { MentoringForm } from '../../generated/prisma/enums.ts'
import { read } from '../../app/db.ts'
import { organisation } from '../../organisation/queries.ts'
import { answersFrom, answerTo, shapes } from '../rules/answers.ts'
import { markKeys, programmeLevel, type ProgrammeLevel } from '../rules/levels.ts'
import { satisfactionOf, type Satisfaction } from '../rules/results.ts'
import type { Sent } from '../rules/sample.ts'
import type { Campaign } from './campaigns.ts'
import { respondentsOf } from './respondents.ts'

/** Answers that were sent to a campaign, with what they may be filtered by; of anonymous ones nothing but the answers is read. */
export async function sentAnswers(campaign: Campaign): Promise<Sent[]> {
  const rows = await read().response.findMany({
    where: { submittedAt: { not: null }, campaignId: campaign.id },
    select: { id: true, submittedAt: true, answers: { select: { key: true, value: true, groupId: true } } },
    orderBy: { id: 'asc' },
  })
  const people = await respondentsOf(campaign)
  return rows.map(({ id, submittedAt, answers }) => ({
    id,
    sentAt: submittedAt ?? new Date(0),
    answers: answersFrom(answers),
    groups: new Map(answers.flatMap(({ key, groupId }) => (groupId === null ? [] : [[key, groupId] as const]))),
    who: people.get(id) ?? null,
  }))
}

/** Entries of the classifier by id, the archived ones too. */
export async function competencyNames(): Promise<Map<number, string>> {
  const rows = await read().competency.findMany({ select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Levels of the programme that the curators' questionnaires of a year give (§5.9), in the order of the answers. */
export async function programmeLevels(yearId: number): Promise<ProgrammeLevel[]> {
  const rows = await jsonRows(
    z.array(z.object({ key: z.string(), value: z.string() })),
    Prisma.sql`SELECT json_group_array(json_object('key', a."key", 'value', a."value")) AS json
      FROM "Campaign" c JOIN "Response" r ON r."campaignId" = c."id" JOIN "Answer" a ON a."responseId" = r."id"
      WHERE c."schoolYearId" = ${yearId} AND r."submittedAt" IS NOT NULL AND a."key" IN (${Prisma.join(markKeys)}) GROUP BY r."id" ORDER BY r."id"`,
  )
  return rows.flatMap((answers) => programmeLevel(answersFrom(answers)) ?? [])
}

type Sides = { mentees: Satisfaction; mentors: Satisfaction }

/** Satisfaction of mentees and of mentors by the exit questionnaires of a year, whole and by form (§6.2, §6.3). */
export async function satisfaction(yearId: number): Promise<Sides & { byForm: ({ form: MentoringForm } & Sides)[] }> {
  const { satisfiedFrom } = await organisation()
  const rows = await read().answer.findMany({
    where: { key: 'satisf', response: { submittedAt: { not: null }, campaign: { schoolYearId: yearId, template: { phase: 'exit' } } } },
    select: {
      key: true,
      value: true,
      response: { select: { campaign: { select: { template: { select: { audience: true, form: true } } } } } },
    },
  })
  const marks = rows.flatMap((row) => {
    const mark = answerTo(answersFrom([row]), row.key, shapes.scale10)
    return mark === null ? [] : [{ ...row.response.campaign.template, mark }]
  })
  const sideOf = (audience: 'mentees' | 'mentors', form: MentoringForm | null) =>
    satisfactionOf(
      marks.filter((one) => one.audience === audience && (form === null || one.form === form)).map(({ mark }) => mark),
      satisfiedFrom,
    )
  const sides = (form: MentoringForm | null) => ({ mentees: sideOf('mentees', form), mentors: sideOf('mentors', form) })
  const used = Object.values(MentoringForm).filter((form) => marks.some((one) => one.form === form))
  return { ...sides(null), byForm: used.map((form) => ({ form, ...sides(form) })) }
}
