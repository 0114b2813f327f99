import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { factsOf, findCampaign } from '../queries/campaigns.ts'
import { listCandidates, listNotInvited } from '../queries/candidates.ts'
import { findOffered } from '../queries/templates.ts'
import { type CampaignTransition, campaignWorkflow, type Candidate, type Choosing, chosenCandidates } from '../rules/campaigns.ts'

type NewCampaign = Choosing & { template: string; title: string; closesOn: string }

const acts = { open: 'survey.opened', close: 'survey.closed', reopen: 'survey.reopened' } as const satisfies Record<CampaignTransition, string>

/** Prepares a campaign with its invitations; returns its id and how many are invited. */
export function createCampaign(
  actor: Actor,
  yearId: number,
  { template: key, title, closesOn, ...choosing }: NewCampaign,
): Promise<{ id: number; invited: number }> {
  return write(async (tx) => {
    const template = await findOffered(key)
    const people = chosenCandidates(await listCandidates(template, yearId), choosing)
    const { id } = await tx.campaign.create({ data: { schoolYearId: yearId, templateId: template.id, title, closesOn }, select: { id: true } })
    await invite(tx, id, people)
    await record(tx, actor, 'survey.created', { kind: 'campaign', id }, { template: key, invited: people.length })
    return { id, invited: people.length }
  })
}

/** Changes the title and the closing day. Throws StaleRecord. */
export function changeCampaign(actor: Actor, id: number, { version, ...data }: { title: string; closesOn: string; version: number }): Promise<void> {
  return write(async (tx) => {
    const before = await findCampaign(id)
    assertFresh(await tx.campaign.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    const fields = [before.title === data.title ? [] : ['title'], before.closesOn === data.closesOn ? [] : ['closesOn']].flat()
    await record(tx, actor, 'survey.changed', { kind: 'campaign', id }, { fields })
  })
}

/** Opens, closes or reopens a campaign. Throws RuleViolation when something is missing. */
export function moveCampaign(actor: Actor, id: number, transition: CampaignTransition): Promise<void> {
  return write(async (tx) => {
    const campaign = await findCampaign(id)
    const status = advance(campaignWorkflow, transition, campaign.status, factsOf(campaign), actor)
    const moments = transition === 'close' ? { closedAt: new Date() } : { openedAt: new Date(), opensOn: today(), closedAt: null }
    const { count } = await tx.campaign.updateMany({ where: { id, status: campaign.status }, data: { status, ...moments, version: { increment: 1 } } })
    if (count === 0) throw new RuleViolation([{ code: 'app.statusChanged' }])
    await record(
      tx,
      actor,
      acts[transition],
      { kind: 'campaign', id },
      { from: campaign.status, to: status, invited: campaign.invited, answered: campaign.answered },
    )
  })
}

/** Invites more people to a campaign; returns how many were new. */
export function addPeople(actor: Actor, id: number, choosing: Choosing): Promise<number> {
  return write(async (tx) => {
    const people = chosenCandidates(await listNotInvited(await findCampaign(id)), choosing)
    await invite(tx, id, people)
    await record(tx, actor, 'survey.peopleAdded', { kind: 'campaign', id }, { added: people.length })
    return people.length
  })
}

/** Takes back an invitation nobody has answered; returns its campaign. */
export function removeInvitation(actor: Actor, id: number): Promise<number> {
  return write(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id }, select: { campaignId: true, response: { select: { id: true } } } })
    if (!invitation) throw new NotFound()
    if (invitation.response) throw new RuleViolation([{ code: 'surveys.answered' }])
    await tx.invitation.delete({ where: { id } })
    await record(tx, actor, 'survey.personRemoved', { kind: 'campaign', id: invitation.campaignId }, { invitation: id })
    return invitation.campaignId
  })
}

/** Makes the old personal link worthless and a new one valid; returns the campaign. */
export function renewLink(actor: Actor, id: number): Promise<number> {
  return write(async (tx) => {
    const [invitation] = await tx.invitation.updateManyAndReturn({ where: { id }, data: { linkNumber: { increment: 1 } }, select: { campaignId: true } })
    if (!invitation) throw new NotFound()
    await record(tx, actor, 'invitation.linkRenewed', { kind: 'invitation', id })
    return invitation.campaignId
  })
}

function invite(tx: Tx, campaignId: number, people: Candidate[]) {
  return tx.invitation.createMany({ data: people.map(({ personId, pairId }) => ({ campaignId, personId, pairId })) })
}
