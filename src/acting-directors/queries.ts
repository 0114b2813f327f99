import type { Actor, Signature } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { organisation } from '../organisation/queries.ts'

const row = { id: true, userId: true, post: true, initials: true, startsOn: true, endsOn: true, basis: true, user: { select: { name: true } } } as const

/** Every period in which somebody acts for the director, the latest first. */
export function listActing() {
  return read().actingDirector.findMany({ select: row, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] })
}

export async function findActing(id: number) {
  const found = await read().actingDirector.findUnique({ where: { id }, select: row })
  if (!found) throw new NotFound()
  return found
}

/** A period that shares a day with the given one; days are YYYY-MM-DD. */
export function actingWithin(startsOn: string, endsOn: string) {
  return read().actingDirector.findFirst({ where: { startsOn: { lte: endsOn }, endsOn: { gte: startsOn } }, select: row, orderBy: { id: 'asc' } })
}

/** The period in which this person acted for the director on a day; null for the director, and when the period was removed. */
export function actingPeriod(userId: number, day: string) {
  return read().actingDirector.findFirst({ where: { userId, startsOn: { lte: day }, endsOn: { gte: day } }, select: row })
}

/** Deputies whose accounts work: those who may act for the director. */
export function listDeputies() {
  return read().user.findMany({ where: { role: 'director', deputy: true, disabledAt: null }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

/**
 * What stands under a paper that is signed today: a deputy signs as acting, the director as the director. Who only reads the
 * draft sees the one who acts today.
 */
export async function signatureFor(actor: Actor): Promise<Signature> {
  if (actor.acting) return actor.acting
  const { directorPost: post, directorInitials: initials } = await organisation()
  const acting = actor.role === 'director' && actor.acting === undefined ? null : await actingWithin(today(), today())
  return acting ? { post: acting.post, initials: acting.initials } : { post, initials }
}
