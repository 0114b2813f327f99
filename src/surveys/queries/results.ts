import { MentoringForm } from '../../generated/prisma/enums.ts'
import { read } from '../../app/db.ts'
import { organisation } from '../../organisation/queries.ts'
import { type Answers, answersFrom, answerTo, shapes } from '../rules/answers.ts'
import { satisfactionOf, type Satisfaction } from '../rules/results.ts'
import type { Campaign } from './campaigns.ts'

/** Answers that were sent, without saying whose: what results are counted from. */
export async function sentAnswers(campaignId: number): Promise<Answers[]> {
  const rows = await read().response.findMany({
    where: { submittedAt: { not: null }, campaignId },
    select: { answers: { select: { key: true, value: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => answersFrom(row.answers))
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

/** Answers to this questionnaire and to the one it is compared with, of the same person in the same pair, for «ожидали – получили» (§6.4). */
export async function twinAnswers(campaign: Campaign): Promise<{ before: Answers; after: Answers }[]> {
  const { twinKey } = campaign.template
  if (twinKey === null) return []
  const select = { answers: { select: { key: true, value: true } }, invitation: { select: { personId: true, pairId: true } } } as const
  const after = await read().response.findMany({ where: { submittedAt: { not: null }, campaignId: campaign.id }, select })
  const before = await read().response.findMany({
    where: { submittedAt: { not: null }, campaign: { schoolYearId: campaign.schoolYearId, template: { key: twinKey } } },
    select,
    orderBy: { id: 'asc' },
  })
  const entry = new Map(before.map((row) => [placeOf(row), answersFrom(row.answers)]))
  return after.flatMap((row) => {
    const twin = entry.get(placeOf(row))
    return twin ? [{ before: twin, after: answersFrom(row.answers) }] : []
  })
}

function placeOf({ invitation }: { invitation: { personId: number; pairId: number | null } | null }): string {
  return `${invitation?.personId}/${invitation?.pairId}`
}
