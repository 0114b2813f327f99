import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { record } from '../../journal/record.ts'
import { sheetKey } from '../links.ts'
import { openSheet, type Sheet } from '../queries/sheets.ts'
import { missingQuestions } from '../rules/answers.ts'
import { finish } from './answers.ts'
import { moveCampaign } from './campaigns.ts'

/**
 * Closes a campaign and takes what was saved by then: answers in which nothing required is missing count as sent, others stay unsent.
 * Returns how many were taken so. Throws RuleViolation.
 */
export function closeCampaign(actor: Actor, id: number, secret: string): Promise<number> {
  return write(async (tx) => {
    await moveCampaign(actor, id, 'close')
    const { closedAt, anonymous } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { closedAt: true, anonymous: true } })
    let taken = 0
    for (const sheet of await unsentSheets(tx, id, secret)) if (await takeSaved(tx, sheet, closedAt ?? new Date())) taken += 1
    if (taken > 0 && !anonymous) await record(tx, actor, 'survey.savedTaken', { kind: 'campaign', id }, { taken })
    return taken
  })
}

async function takeSaved(tx: Tx, sheet: Sheet, at: Date): Promise<boolean> {
  const opened = await openSheet(sheet)
  if (!opened.response || opened.answers.size === 0 || missingQuestions(opened.asked, opened.answers).length > 0) return false
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
