import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { type Stranger, record } from '../../journal/record.ts'
import { newSheetToken, sheetKey } from '../links.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { isTeacherList, takesAnswers } from '../rules/campaigns.ts'

/** Makes the common link of a campaign, or puts a new one in its place: the old one no longer begins anything. */
export function renewCommonLink(actor: Actor, id: number): Promise<'made' | 'renewed'> {
  return write(async (tx) => {
    const { commonNumber, status, template } = await findCampaign(id)
    if (isTeacherList(template)) throw new RuleViolation([{ code: 'surveys.ownLinkOnly', url: `/surveys/${id}/links` }])
    if (status === 'closed') throw new RuleViolation([{ code: 'surveys.notTaking' }])
    await tx.campaign.update({ where: { id }, data: { commonNumber: (commonNumber ?? 0) + 1 } })
    await record(tx, actor, commonNumber === null ? 'survey.commonLinkMade' : 'survey.commonLinkRenewed', { kind: 'campaign', id })
    return commonNumber === null ? 'made' : 'renewed'
  })
}

type Start = { campaignId: number; secret: string; respondent: string | null }

/**
 * Begins a questionnaire by the common link; returns the token of its own link. `respondent` is the name typed in a named campaign.
 * In an anonymous one no name is kept and no line of the journal is written: its moment would tell who it was.
 * Throws RuleViolation when the campaign takes no answers.
 */
export function startByCommonLink(who: Stranger, { campaignId, secret, respondent }: Start): Promise<string> {
  return write(async (tx) => {
    const campaign = await findCampaign(campaignId)
    if (!takesAnswers(campaign, today())) throw new RuleViolation([{ code: 'surveys.notTaking' }])
    const token = newSheetToken(secret, campaignId)
    const name = campaign.anonymous ? null : respondent
    const { id } = await tx.response.create({ data: { campaignId, draftKey: sheetKey(secret, { token }), respondent: name }, select: { id: true } })
    if (!campaign.anonymous) await record(tx, who, 'response.started', { kind: 'response', id })
    return token
  })
}

/** Whose the answers are: an invitation, or a person who gets one. */
export type Holder = { invitationId: number } | { personId: number }

/** Says who gave answers that came by the common link. Throws RuleViolation when that person has already answered by the personal one. */
export function matchResponse(actor: Actor, id: number, holder: Holder): Promise<number> {
  return write(async (tx) => {
    const response = await tx.response.findFirst({ where: { id, submittedAt: { not: null }, campaign: { anonymous: false } }, select: looseFields })
    if (!response) throw new NotFound()
    if (response.invitationId !== null) throw new RuleViolation([{ code: 'surveys.matched' }])
    const { campaignId } = response
    const found =
      'invitationId' in holder
        ? await tx.invitation.findFirst({ where: { id: holder.invitationId, campaignId }, select: invitationFields })
        : await tx.invitation.create({ data: { campaignId, personId: holder.personId }, select: invitationFields })
    if (!found) throw new NotFound()
    const { lastName, firstName } = found.person
    if (found.response?.submittedAt) throw new RuleViolation([{ code: 'surveys.answeredTwice', params: { person: `${lastName} ${firstName}` } }])
    // What was begun by the personal link and not sent gives way to what was sent.
    await tx.response.deleteMany({ where: { invitationId: found.id } })
    await tx.response.update({ where: { id }, data: { invitationId: found.id, version: { increment: 1 } } })
    await record(tx, actor, 'response.matched', { kind: 'response', id }, { invitation: found.id })
    return campaignId
  })
}

/** Takes a match back. Throws RuleViolation once the answers were decided on for a bank. */
export function unmatchResponse(actor: Actor, id: number): Promise<number> {
  return write(async (tx) => {
    const response = await tx.response.findFirst({ where: { id, respondent: { not: null }, invitationId: { not: null } }, select: looseFields })
    if (!response) throw new NotFound()
    if (response.decision) throw new RuleViolation([{ code: 'surveys.decidedAlready' }])
    await tx.response.update({ where: { id }, data: { invitationId: null, version: { increment: 1 } } })
    await record(tx, actor, 'response.unmatched', { kind: 'response', id })
    return response.campaignId
  })
}

/** Removes answers that came by the common link and stand at nobody: a double or a joke. Returns the campaign. */
export function discardResponse(actor: Actor, id: number): Promise<number> {
  return write(async (tx) => {
    const response = await tx.response.findFirst({ where: { id, invitationId: null, campaign: { anonymous: false } }, select: looseFields })
    if (!response) throw new NotFound()
    await tx.response.delete({ where: { id } })
    await record(tx, actor, 'response.discarded', { kind: 'response', id }, { campaign: response.campaignId })
    return response.campaignId
  })
}

const looseFields = { campaignId: true, invitationId: true, decision: true } as const
const invitationFields = { id: true, person: { select: { lastName: true, firstName: true } }, response: { select: { submittedAt: true } } } as const
