import { addDays, today } from '../../src/app/clock.ts'
import { read } from '../../src/app/db.ts'
import { saveSection, submitAnswers, type Writer } from '../../src/surveys/commands/answers.ts'
import { createCampaign, moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { openSheet, type Sheet } from '../../src/surveys/queries/sheets.ts'
import type { Question } from '../../src/surveys/rules/questions.ts'
import type { Cast } from './cast.ts'

/** What somebody answered, by the key of the question; required questions left out get a middling answer. */
export type Given = Record<string, unknown>

type Campaign = { template: string; title: string; who?: 'all' | 'chosen'; chosen?: number[] }

/** Opens a questionnaire for two weeks from now: the clock of the machine decides whether links take answers. */
export async function openCampaign({ methodist, year }: Cast, { who = 'all', chosen = [], ...campaign }: Campaign): Promise<number> {
  const { id } = await createCampaign(methodist, year.id, { ...campaign, who, chosen, closesOn: addDays(today(), 14) })
  await moveCampaign(methodist, id, 'open')
  return id
}

/** Everybody invited answers by the personal link; whom `answersOf` gives nothing keeps silent. */
export async function answerAll(campaignId: number, answersOf: (personId: number) => Given | null): Promise<void> {
  const invitations = await read().invitation.findMany({ where: { campaignId }, select: { id: true, personId: true }, orderBy: { id: 'asc' } })
  for (const { id, personId } of invitations) {
    const given = answersOf(personId)
    if (given) await answer({ campaignId, invitationId: id, key: null }, given)
  }
}

async function answer(sheet: Sheet, given: Given): Promise<void> {
  const opened = await openSheet(sheet)
  const writer: Writer = { who: { userId: null, name: opened.name ?? '' }, fromPaper: false }
  for (const { number, questions } of opened.sections) {
    const answers = Object.fromEntries(questions.map((question) => [question.key, given[question.key] ?? usual(question)]))
    await saveSection(writer, sheet, { number, answers })
  }
  await submitAnswers(writer, sheet)
}

function usual(question: Question): unknown {
  const [first] = question.options.options
  if (question.type === 'scale10') return 8
  if (question.type === 'yesNo') return true
  if (!question.required) return null
  if (question.type === 'matrix') return Object.fromEntries(question.options.rows.map(({ value }) => [value, question.options.columns[0]?.value ?? '7']))
  if (question.type === 'many') return { chosen: first ? [first.value] : [], other: null }
  if (question.type === 'slots') return ['wed-day', 'fri-day']
  return question.type === 'one' ? (first?.value ?? null) : null
}
