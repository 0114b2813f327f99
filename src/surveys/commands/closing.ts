import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { read, type Tx, write } from '../../app/db.ts'
import { record, type Stranger } from '../../journal/record.ts'
import { sheetKey } from '../links.ts'
import { programName } from '../messages/campaigns.ts'
import { openSheet, type Sheet } from '../queries/sheets.ts'
import { finish } from './answers.ts'
import { moveCampaign } from './campaigns.ts'

/**
 * Closes a campaign and takes what was saved by then, the half of a questionnaire too: every word that reached the program counts.
 * Returns how many were taken so. Throws RuleViolation.
 */
export function closeCampaign(actor: Actor, id: number, secret: string): Promise<number> {
  return write(async (tx) => {
    await moveCampaign(actor, id, 'close')
    const { closedAt } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { closedAt: true } })
    return takeAllSaved(tx, actor, id, { secret, at: closedAt ?? new Date() })
  })
}

/**
 * Takes what was saved in campaigns whose closing day has passed by itself, as closing does; they stay open for paper.
 * Run by the program when it starts and every hour. Returns how many answers were taken.
 */
export async function takeOverdue(secret: string): Promise<number> {
  const where = { status: 'open', closesOn: { lt: today() }, responses: { some: { submittedAt: null } } } as const
  const overdue = await read().campaign.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  let taken = 0
  for (const { id } of overdue) taken += await write((tx) => takeAllSaved(tx, { userId: null, name: programName }, id, { secret, at: new Date() }))
  return taken
}

async function takeAllSaved(tx: Tx, who: Actor | Stranger, id: number, { secret, at }: { secret: string; at: Date }): Promise<number> {
  const { anonymous } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { anonymous: true } })
  let taken = 0
  for (const sheet of await unsentSheets(tx, id, secret)) if (await takeSaved(tx, sheet, at)) taken += 1
  if (taken > 0 && !anonymous) await record(tx, who, 'survey.savedTaken', { kind: 'campaign', id }, { taken })
  return taken
}

async function takeSaved(tx: Tx, sheet: Sheet, at: Date): Promise<boolean> {
  const opened = await openSheet(sheet)
  if (!opened.response || !opened.asked.some(({ key }) => opened.answers.has(key))) return false
  await finish(tx, opened, opened.response.id, at)
  return true
}

// Whose an unsent anonymous sheet is can be told only with the secret, which makes its key from the invitation.
async function unsentSheets(tx: Tx, campaignId: number, secret: string): Promise<Sheet[]> {
  const unsent = await tx.response.findMany({
    where: { campaignId, submittedAt: null },
    select: { invitationId: true, draftKey: true },
    orderBy: { id: 'asc' },
  })
  const invitations = await tx.invitation.findMany({ where: { campaignId }, select: { id: true } })
  const holders = new Map(invitations.map(({ id }) => [sheetKey(secret, { invitationId: id }), id]))
  return unsent.map(({ invitationId, draftKey: key }) => ({ campaignId, invitationId: invitationId ?? holders.get(key ?? '') ?? null, key }))
}
