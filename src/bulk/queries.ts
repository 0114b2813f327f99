import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { listFreePairs, type FoundPair } from '../orders/source.ts'
import { visibleTo as visibleOrders } from '../orders/policy.ts'
import { listCampaigns } from '../surveys/queries/campaigns.ts'
import { listNotInvited } from '../surveys/queries/candidates.ts'
import type { Picked } from './selection.ts'

/** The year's acts on lists, the newest first. */
export function listChanges(schoolYearId: number) {
  const select = { id: true, createdAt: true, act: true, changes: true, undoneAt: true, createdById: true } as const
  return read().bulkChange.findMany({ where: { schoolYearId }, select, orderBy: { id: 'desc' }, take: 30 })
}

export async function userNames(ids: number[]): Promise<Map<number, string>> {
  const users = await read().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, user.name]))
}

/** Questionnaires in preparation or open, with how many of the chosen people they may still be sent to. The newest four. */
export async function campaignsFor(schoolYearId: number, rows: Picked[]) {
  const campaigns = (await listCampaigns(schoolYearId)).filter(({ status }) => status !== 'closed').slice(0, 4)
  const chosen = new Set(rows.map((row) => row.personId))
  const found = []
  for (const campaign of campaigns) {
    const free = new Set((await listNotInvited(campaign)).map((candidate) => candidate.personId).filter((id) => chosen.has(id)))
    found.push({ id: campaign.id, title: campaign.title, fits: free.size })
  }
  return found
}

/** Drafts of orders that may still be changed. */
export function openOrders(actor: Actor, schoolYearId: number) {
  return read().order.findMany({
    where: { AND: [visibleOrders(actor), { schoolYearId, kind: 'assignment', status: { in: ['draft', 'returned'] } }] },
    select: { id: true, title: true, _count: { select: { pairs: true } } },
    orderBy: { id: 'desc' },
  })
}

/** Agreed pairs of the chosen people that stand in no order, and the people who have none. */
export async function freePairsOf(schoolYearId: number, rows: Picked[]): Promise<{ pairs: FoundPair[]; without: Picked[] }> {
  const free = await listFreePairs(schoolYearId, null)
  const peopleOf = (pair: FoundPair) => [pair.mentorProfile.person.id, ...pair.members.map((member) => member.menteeProfile.person.id)]
  const chosen = new Set(rows.map((row) => row.personId))
  const pairs = free.filter((pair) => peopleOf(pair).some((id) => chosen.has(id)))
  const named = new Set(pairs.flatMap(peopleOf))
  return { pairs, without: rows.filter((row) => !named.has(row.personId)) }
}

/** What a tag is called. Throws NotFound. */
export async function tagName(id: number): Promise<string> {
  const tag = await read().tag.findUnique({ where: { id }, select: { name: true } })
  if (!tag) throw new NotFound()
  return tag.name
}
