import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { type Stranger, record } from '../../journal/record.ts'
import { openInvitation, type Opened } from '../queries/invitations.ts'
import { missingQuestions } from '../rules/answers.ts'
import { takesAnswers } from '../rules/campaigns.ts'

/** Who fills a questionnaire in: its person by the link, or a methodist from paper. */
export type Writer = { who: Actor | Stranger; fromPaper: boolean }
export type SavedSection = { number: number; answers: Record<string, unknown> }

/**
 * Saves a section; null takes an answer away. The last save of a section wins, other sections stay as they are.
 * Throws RuleViolation when the campaign no longer takes answers.
 */
export function saveSection(writer: Writer, invitationId: number, section: SavedSection): Promise<void> {
  return write(async (tx) => {
    const opened = await openInvitation(invitationId)
    assertTaking(opened, writer)
    const id = await touch(tx, opened, writer)
    for (const [key, value] of Object.entries(section.answers)) await keep(tx, id, key, value)
    if (opened.response?.submittedAt) await forgetUnasked(tx, id, invitationId)
    await record(tx, writer.who, writer.fromPaper ? 'response.entered' : 'response.saved', { kind: 'response', id }, { section: section.number })
  })
}

/** Sends the answers. Throws RuleViolation that names the required questions still open. */
export function submitAnswers(writer: Writer, invitationId: number): Promise<void> {
  return write(async (tx) => {
    const opened = await openInvitation(invitationId)
    assertTaking(opened, writer)
    const missing = missingQuestions(opened.asked, opened.answers)
    if (missing.length > 0) throw new RuleViolation(missing.map((question) => ({ code: 'surveys.incomplete', params: { question: question.text } })))
    if (opened.response?.submittedAt) return
    const id = await touch(tx, opened, writer)
    await tx.response.update({ where: { id }, data: { submittedAt: new Date() } })
    await forgetUnasked(tx, id, invitationId)
    await record(tx, writer.who, 'response.submitted', { kind: 'response', id })
  })
}

// A link stops at the end of the closing day; paper may be entered until the methodist closes the campaign.
function assertTaking({ campaign }: Opened, { fromPaper }: Writer): void {
  const takes = fromPaper ? campaign.status === 'open' : takesAnswers(campaign, today())
  if (!takes) throw new RuleViolation([{ code: 'surveys.notTaking' }])
}

// A change after sending moves the moment of sending, so that a methodist sees what came after the transfer to a bank.
async function touch(tx: Tx, { id: invitationId, campaign, response }: Opened, { fromPaper }: Writer): Promise<number> {
  if (!response) return (await tx.response.create({ data: { campaignId: campaign.id, invitationId, fromPaper }, select: { id: true } })).id
  const moved = response.submittedAt ? { submittedAt: new Date() } : {}
  const updated = await tx.response.update({
    where: { id: response.id },
    data: { ...moved, ...(fromPaper ? { fromPaper } : {}), version: { increment: 1 } },
    select: { id: true },
  })
  return updated.id
}

// What a later answer has hidden is kept while the person may still change it back; what is sent says only what was asked.
async function forgetUnasked(tx: Tx, responseId: number, invitationId: number): Promise<void> {
  const { asked } = await openInvitation(invitationId)
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
