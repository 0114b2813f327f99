import { read } from '../../app/db.ts'
import { named } from '../../people/search.ts'
import { pair, person } from './invitations.ts'

export type Waiting = Awaited<ReturnType<typeof findWaiting>>[number]

const mostFound = 100
const unanswered = { answered: false, OR: [{ response: null }, { response: { submittedAt: null } }] }

/** Those of a named campaign who have not answered, by name, post or the number of their blank. */
export function findWaiting(campaignId: number, q: string) {
  const mark = /^\D*(\d{1,9})$/.exec(q.trim())?.[1]
  const found = mark === undefined ? { person: named(q), ...unanswered } : { id: Number(mark), ...unanswered }
  return read().invitation.findMany({
    where: { campaignId, ...found },
    select: { id: true, person: { select: person }, pair: { select: pair }, response: { select: { id: true } } },
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
    take: mostFound,
  })
}

/** Who comes after an invitation among those who have not answered, from the beginning again after the last; and how many they are. */
export async function nextWaiting(campaignId: number, after: number): Promise<{ next: number | null; left: number }> {
  const all = await read().invitation.findMany({
    where: { campaignId, OR: [{ id: after }, unanswered] },
    select: { id: true },
    orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }],
  })
  const ids = all.map(({ id }) => id)
  const place = ids.indexOf(after)
  const waiting = [...ids.slice(place + 1), ...ids.slice(0, Math.max(0, place))]
  return { next: waiting[0] ?? null, left: waiting.length }
}
