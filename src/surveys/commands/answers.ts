import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { type Stranger, record } from '../../journal/record.ts'
import { type Opened, openSheet, type Sheet } from '../queries/sheets.ts'
import { areOwn, missingQuestions } from '../rules/answers.ts'
import { mergeAnswers, type Seen } from '../rules/merging.ts'
import { isOpenFor } from '../rules/campaigns.ts'
import { sendAnonymously } from './anonymous.ts'

/** Who fills a questionnaire in: its person by the link, or a methodist from paper. */
export type Writer = { who: Actor | Stranger; fromPaper: boolean }
/** Answers of a section, or of a whole sheet of paper without a number, with the marks of those its page was shown with, if it had any; null takes an answer away. */
export type SavedSection = { number?: number; answers: Record<string, unknown>; seen?: Seen }

/**
 * Saves a section. What was changed meanwhile from another tab or device stays; returns the keys of answers changed in both places,
 * which are left as they are. An anonymous section leaves no line in the journal: its moment would tell whose it is.
 * Throws RuleViolation when the campaign no longer takes answers.
 */
export function saveSection(writer: Writer, sheet: Sheet, section: SavedSection): Promise<string[]> {
  return write(async (tx) => {
    const opened = await openSheet(sheet)
    assertTaking(opened, writer)
    const { changed, conflicts } = mergeAnswers(opened.answers, section.answers, section.seen ?? new Map())
    const id = await touch(tx, opened, writer)
    for (const [key, value] of changed) await keep(tx, id, key, value)
    if (opened.response?.submittedAt) await forgetUnasked(tx, id, sheet)
    if (!opened.campaign.anonymous) await recordSaved(tx, writer, id, section.number)
    return conflicts
  })
}

/**
 * Saves what is typed so far in a section that is not finished; answers already sent are changed only by their button.
 * The journal is told once, when the answers begin: a line for every pause in typing would bury everything else.
 * Returns the keys changed in both places. Throws RuleViolation when the campaign no longer takes answers.
 */
export function saveDraft(writer: Writer, sheet: Sheet, section: SavedSection): Promise<string[]> {
  return write(async (tx) => {
    const opened = await openSheet(sheet)
    assertTaking(opened, writer)
    const { changed, conflicts } = mergeAnswers(opened.answers, section.answers, section.seen ?? new Map())
    if (opened.response?.submittedAt || changed.length === 0) return conflicts
    const id = await touch(tx, opened, writer)
    for (const [key, value] of changed) await keep(tx, id, key, value)
    if (!opened.response && !opened.campaign.anonymous) await recordSaved(tx, writer, id, section.number)
    return conflicts
  })
}

function recordSaved(tx: Tx, { who, fromPaper }: Writer, id: number, section: number | undefined): Promise<void> {
  return record(tx, who, fromPaper ? 'response.entered' : 'response.saved', { kind: 'response', id }, section === undefined ? {} : { section })
}

/** Sends the answers. Throws RuleViolation that names the required questions still open. */
export async function submitAnswers(writer: Writer, sheet: Sheet): Promise<void> {
  await write(async (tx) => {
    const opened = await openSheet(sheet)
    assertTaking(opened, writer)
    const missing = missingQuestions(opened.asked, opened.answers)
    if (missing.length > 0) throw new RuleViolation(missing.map((question) => ({ code: 'surveys.incomplete', params: { question: question.text } })))
    if (opened.response?.submittedAt) return
    const id = await touch(tx, opened, writer)
    await finish(tx, opened, id, new Date())
    if (!opened.campaign.anonymous) await record(tx, writer.who, 'response.submitted', { kind: 'response', id })
  })
}

/** The step that makes answers sent as of a moment; anonymous ones lose their draft and get the campaign's moment. */
export async function finish(tx: Tx, opened: Opened, id: number, at: Date): Promise<void> {
  await forgetUnasked(tx, id, opened.sheet)
  if (opened.campaign.anonymous) await sendAnonymously(tx, opened, id)
  else await tx.response.update({ where: { id }, data: { submittedAt: at } })
}

function assertTaking({ campaign, sealed, response }: Opened, { fromPaper }: Writer): void {
  if (fromPaper && areOwn(response)) throw new RuleViolation([{ code: 'surveys.ownAnswers' }])
  if (sealed) throw new RuleViolation([{ code: 'surveys.sealed' }])
  if (!isOpenFor(campaign, fromPaper, today())) throw new RuleViolation([{ code: 'surveys.notTaking' }])
}

// A change after sending moves the moment of sending, so that a methodist sees what came after the transfer to a bank.
async function touch(tx: Tx, { sheet, campaign, response }: Opened, { fromPaper }: Writer): Promise<number> {
  const holder = campaign.anonymous ? { draftKey: sheet.key } : { invitationId: sheet.invitationId }
  if (!response) return (await tx.response.create({ data: { campaignId: campaign.id, ...holder, fromPaper }, select: { id: true } })).id
  const moved = response.submittedAt ? { submittedAt: new Date() } : {}
  const updated = await tx.response.update({
    where: { id: response.id },
    data: { ...moved, ...(fromPaper ? { fromPaper } : {}), version: { increment: 1 } },
    select: { id: true },
  })
  return updated.id
}

// What a later answer has hidden is kept while the person may still change it back; what is sent says only what was asked.
async function forgetUnasked(tx: Tx, responseId: number, sheet: Sheet): Promise<void> {
  const { asked } = await openSheet(sheet)
  await tx.answer.deleteMany({ where: { responseId, key: { notIn: asked.map(({ key }) => key) } } })
}

async function keep(tx: Tx, responseId: number, key: string, value: unknown): Promise<void> {
  if (value === null) await tx.answer.deleteMany({ where: { responseId, key } })
  else {
    const json = JSON.stringify(value)
    // Another answer is not what was put into the group.
    await tx.answer.updateMany({ where: { responseId, key, groupId: { not: null }, value: { not: json } }, data: { groupId: null } })
    await tx.answer.upsert({ where: { responseId_key: { responseId, key } }, create: { responseId, key, value: json }, update: { value: json } })
  }
}
