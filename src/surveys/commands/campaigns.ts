import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { type AudienceFilter, filterWhere } from '../queries/audience.ts'
import { type Campaign, factsOf, findCampaign } from '../queries/campaigns.ts'
import { listCandidates, listNotInvited } from '../queries/candidates.ts'
import { findOffered } from '../queries/templates.ts'
import { type CampaignTransition, campaignWorkflow, type Candidate, type Choosing, chosenCandidates, isDeletable, mayBeAnonymous } from '../rules/campaigns.ts'

type Period = { title: string; opensOn?: string | null; closesOn: string }
type Filtered = Choosing & { filter?: AudienceFilter }
type NewCampaign = Filtered & Period & { template: string; anonymous?: boolean }

const acts = { open: 'survey.opened', close: 'survey.closed', reopen: 'survey.reopened' } as const satisfies Record<CampaignTransition, string>

/** Prepares a campaign with its invitations; returns its id and how many are invited. */
export function createCampaign(
  actor: Actor,
  yearId: number,
  { template: key, title, opensOn = null, closesOn, anonymous = false, ...choosing }: NewCampaign,
): Promise<{ id: number; invited: number }> {
  return write(async (tx) => {
    const template = await findOffered(key)
    if (anonymous && !mayBeAnonymous(template)) throw new RuleViolation([{ code: 'surveys.needsNames' }])
    const people = chosenCandidates(await listCandidates(template, yearId, whereOf(choosing, yearId)), choosing)
    const data = { schoolYearId: yearId, templateId: template.id, title, anonymous, opensOn, closesOn }
    const { id } = await tx.campaign.create({ data, select: { id: true } })
    await invite(tx, id, people)
    await record(tx, actor, 'survey.created', { kind: 'campaign', id }, { template: key, invited: people.length })
    return { id, invited: people.length }
  })
}

/** Changes the title and the days. Throws StaleRecord. */
export function changeCampaign(actor: Actor, id: number, { version, ...data }: Period & { version: number }): Promise<void> {
  return write(async (tx) => {
    const before = await findCampaign(id)
    assertFresh(await tx.campaign.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    const fields = (['title', 'opensOn', 'closesOn'] as const).filter((name) => data[name] !== undefined && data[name] !== before[name])
    await record(tx, actor, 'survey.changed', { kind: 'campaign', id }, { fields })
  })
}

/** Opens, closes or reopens a campaign. Throws RuleViolation when something is missing. */
export function moveCampaign(actor: Actor, id: number, transition: CampaignTransition): Promise<void> {
  return write(async (tx) => {
    const campaign = await findCampaign(id)
    const status = advance(campaignWorkflow, transition, campaign.status, factsOf(campaign), actor)
    const moments = transition === 'close' ? { closedAt: new Date() } : opening(campaign)
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
export function addPeople(actor: Actor, id: number, choosing: Filtered): Promise<number> {
  return write(async (tx) => {
    const campaign = await findCampaign(id)
    const people = chosenCandidates(await listNotInvited(campaign, whereOf(choosing, campaign.schoolYearId)), choosing)
    await invite(tx, id, people)
    await record(tx, actor, 'survey.peopleAdded', { kind: 'campaign', id }, { added: people.length })
    return people.length
  })
}

/** Takes back an invitation nobody has answered; returns its campaign. */
export function removeInvitation(actor: Actor, id: number): Promise<number> {
  return write(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id }, select: { campaignId: true, answered: true, response: { select: { id: true } } } })
    if (!invitation) throw new NotFound()
    if (invitation.response || invitation.answered) throw new RuleViolation([{ code: 'surveys.answered' }])
    await tx.invitation.delete({ where: { id } })
    await record(tx, actor, 'survey.personRemoved', { kind: 'campaign', id: invitation.campaignId }, { invitation: id })
    return invitation.campaignId
  })
}

/** Removes a campaign that was only prepared, with its invitations. Throws RuleViolation once it was opened. */
export function deleteCampaign(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const campaign = await findCampaign(id)
    if (!isDeletable(campaign)) throw new RuleViolation([{ code: 'surveys.notDeletable' }])
    await tx.campaign.delete({ where: { id } })
    await record(tx, actor, 'survey.deleted', { kind: 'campaign', id }, { template: campaign.template.key, invited: campaign.invited })
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

function whereOf({ who, filter }: Filtered, yearId: number) {
  return who === 'filter' && filter ? filterWhere(filter, yearId) : {}
}

// Anonymous answers bear the moment of the first opening, so it never moves. A day still to come opens the campaign by itself.
function opening({ openedAt, opensOn }: Campaign) {
  const day = opensOn !== null && opensOn > today() ? opensOn : today()
  return { openedAt: openedAt ?? new Date(), opensOn: openedAt ? (opensOn ?? day) : day, closedAt: null }
}

function invite(tx: Tx, campaignId: number, people: Candidate[]) {
  return tx.invitation.createMany({ data: people.map(({ personId, pairId }) => ({ campaignId, personId, pairId })) })
}
