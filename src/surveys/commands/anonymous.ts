import { randomInt } from 'node:crypto'
import type { Actor } from '../../app/actor.ts'
import { afterCommit, forgetLog, type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'
import { newSheetToken, sheetKey } from '../links.ts'
import type { Opened } from '../queries/sheets.ts'
import { findCampaign } from '../queries/campaigns.ts'

// As far as the column goes: a column of Prisma's Int holds 32 bits.
const idRange = 2 ** 31
const rowRange = 2 ** 47

/**
 * The step of sending in an anonymous campaign (§5): the answers move to a new row that has nothing of the old one, and the draft goes.
 * Ids and row numbers are random, so that their order says nothing; they are negative, because a row number above the last one moves
 * the counter, and the numbers of later rows would tell when this one was written. The moments are the campaign's for everybody.
 */
export async function sendAnonymously(tx: Tx, { campaign, sheet }: Opened, draftId: number): Promise<void> {
  const answers = await tx.answer.findMany({ where: { responseId: draftId }, select: { key: true, value: true } })
  await tx.response.delete({ where: { id: draftId } })
  const [id, moment] = [await freeId(tx), campaign.openedAt ?? new Date(0)]
  await tx.response.create({ data: { id, campaignId: campaign.id, createdAt: moment, submittedAt: moment } })
  for (const { key, value } of answers) {
    await tx.$executeRaw`INSERT INTO "Answer" ("rowid", "responseId", "key", "value") VALUES (${-randomInt(1, rowRange)}, ${id}, ${key}, ${value})`
  }
  if (sheet.invitationId !== null) await tx.invitation.update({ where: { id: sheet.invitationId }, data: { answered: true } })
  afterCommit(forgetLog)
}

async function freeId(tx: Tx): Promise<number> {
  const id = -randomInt(1, idRange)
  return (await tx.response.findUnique({ where: { id }, select: { id: true } })) ? freeId(tx) : id
}

/** A sheet of paper without a name for an anonymous campaign; returns the token its pages are opened by. Throws RuleViolation for a named one. */
export function startNamelessPaper(actor: Actor, campaignId: number, secret: string): Promise<string> {
  return write(async (tx) => {
    const campaign = await findCampaign(campaignId)
    if (!campaign.anonymous) throw new RuleViolation([{ code: 'surveys.paperNeedsPerson', url: `/surveys/${campaignId}` }])
    if (campaign.status !== 'open') throw new RuleViolation([{ code: 'surveys.notTaking' }])
    const token = newSheetToken(secret, campaignId)
    await tx.response.create({ data: { campaignId, draftKey: sheetKey(secret, { token }), fromPaper: true } })
    await record(tx, actor, 'survey.sheetEntered', { kind: 'campaign', id: campaignId })
    return token
  })
}

/** Notes that a person of an anonymous campaign has handed in a sheet of paper, for the coverage only. Returns the campaign. */
export function markSheetHandedIn(actor: Actor, invitationId: number): Promise<number> {
  return write(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId }, select: { campaignId: true, campaign: { select: { anonymous: true } } } })
    if (!invitation?.campaign.anonymous) throw new NotFound()
    await tx.invitation.update({ where: { id: invitationId }, data: { answered: true } })
    await record(tx, actor, 'survey.sheetMarked', { kind: 'campaign', id: invitation.campaignId })
    return invitation.campaignId
  })
}
